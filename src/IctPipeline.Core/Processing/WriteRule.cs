using IctPipeline.Core.Analysis;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;

namespace IctPipeline.Core.Processing;

/// <summary>
/// Decides whether a job may write. Deliveries come at least once and in any order; a document must never go back to an
/// older version of its blob.
/// </summary>
internal sealed class WriteRule(IArticleSource source, IArticleAnalyzer analyzer, ArticleProcessorOptions options)
{
    /// <summary>Whether the document is what this code and this analyzer would make of the version that it names.</summary>
    public bool IsUpToDate(Article stored, ArticleJob job) => IsUpToDate(stored, job.Reason) && job.Refresh is not { Force: true };

    /// <inheritdoc cref="IsUpToDate(Article, ArticleJob)"/>
    public bool IsUpToDate(Article stored, JobReason reason) =>
        stored is { Deleted: false, SchemaVersion: Article.CurrentSchemaVersion }
        && stored.Lineage.PipelineVersion == options.PipelineVersion
        && stored.Analysis.ModelVersion == analyzer.ModelVersion
        && reason != JobReason.Replay
        // A partial document has its own retry on the way; another copy of the same event is no reason to pay again.
        && (stored.Analysis.Status != AnalysisStatus.Partial || reason == JobReason.Dropped);

    /// <summary>Whether this version of the blob may replace the stored document.</summary>
    public async Task<WriteDecision> DecideAsync(Article stored, BlobVersion version, CancellationToken cancellationToken)
    {
        if (ETags.Same(stored.Source.ETag, version.ETag) && !stored.Deleted)
        {
            return WriteDecision.Write;
        }

        // Last-Modified has whole seconds: only a smaller one proves that the stored document is older.
        if (!stored.Deleted && stored.Source.LastModified < version.LastModified)
        {
            return WriteDecision.Write;
        }

        return await CheckCurrentAsync(version.Address, version.ETag, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Asks the blob whether a version is still the current one.</summary>
    public async Task<WriteDecision> CheckCurrentAsync(BlobAddress blob, string? etag, CancellationToken cancellationToken)
    {
        var current = await source.FindAsync(blob, cancellationToken).ConfigureAwait(false);
        return current is null ? WriteDecision.BlobGone
            : etag is null || ETags.Same(current.ETag, etag) ? WriteDecision.Write
            : WriteDecision.StandBack;
    }
}

/// <summary>What a job may do with the version that it holds.</summary>
internal enum WriteDecision
{
    Write,

    /// <summary>A newer version is there.</summary>
    StandBack,

    /// <summary>The blob was deleted meanwhile.</summary>
    BlobGone,
}
