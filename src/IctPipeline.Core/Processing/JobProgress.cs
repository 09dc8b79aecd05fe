using System.Diagnostics;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Failures;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Telemetry;

namespace IctPipeline.Core.Processing;

/// <summary>How far a job has come: what an error is blamed on, and how long each stage took.</summary>
internal sealed class JobProgress(ArticleJob job, TimeProvider time, Activity? span = null) : IDisposable
{
    private readonly StageClock _clock = new(time, ArticleStage.Read, span);

    /// <summary>The job. Messages are made from it, so that they carry the trace on from this attempt.</summary>
    public ArticleJob Job { get; } = span is null ? job : job with { TraceParent = span.Id };

    public ArticleStage Stage
    {
        get => _clock.Stage;
        set => _clock.Enter(value);
    }

    /// <summary>The version of the blob that was read; null until then.</summary>
    public BlobVersion? Version { get; set; }

    /// <summary>The document as it is stored now, for reports.</summary>
    public Article? Article { get; set; }

    /// <summary>Whether the blob has members.</summary>
    public bool IsBundle { get; set; }

    /// <summary>Whether the blob was worked on before, and perhaps not to the end.</summary>
    public bool IsRepeated => Job.Reason is JobReason.Retry or JobReason.Replay || Job.Attempt > 1;

    /// <summary>Whether a message is on its way that asks for the features that its articles lack.</summary>
    public bool RetryAsked { get; set; }

    /// <summary>Whether a message is on its way that looks once more at the failures that it mended.</summary>
    public bool CheckAsked { get; set; }

    public FailedJob Failed(string? member = null) => new(Job.Blob, member, Version?.ETag ?? Job.ETag, Stage, Job.FirstFailedAt);

    /// <summary>Time spent in each stage since the last call.</summary>
    public IReadOnlyDictionary<ArticleStage, TimeSpan> TakeDurations() => _clock.Take();

    public void Dispose() => _clock.Dispose();
}
