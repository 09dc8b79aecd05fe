using System.Diagnostics;
using IctPipeline.Intake;

namespace IctPipeline.Processing;

/// <summary>
/// The time that reading one file may still take. Loops over input call <see cref="Check"/>; it is cheap enough for every
/// paragraph, not for every character.
/// </summary>
internal sealed class ReadBudget(TimeSpan limit, CancellationToken cancellationToken)
{
    private readonly long _started = Stopwatch.GetTimestamp();

    public CancellationToken Cancellation => cancellationToken;

    public TimeSpan Left => limit - Stopwatch.GetElapsedTime(_started);

    /// <exception cref="ArticleRejectedException"><see cref="RejectionCodes.BudgetExceeded"/>.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public void Check()
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Left <= TimeSpan.Zero)
        {
            throw Exceeded();
        }
    }

    public ArticleRejectedException Exceeded() => new(
        RejectionCodes.BudgetExceeded,
        $"Reading took more than the {limit.TotalSeconds:0.#} s that {ReadingOptions.Section}:{nameof(ReadingOptions.CpuBudget)} allows. Split the file or simplify its markup.");
}
