using IctPipeline.Cli.Terminal;
using Spectre.Console;

namespace IctPipeline.Cli.Up;

/// <summary>Shows where a run stands until it is over: drawn on a terminal, in plain lines elsewhere.</summary>
internal sealed class ProgressDisplay(Screen screen, FileTracker tracker, TimeProvider time)
{
    private static readonly TimeSpan DrawEvery = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LineEvery = TimeSpan.FromSeconds(2);

    /// <param name="isOver">Is asked at each step.</param>
    /// <param name="cancellationToken">Ends the display at once.</param>
    public Task RunAsync(Func<TrackerSnapshot, bool> isOver, CancellationToken cancellationToken) =>
        screen.Traits.IsTerminal ? DrawAsync(isOver, cancellationToken) : WriteAsync(isOver, cancellationToken);

    private Task DrawAsync(Func<TrackerSnapshot, bool> isOver, CancellationToken cancellationToken) =>
        screen
            .Out.Live(ProgressBar.Draw(tracker.Snapshot(), screen.Traits.Width))
            .AutoClear(true)
            .StartAsync(async live =>
            {
                for (var snapshot = tracker.Snapshot(); !isOver(snapshot); snapshot = tracker.Snapshot())
                {
                    live.UpdateTarget(ProgressBar.Draw(snapshot, screen.Traits.Width));
                    await Task.Delay(DrawEvery, time, cancellationToken);
                }
            });

    private async Task WriteAsync(Func<TrackerSnapshot, bool> isOver, CancellationToken cancellationToken)
    {
        var last = "";
        var lastAt = time.GetTimestamp();
        for (var snapshot = tracker.Snapshot(); !isOver(snapshot); snapshot = tracker.Snapshot())
        {
            if (time.GetElapsedTime(lastAt) >= LineEvery && ProgressText.Format(snapshot) is var line && line != last)
            {
                screen.Out.WriteLine(line);
                (last, lastAt) = (line, time.GetTimestamp());
            }

            await Task.Delay(DrawEvery, time, cancellationToken);
        }
    }
}
