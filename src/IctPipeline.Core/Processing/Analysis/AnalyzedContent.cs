using IctPipeline.Core.Articles;
using IctPipeline.Core.Failures;

namespace IctPipeline.Core.Processing.Analysis;

/// <summary>The analysis part of a document, as it will be stored.</summary>
internal sealed record AnalyzedContent(
    AnalysisInfo Info,
    ArticleLanguage? Language,
    IReadOnlyList<Entity> Entities,
    IReadOnlyList<KeyPhrase> KeyPhrases,
    Sentiment? Sentiment
)
{
    /// <summary>What parties signed; found along with the entities.</summary>
    public IReadOnlyList<Agreement> Agreements { get; init; } = [];

    /// <summary>Features that failed for a reason that may pass: they are asked again later.</summary>
    public IReadOnlyList<(AnalysisFeatures Feature, FailureVerdict Verdict)> Retryable { get; init; } = [];

    /// <summary>Features that this run asked for; none where the stored analysis was good enough.</summary>
    public AnalysisFeatures Asked { get; init; }

    /// <summary>Whether everything that was asked for failed, and may be answered later.</summary>
    public bool CameToNothing => Asked != AnalysisFeatures.None && Asked == RetryableFeatures;

    /// <summary>The features to ask again.</summary>
    public AnalysisFeatures RetryableFeatures => Retryable.Select(entry => entry.Feature).Union();

    /// <summary>What decides when they are asked again: the failure that asks for the longest wait. There must be one.</summary>
    public FailureVerdict LongestWait => Retryable.MaxBy(entry => entry.Verdict.RetryAfter ?? TimeSpan.Zero).Verdict;

    /// <summary>Text records that this run was billed for.</summary>
    public int TextRecords { get; init; }

    /// <summary>What a stored document has.</summary>
    public static AnalyzedContent From(Article stored) =>
        new(stored.Analysis, stored.Language, stored.Entities, stored.KeyPhrases, stored.Sentiment) { Agreements = stored.Agreements };
}
