using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;

namespace IctPipeline.Cli.Tests.Up;

/// <summary>Reports as the host gives them.</summary>
internal static class Reports
{
    public static ProcessingReport Of(string blob, Outcome outcome, string? etag = null, string? member = null, Article? article = null)
    {
        var address = new BlobAddress("articles", blob);
        return new ProcessingReport(
            new ArticleJob { Blob = address, ETag = etag },
            ArticleId.For(address, member),
            member,
            outcome,
            article,
            TimeSpan.FromMilliseconds(5)
        );
    }

    public static Article Document(string blob, string etag, string? sha256 = null, long size = 0) =>
        new()
        {
            Id = ArticleId.For(new BlobAddress("articles", blob)),
            Source = new ArticleSource
            {
                Container = "articles",
                Blob = blob,
                ETag = etag,
                Sha256 = sha256,
                Size = size,
            },
            Title = "Tiêu đề",
            Analysis = new AnalysisInfo { Status = AnalysisStatus.Complete },
            Lineage = new ArticleLineage
            {
                ContentHash = "00",
                PipelineVersion = "1.0.0",
                IngestedAt = DateTimeOffset.UnixEpoch,
                UpdatedAt = DateTimeOffset.UnixEpoch,
            },
        };
}
