using IctPipeline.Analysis;
using IctPipeline.Articles;

namespace IctPipeline.Processing.Steps;

/// <summary>The analysis part of a document, as it will be stored.</summary>
internal sealed record AnalyzedContent(
    AnalysisInfo Info,
    ArticleLanguage? Language,
    IReadOnlyList<Entity> Entities,
    IReadOnlyList<KeyPhrase> KeyPhrases,
    Sentiment? Sentiment)
{
    /// <summary>What parties signed; found along with the entities.</summary>
    public IReadOnlyList<Agreement> Agreements { get; init; } = [];

    /// <summary>Features that failed for a reason that may pass: they are asked again later.</summary>
    public IReadOnlyList<(AnalysisFeatures Feature, FailureVerdict Verdict)> Retryable { get; init; } = [];

    /// <summary>Text records that this run was billed for.</summary>
    public int TextRecords { get; init; }

    /// <summary>What a stored document has.</summary>
    public static AnalyzedContent Of(Article stored)
        => new(stored.Analysis, stored.Language, stored.Entities, stored.KeyPhrases, stored.Sentiment) { Agreements = stored.Agreements };
}
