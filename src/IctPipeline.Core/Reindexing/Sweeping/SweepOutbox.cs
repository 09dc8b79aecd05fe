using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;

namespace IctPipeline.Core.Reindexing.Sweeping;

/// <summary>
/// What is to be enqueued, and the place up to which it has been. Sends first and stores the place after: a worker that is
/// killed in between sends one chunk a second time, and never leaves one out.
/// </summary>
internal sealed class SweepOutbox(SweepSession session, SweepTally tally, IReindexQueue queue, SweepOptions options)
{
    private readonly List<ArticleJob> _jobs = [];

    public SweepTally Tally => tally;

    public bool IsStopped => session.IsStopped;

    /// <summary>Whether a chunk is full, or the worker has been silent for long.</summary>
    public bool IsDue => _jobs.Count >= options.ChunkSize || session.IsHeartbeatDue;

    /// <summary>Adds a job. The version is left to whoever processes it: what counts then is what is there then.</summary>
    public void Add(BlobAddress blob, SweepNeed need) =>
        _jobs.Add(
            new ArticleJob
            {
                Blob = blob,
                Reason = JobReason.Reindex,
                Refresh = need.Request,
            }
        );

    /// <summary>Sends what there is, a chunk at a time, and stores that everything up to the position is done.</summary>
    public async Task SaveAsync(SweepPosition position, CancellationToken cancellationToken)
    {
        if (!session.Run.DryRun && _jobs.Count > 0)
        {
            await queue.EnqueueAsync(_jobs, cancellationToken).ConfigureAwait(false);
        }

        _jobs.Clear();
        await session
            .SaveAsync(
                run => tally.Snapshot(run) with { Position = position, FailuresInARow = 0, NotBefore = null },
                release: false,
                cancellationToken
            )
            .ConfigureAwait(false);
    }
}
