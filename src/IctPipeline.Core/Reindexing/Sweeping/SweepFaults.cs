using IctPipeline.Core.Ports;

namespace IctPipeline.Core.Reindexing.Sweeping;

/// <summary>Keeps an error with the sweep, and says when it is tried again.</summary>
internal static class SweepFaults
{
    /// <summary>Tries without any progress, with the waits below some three hours: then the sweep has failed.</summary>
    public const int MostFailures = 24;

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    /// <summary>Where even this can't be stored, the lease ends by itself and the next worker tries from the checkpoint.</summary>
    public static async Task RecordAsync(SweepSession session, Exception error, DateTimeOffset now)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        try
        {
            await session.SaveAsync(run => After(run, error, now), release: true, limit.Token).ConfigureAwait(false);
        }
        catch (Exception second) when (second is DependencyException or SweepLostException or OperationCanceledException)
        {
            // Nothing is lost but the message.
        }
    }

    /// <summary>The wait doubles with each failure; a service that names a longer one gets it.</summary>
    internal static SweepRun After(SweepRun run, Exception error, DateTimeOffset now)
    {
        var failures = run.FailuresInARow + 1;
        var wait = FirstWait * Math.Pow(2, Math.Min(failures - 1, 16));
        wait = wait < LongestWait ? wait : LongestWait;
        wait = error is DependencyException { RetryAfter: { } asked } && asked > wait ? asked : wait;
        var told = error is DependencyException dependency
            ? dependency.Message
            : $"A fault of this program ({error.GetType().Name}); the log tells more.";
        var next = run.WithError(new SweepError(now, told)) with { FailuresInARow = failures };
        return run.State != SweepState.Running ? next
            : failures < MostFailures ? next with { NotBefore = now + wait }
            : next with { State = SweepState.Failed, EndedAt = now };
    }
}
