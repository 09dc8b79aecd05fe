using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;

namespace IctPipeline.Core.Reindexing;

/// <summary>
/// Decides what a file needs so that the store equals what a fresh run would produce. Pure: it goes by what the blob store
/// and the database say of one file, asks nobody, and names the cheapest way: read, else analysis, else assembly.
/// </summary>
public sealed class StalenessRule(SweepTarget target)
{
    /// <summary>
    /// Codes of analysis failures that stay: the service refuses this document. They are not asked again every night, only when
    /// the model changes or somebody asks.
    /// </summary>
    private static readonly string[] Refusals = [FailureCodes.RefusedByService, FailureCodes.DocumentTooLarge];

    /// <summary>What a document needs; null where it is what would be made now.</summary>
    /// <param name="blob">The blob as it was listed.</param>
    /// <param name="document">Live: a tombstone counts as no document.</param>
    /// <param name="filter">What the sweep was told; whether the document is meant at all is decided before.</param>
    public SweepNeed? Decide(BlobVersion blob, DocumentSummary document, SweepFilter filter)
    {
        var member = document.Source.Member;
        if (document.Source.Vanished == true)
        {
            return DecideVanished(document, filter);
        }

        if (!ETags.Same(document.Source.ETag, blob.ETag))
        {
            // A bundle is read as a whole, whichever member gave it away.
            return filter.StaleOnly || filter.FailedOnly || filter.Only != AnalysisFeatures.None ? null : Read(SweepReason.Changed, filter);
        }

        if (filter.Only != AnalysisFeatures.None)
        {
            return DecideOnly(document, filter);
        }

        if (filter.Force)
        {
            return new(SweepReason.Asked, new RefreshRequest { Scope = RefreshScope.Read, Force = true });
        }

        return filter.FailedOnly ? null
            : document.Lineage.PipelineVersion != target.PipelineVersion ? Read(SweepReason.PipelineVersion, filter)
            : DecideAnalysis(document)
                ?? (
                    document.SchemaVersion == target.SchemaVersion
                        ? null
                        : new(SweepReason.SchemaVersion, new RefreshRequest { Scope = RefreshScope.Assembly, Member = member })
                );
    }

    /// <summary>
    /// Whether the mark of a bundle says that this version of its blob is a feed without items, as the present code reads it.
    /// </summary>
    public bool TellsOfEmptyFeed(BlobVersion blob, DocumentSummary mark) =>
        mark is { Deleted: true, Source.Format: ArticleSource.FeedFormat }
        && ETags.Same(mark.Source.ETag, blob.ETag)
        && mark.Lineage.PipelineVersion == target.PipelineVersion;

    /// <summary>Its blob can't be read for it any more: the document is all there is, and can only be analysed anew.</summary>
    private SweepNeed? DecideVanished(DocumentSummary document, SweepFilter filter) =>
        filter.Only != AnalysisFeatures.None ? DecideOnly(document, filter)
        : filter.Force ? Analyze(SweepReason.Asked, document, AnalysisFeatures.None, force: true)
        : filter.FailedOnly ? null
        : DecideAnalysis(document);

    /// <summary>What a blob needs of which nothing is stored.</summary>
    public static SweepNeed? DecideMissing(SweepFilter filter) =>
        filter.NeedsDocument || filter.FailedOnly ? null : Read(SweepReason.Missing, filter);

    /// <summary>What a blob needs whose failure is known; null where it is left to its retry, or to a person.</summary>
    public static SweepNeed? DecideFailed(FailureSummary failure, SweepFilter filter)
    {
        var isOpen = failure.Status is FailureStatus.Retrying or FailureStatus.Dead;
        var isMeant = filter.AsksForFailed && !filter.NeedsDocument && (isOpen || filter.Force || filter.Ids.Count > 0);
        return isMeant ? Read(SweepReason.Failed, filter) : null;
    }

    private SweepNeed? DecideAnalysis(DocumentSummary document)
    {
        var analysis = document.Analysis;
        if (analysis.ModelVersion != target.ModelVersion)
        {
            return Analyze(SweepReason.ModelVersion, document, AnalysisFeatures.None);
        }

        var missing = Retryable(analysis) & target.Features;
        if (analysis.Status == AnalysisStatus.Partial && missing != AnalysisFeatures.None)
        {
            return Analyze(SweepReason.Partial, document, missing);
        }

        var fresh = NeverAsked(analysis);
        return fresh == AnalysisFeatures.None ? null : Analyze(SweepReason.NewFeatures, document, fresh);
    }

    /// <summary>The chosen features, where they are stale or missing; whether they are fresh where the sweep is forced.</summary>
    private SweepNeed? DecideOnly(DocumentSummary document, SweepFilter filter)
    {
        var only = filter.Only & target.Features;
        if (only == AnalysisFeatures.None || filter.FailedOnly)
        {
            return null;
        }

        if (filter.Force)
        {
            return Analyze(SweepReason.Asked, document, only, force: true);
        }

        return DecideAnalysis(document) switch
        {
            { Reason: SweepReason.ModelVersion } => Analyze(SweepReason.ModelVersion, document, only),
            { Request.Features: var features } need when (features & only) != 0 => need with
            {
                Request = need.Request! with { Features = features & only },
            },
            _ => null,
        };
    }

    private static SweepNeed Read(SweepReason reason, SweepFilter filter) =>
        new(reason, new RefreshRequest { Scope = RefreshScope.Read, Force = filter.Force });

    private static SweepNeed Analyze(SweepReason reason, DocumentSummary document, AnalysisFeatures features, bool force = false) =>
        new(
            reason,
            new RefreshRequest
            {
                Scope = RefreshScope.Analysis,
                Member = document.Source.Member,
                Features = features,
                Force = force,
            }
        );

    private static AnalysisFeatures Retryable(AnalysisSummary analysis) =>
        (analysis.Missing ?? [])
            .Where(missing => !Array.Exists(Refusals, code => missing.Reason.StartsWith(code, StringComparison.Ordinal)))
            .Union();

    /// <summary>
    /// Features that no model is named for. Where the document names no models at all nothing can be told, and the model
    /// version says it instead.
    /// </summary>
    private AnalysisFeatures NeverAsked(AnalysisSummary analysis) =>
        analysis.Status == AnalysisStatus.Skipped || analysis.Models is not { Count: > 0 } models
            ? AnalysisFeatures.None
            : target
                .Features.Each()
                .Where(feature => !models.ContainsKey(feature.FieldName()) && !analysis.MissingFeatures.HasFlag(feature))
                .Union();
}
