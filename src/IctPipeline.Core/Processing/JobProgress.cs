using IctPipeline.Articles;
using IctPipeline.Intake;
using IctPipeline.Telemetry;

namespace IctPipeline.Processing;

/// <summary>How far a job has come: what an error is blamed on, and how long each stage took.</summary>
internal sealed class JobProgress(ArticleJob job, TimeProvider time) : IDisposable
{
    private readonly StageClock _clock = new(time, ArticleStage.Read);

    public ArticleJob Job { get; } = job;

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

    public FailedJob Failed(string? member = null) => new(Job.Blob, member, Version?.ETag ?? Job.ETag, Stage, Job.FirstFailedAt);

    /// <summary>Time spent in each stage since the last call.</summary>
    public IReadOnlyDictionary<ArticleStage, TimeSpan> TakeDurations() => _clock.Take();

    public void Dispose() => _clock.Dispose();
}
