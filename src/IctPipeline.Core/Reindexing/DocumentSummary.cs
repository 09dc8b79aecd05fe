using IctPipeline.Core.Articles;

namespace IctPipeline.Core.Reindexing;

/// <summary>
/// What a sweep reads of a document: where it came from and what made it, without its text. About 500 bytes of JSON where
/// a document of the samples has 11 KB.
/// </summary>
public sealed record DocumentSummary
{
    public required string Id { get; init; }

    public int SchemaVersion { get; init; }

    public bool Deleted { get; init; }

    public required SourceSummary Source { get; init; }

    public LanguageSummary? Language { get; init; }

    public required LineageSummary Lineage { get; init; }

    public required AnalysisSummary Analysis { get; init; }

    /// <summary>Text elements of the body.</summary>
    public int CharacterCount { get; init; }

    public BlobAddress Blob => new(Source.Container, Source.Blob);

    /// <summary>The summary of a document in memory.</summary>
    public static DocumentSummary From(Article article) =>
        new()
        {
            Id = article.Id,
            SchemaVersion = article.SchemaVersion,
            Deleted = article.Deleted,
            Source = new SourceSummary(
                article.Source.Container,
                article.Source.Blob,
                article.Source.Member,
                article.Source.ETag,
                article.Source.Size,
                article.Source.Format
            )
            {
                Vanished = article.Source.Vanished ? true : null,
            },
            Language = article.Language is { } language ? new LanguageSummary(language.Tag) : null,
            Lineage = new LineageSummary(article.Lineage.PipelineVersion, article.Lineage.IngestedAt),
            Analysis = new AnalysisSummary(
                article.Analysis.Status,
                article.Analysis.ModelVersion,
                article.Analysis.Missing,
                article.Analysis.Models
            ),
            CharacterCount = article.CharacterCount,
        };
}

/// <summary>Of <see cref="ArticleSource"/>. <paramref name="Size"/> is in bytes.</summary>
public sealed record SourceSummary(
    string Container,
    string Blob,
    string? Member,
    [property: System.Text.Json.Serialization.JsonPropertyName("etag")] string? ETag,
    long Size,
    string? Format
)
{
    /// <summary>See <see cref="ArticleSource.Vanished"/>; null where it is false, since documents don't hold it then.</summary>
    public bool? Vanished { get; init; }
}

/// <summary>Of <see cref="ArticleLanguage"/>.</summary>
public sealed record LanguageSummary(string Tag);

/// <summary>Of <see cref="ArticleLineage"/>.</summary>
public sealed record LineageSummary(string PipelineVersion, DateTimeOffset IngestedAt);

/// <summary>Of <see cref="AnalysisInfo"/>.</summary>
public sealed record AnalysisSummary(
    AnalysisStatus Status,
    string? ModelVersion,
    IReadOnlyList<MissingFeature>? Missing = null,
    IReadOnlyDictionary<string, string>? Models = null
)
{
    /// <summary>Features that failed, whatever the reason.</summary>
    public AnalysisFeatures MissingFeatures => (Missing ?? []).Union();
}
