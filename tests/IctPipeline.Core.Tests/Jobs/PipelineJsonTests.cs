using System.Text.Json;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Reading.Model;

namespace IctPipeline.Core.Tests.Jobs;

public class PipelineJsonTests
{
    [Fact]
    public void Article_Serialized_UsesTheContractsNames()
    {
        var json = JsonSerializer.Serialize(Samples.Article(), PipelineJson.Relaxed.Article);

        Assert.Contains("\"source\":\"frontMatter\"", json, StringComparison.Ordinal);
        Assert.Contains("\"precision\":\"second\"", json, StringComparison.Ordinal);
        Assert.Contains("Hà Nội", json, StringComparison.Ordinal);
        Assert.Contains("\"dateline\":null", json, StringComparison.Ordinal);
        Assert.DoesNotContain("\"member\"", json, StringComparison.Ordinal);
        Assert.DoesNotContain("\"ttl\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Article_RoundTripped_IsTheSame()
    {
        var json = JsonSerializer.Serialize(Samples.Article(), PipelineJson.Relaxed.Article);
        var again = JsonSerializer.Serialize(JsonSerializer.Deserialize(json, PipelineJson.Relaxed.Article)!, PipelineJson.Relaxed.Article);

        Assert.Equal(json, again);
    }

    [Fact]
    public void Job_RoundTripped_NamesItsMissingFeaturesInAList()
    {
        var job = new ArticleJob
        {
            Blob = new BlobAddress("articles", "a.md"),
            ETag = "\"0x1\"",
            Reason = JobReason.Retry,
            Attempt = 3,
            Stage = ArticleStage.Analyze,
            FirstFailedAt = DateTimeOffset.UnixEpoch,
            Missing = AnalysisFeatures.Entities | AnalysisFeatures.KeyPhrases,
        };

        var json = JsonSerializer.Serialize(job, PipelineJson.Relaxed.ArticleJob);

        Assert.Contains("\"missing\":[\"entities\",\"keyPhrases\"]", json, StringComparison.Ordinal);
        Assert.Equal(job, JsonSerializer.Deserialize(json, PipelineJson.Relaxed.ArticleJob));
    }

    private static class Samples
    {
        public static Article Article() =>
            new()
            {
                Id = ArticleId.For(new BlobAddress("articles", "a.md")),
                Source = new ArticleSource
                {
                    Container = "articles",
                    Blob = "a.md",
                    ETag = "\"0x1\"",
                },
                Title = "Diễn đàn tại Hà Nội",
                Published = new PublishedDate("2017-09-07T07:30:00+07:00", DatePrecision.Second, DateSource.FrontMatter, 0.6),
                Analysis = new AnalysisInfo { Status = AnalysisStatus.Complete },
                Lineage = new ArticleLineage
                {
                    ContentHash = "00",
                    PipelineVersion = "0.1.0",
                    IngestedAt = DateTimeOffset.UnixEpoch,
                    UpdatedAt = DateTimeOffset.UnixEpoch,
                },
            };
    }
}
