using System.Diagnostics;

namespace IctPipeline.Reading.Model;

/// <summary>
/// The processor time that reading one file may take. Loops over input call <see cref="Check"/>; it is cheap enough for every
/// paragraph, not for every character. Time that passes while the machine does something else does not count: the budget is spent only
/// when both the clock and the processor time of the process say so.
/// </summary>
internal sealed class ReadBudget(TimeSpan limit, CancellationToken cancellationToken)
{
    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly TimeSpan _usedBefore = ProcessorTime();

    public CancellationToken Cancellation => cancellationToken;

    /// <exception cref="ArticleRejectedException"><see cref="RejectionCodes.BudgetExceeded"/>.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public void Check()
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Stopwatch.GetElapsedTime(_started) > limit && ProcessorTime() - _usedBefore > limit)
        {
            throw Exceeded();
        }
    }

    public ArticleRejectedException Exceeded() =>
        new(
            RejectionCodes.BudgetExceeded,
            $"Reading took more than the {limit.TotalSeconds:0.#} s that {ReadLimits.Section}:{nameof(ReadLimits.CpuBudget)} allows. "
                + $"Split the file or simplify its markup."
        );

    /// <summary>Environment.CpuUsage is not there on every platform; without it the clock alone decides.</summary>
    private static TimeSpan ProcessorTime() =>
        OperatingSystem.IsLinux() || OperatingSystem.IsWindows() || OperatingSystem.IsMacOS()
            ? Environment.CpuUsage.TotalTime
            : TimeSpan.MaxValue;
}
