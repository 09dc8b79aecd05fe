using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using Microsoft.Extensions.Logging;

namespace IctPipeline.Core.Processing;

/// <summary>Tells the log and the observers what became of a job, and of each member of a bundle.</summary>
internal sealed class OutcomeReports(IEnumerable<IProcessingObserver> observers, TimeProvider time, ILogger<ArticleProcessor> logger)
{
    private readonly IReadOnlyList<IProcessingObserver> _observers = [.. observers];

    public void Received(ArticleJob job)
    {
        foreach (var observer in _observers)
        {
            observer.Received(job);
        }
    }

    public void Abandoned(ArticleJob job)
    {
        foreach (var observer in _observers)
        {
            observer.Abandoned(job);
        }
    }

    /// <param name="member">Null for the blob itself.</param>
    /// <param name="started">Timestamp of the clock when its work began.</param>
    public void Completed(JobProgress progress, string? member, Outcome outcome, long started)
    {
        var elapsed = time.GetElapsedTime(started);
        var id = ArticleId.For(progress.Job.Blob, member);
        Log.Completed(logger, id, outcome.Name, progress.Job.Attempt, elapsed.TotalMilliseconds);
        if (outcome is Outcome.Rejected rejected && FailureCodes.IsReaderFault(rejected.Code))
        {
            Log.ReaderFault(logger, id, rejected.Code, rejected.Reason);
        }

        var report = new ProcessingReport(progress.Job, id, member, outcome, progress.Article, elapsed)
        {
            Stages = progress.TakeDurations(),
        };
        foreach (var observer in _observers)
        {
            observer.Completed(report);
        }
    }
}
