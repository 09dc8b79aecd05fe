using System.Diagnostics;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Failures;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Telemetry;

namespace IctPipeline.Core.Processing;

/// <summary>What is reported of a job while it runs: what an error is blamed on, and how long each stage took.</summary>
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

    /// <summary>The version that an error is blamed on: the one that was read, until then the one that the job names.</summary>
    public string? ETag { get; set; } = job.ETag;

    /// <summary>The document as it is stored now.</summary>
    public Article? Article { get; set; }

    /// <summary>Whether the blob turned out to have members.</summary>
    public bool IsBundle { get; set; }

    public FailedJob Failed(string? member = null) => new(Job.Blob, member, ETag, Stage, Job.FirstFailedAt);

    /// <summary>Time spent in each stage since the last call.</summary>
    public IReadOnlyDictionary<ArticleStage, TimeSpan> TakeDurations() => _clock.Take();

    public void Dispose() => _clock.Dispose();
}
