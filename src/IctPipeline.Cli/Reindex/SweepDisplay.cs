using IctPipeline.Cli.Terminal;
using IctPipeline.Core.Reindexing;
using Spectre.Console;

namespace IctPipeline.Cli.Reindex;

/// <summary>Shows how a sweep gets on until it ends or is paused: a bar on a terminal, plain lines elsewhere.</summary>
internal sealed class SweepDisplay(Screen screen, SweepAdmin admin, TimeProvider time)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LineEvery = TimeSpan.FromSeconds(2);

    /// <summary>The app's timer looks every minute.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private const int BarWidth = 30;

    /// <returns>The sweep as it ended, or was paused.</returns>
    public Task<SweepRun> FollowAsync(string runId, CancellationToken cancellationToken) =>
        screen.Traits.IsTerminal
            ? screen
                .Out.Live(new Text(" "))
                .AutoClear(true)
                .StartAsync(live => LoopAsync(runId, run => live.UpdateTarget(Draw(run)), cancellationToken))
            : LoopAsync(runId, Lines(), cancellationToken);

    private async Task<SweepRun> LoopAsync(string runId, Action<SweepRun> show, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var complained = false;
        while (true)
        {
            var run =
                await admin.FindAsync(runId, cancellationToken)
                ?? throw new UserError(ExitCodes.Incomplete, $"The sweep {runId} is not there any more.");
            if (run.State != SweepState.Running)
            {
                return run;
            }

            if (run.PipelineVersion is null && !complained && time.GetElapsedTime(started) > Patience)
            {
                screen.Note("No app has taken the sweep yet: is one running (`ict up`, or the Functions app)?");
                complained = true;
            }

            show(run);
            await Task.Delay(LookEvery, time, cancellationToken);
        }
    }

    private Action<SweepRun> Lines()
    {
        var last = "";
        var lastAt = time.GetTimestamp();
        return run =>
        {
            if (time.GetElapsedTime(lastAt) >= LineEvery && SweepText.Progress(run) is var line && line != last)
            {
                screen.Out.WriteLine(line);
                (last, lastAt) = (line, time.GetTimestamp());
            }
        };
    }

    private static Paragraph Draw(SweepRun run)
    {
        var filled = (int)(BarWidth * (SweepProgress.From(run).PartDone ?? 0));
        return new Paragraph()
            .Append(new string('━', filled), new Style(Color.Green))
            .Append(new string('─', BarWidth - filled), new Style(Color.Grey))
            .Append($"  {SweepText.Progress(run)}");
    }
}
