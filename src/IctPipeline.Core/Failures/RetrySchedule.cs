using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;

namespace IctPipeline.Core.Failures;

/// <summary>When a failed job is tried again. Pure arithmetic: time and randomness come from outside.</summary>
public static class RetrySchedule
{
    /// <summary>Waits before attempts 2, 3, …: from a hiccup (seconds) to a bad night (a day).</summary>
    public static IReadOnlyList<TimeSpan> Delays { get; } =
    [
        TimeSpan.FromSeconds(10),
        TimeSpan.FromSeconds(30),
        TimeSpan.FromMinutes(2),
        TimeSpan.FromMinutes(10),
        TimeSpan.FromHours(1),
        TimeSpan.FromHours(6),
        TimeSpan.FromHours(24),
    ];

    /// <summary>How long an outage, or being throttled, is sat out before a person is asked.</summary>
    public static readonly TimeSpan OutageLimit = TimeSpan.FromDays(7);

    /// <summary>The longest wait between two tries during an outage, so that work resumes soon after it ends.</summary>
    public static readonly TimeSpan LongestOutageDelay = TimeSpan.FromHours(1);

    /// <summary>Jitter lengthens a wait by up to this part of it and never shortens it.</summary>
    public const double JitterPart = 0.25;

    /// <summary>The wait before the next attempt, or null where there will be none.</summary>
    /// <param name="verdict">What went wrong.</param>
    /// <param name="attempt">The attempt that failed, from 1.</param>
    /// <param name="sinceFirstFailure">Since the job failed first; zero when this is the first failure.</param>
    /// <param name="random">Uniform in [0, 1).</param>
    public static TimeSpan? Next(FailureVerdict verdict, int attempt, TimeSpan sinceFirstFailure, double random)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(attempt, 1);
        TimeSpan? delay = verdict.Class switch
        {
            FailureClass.Permanent => null,
            FailureClass.Transient => attempt <= Delays.Count ? Delays[attempt - 1] : null,
            _ => sinceFirstFailure < OutageLimit ? OutageDelay(sinceFirstFailure) : null,
        };
        return delay is { } wait ? Capped(AtLeast(wait, verdict.RetryAfter) * (1 + (JitterPart * random))) : null;
    }

    /// <summary>Whether a failure uses up one of the attempts. An outage or a throttle is not the file's fault.</summary>
    public static bool CountsAsAttempt(FailureClass failure) => failure is FailureClass.Transient or FailureClass.Permanent;

    /// <summary>Half of the time that has passed already: tries get rarer as the outage gets longer.</summary>
    private static TimeSpan OutageDelay(TimeSpan since)
    {
        var wait = since / 2;
        return wait < Delays[0] ? Delays[0]
            : wait > LongestOutageDelay ? LongestOutageDelay
            : wait;
    }

    private static TimeSpan AtLeast(TimeSpan wait, TimeSpan? hint) => hint > wait ? hint.Value : wait;

    private static TimeSpan Capped(TimeSpan wait) => wait > IRetryQueue.LongestDelay ? IRetryQueue.LongestDelay : wait;
}
