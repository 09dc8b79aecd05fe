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

    /// <summary>The sweep itself tries for hours; nobody wants to look at that.</summary>
    private const int MostFailuresInARow = 3;

    private const int BarWidth = 30;

    /// <returns>The sweep as it ended, or was paused.</returns>
    /// <exception cref="UserError">It does not get on: no app takes it, or a service that it needs keeps failing.</exception>
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
        while (true)
        {
            var run =
                await admin.FindAsync(runId, cancellationToken)
                ?? throw new UserError(ExitCodes.Incomplete, $"The sweep {runId} is not there any more.");
            if (run.State != SweepState.Running)
            {
                return run;
            }

            if (run.FailuresInARow >= MostFailuresInARow)
            {
                throw Stuck($"The sweep does not get on: {run.Errors[^1].Message} It is tried again for some hours.");
            }

            if (run.PipelineVersion is null && time.GetElapsedTime(started) > Patience)
            {
                throw Stuck("No app has taken the sweep yet: is one running (`ict up`, or the Functions app)?");
            }

            show(run);
            await Task.Delay(LookEvery, time, cancellationToken);
        }
    }

    private static UserError Stuck(string sentence) =>
        new(ExitCodes.Unreachable, $"{sentence} See `ict reindex status`; `ict reindex cancel` ends it.");

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
