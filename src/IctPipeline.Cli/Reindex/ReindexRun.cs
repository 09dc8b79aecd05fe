using System.Text.Json;
using IctPipeline.Cli.Terminal;
using IctPipeline.Core.Reindexing;
using Spectre.Console;

namespace IctPipeline.Cli.Reindex;

/// <summary>What the commands on sweeps do and print.</summary>
/// <param name="target">What they are connected to, for people.</param>
internal sealed class ReindexRun(CliContext context, SweepAdmin admin, string target, bool json)
{
    private readonly Screen _screen = json ? context.Screen.Quiet() : context.Screen;

    public async Task<int> StartAsync(SweepFilter filter, bool dryRun, bool follow, CancellationToken cancellationToken)
    {
        var answer = await admin.StartAsync(filter, dryRun, SweepTrigger.Cli, cancellationToken);
        if (answer.Kind != SweepAnswerKind.Done)
        {
            throw new UserError(ExitCodes.Incomplete, answer.Sentence);
        }

        _screen.Out.WriteLine($"{(dryRun ? "Dry run" : "Sweep")} {answer.Run!.RunId} of {target}.");
        if (dryRun || follow)
        {
            return await FollowAsync(answer.Run.RunId, cancellationToken);
        }

        Print(answer.Run);
        _screen.Out.WriteLine("See how it gets on with `ict reindex status --follow`.");
        return ExitCodes.Success;
    }

    public async Task<int> StatusAsync(bool follow, CancellationToken cancellationToken)
    {
        if (await admin.CurrentAsync(cancellationToken) is not { } run)
        {
            _screen.Out.WriteLine($"There was no sweep yet in {target}.");
            return ExitCodes.Success;
        }

        if (follow && run.State == SweepState.Running)
        {
            return await FollowAsync(run.RunId, cancellationToken);
        }

        Print(run);
        return ExitCodes.Success;
    }

    public async Task<int> HistoryAsync(CancellationToken cancellationToken)
    {
        var history = await admin.HistoryAsync(cancellationToken);
        foreach (var run in history)
        {
            if (json)
            {
                WriteJson(run);
            }
            else
            {
                _screen.Out.WriteLine(SweepText.Line(run));
            }
        }

        if (history.Count == 0)
        {
            _screen.Out.WriteLine($"No sweep has ended yet in {target}.");
        }

        return ExitCodes.Success;
    }

    /// <summary>There is one sweep at a time, so nobody has to name it.</summary>
    public async Task<int> ChangeAsync(
        Func<SweepAdmin, string, CancellationToken, Task<SweepAnswer>> change,
        CancellationToken cancellationToken
    )
    {
        var run =
            await admin.CurrentAsync(cancellationToken)
            ?? throw new UserError(ExitCodes.Incomplete, $"There was no sweep yet in {target}.");
        var answer = await change(admin, run.RunId, cancellationToken);
        if (answer.Kind != SweepAnswerKind.Done)
        {
            throw new UserError(ExitCodes.Incomplete, answer.Sentence);
        }

        if (json)
        {
            WriteJson(answer.Run!);
        }
        else
        {
            _screen.Out.WriteLine(answer.Sentence);
        }

        return ExitCodes.Success;
    }

    private async Task<int> FollowAsync(string runId, CancellationToken cancellationToken)
    {
        var run = await new SweepDisplay(_screen, admin, context.Time).FollowAsync(runId, cancellationToken);
        Print(run);
        return run.State == SweepState.Completed ? ExitCodes.Success : ExitCodes.Incomplete;
    }

    private void Print(SweepRun run)
    {
        if (json)
        {
            WriteJson(run);
        }
        else
        {
            SweepPage.Write(_screen.Out, run);
        }
    }

    private void WriteJson(SweepRun run) =>
        context.Screen.Data.WriteLine(JsonSerializer.Serialize(SweepReport.From(run), ReindexJson.Relaxed.SweepReport));
}
