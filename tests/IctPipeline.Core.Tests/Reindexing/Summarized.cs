using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Reindexing;

namespace IctPipeline.Core.Tests.Reindexing;

/// <summary>A blob and what is stored of it, for tests: up to date unless a test changes it.</summary>
internal static class Summarized
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);

    public static readonly SweepTarget Target = new(
        "2.0.0",
        "m2",
        AnalysisFeatures.Language | AnalysisFeatures.Entities | AnalysisFeatures.KeyPhrases
    );

    public static BlobVersion Blob(string name = "a.md", string etag = "\"1\"") =>
        new()
        {
            Address = new BlobAddress("articles", name),
            ETag = etag,
            LastModified = Noon,
            Size = 4000,
        };

    public static DocumentSummary Document(string name = "a.md", string? member = null, string etag = "\"1\"") =>
        new()
        {
            Id = ArticleId.For(new BlobAddress("articles", name), member),
            SchemaVersion = Article.CurrentSchemaVersion,
            Source = new SourceSummary("articles", name, member, etag, 4000, "markdown"),
            Language = new LanguageSummary("vi"),
            Lineage = new LineageSummary("2.0.0", Noon),
            Analysis = new AnalysisSummary(
                AnalysisStatus.Complete,
                "m2",
                [],
                new Dictionary<string, string>
                {
                    ["language"] = "x",
                    ["entities"] = "x",
                    ["keyPhrases"] = "x",
                }
            ),
            CharacterCount = 3000,
        };

    public static FailureSummary Failure(FailureStatus status, string name = "a.md", string? member = null, string? etag = "\"1\"") =>
        new(ArticleId.For(new BlobAddress("articles", name), member), "articles", name, member, etag, status, Noon, null);
}
