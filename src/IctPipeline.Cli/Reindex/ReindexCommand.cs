using System.CommandLine;
using IctPipeline.Core.Reindexing;

namespace IctPipeline.Cli.Reindex;

/// <summary><c>ict reindex [status | pause | resume | cancel | history]</c></summary>
internal static class ReindexCommand
{
    public static Command Build(CliContext context)
    {
        var options = new ReindexOptions("The sweep as it is stored, with its progress: one object.");
        var filter = new ReindexFilter();
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would be done, and what it would cost, and do nothing." };
        var follow = Follow();
        var command = new Command(
            "reindex",
            "Finds files whose documents are missing, stale or gone, and makes the store what a fresh run would make it."
        )
        {
            Status(context),
            History(context),
            Change(context, "pause", "Stops the sweep for now; it keeps its place.", (admin, id, token) => admin.PauseAsync(id, token)),
            Change(context, "resume", "Lets a paused sweep go on.", (admin, id, token) => admin.ResumeAsync(id, token)),
            Change(
                context,
                "cancel",
                "Ends the sweep. What it has asked for already is done.",
                (admin, id, token) => admin.CancelAsync(id, token)
            ),
        };
        filter.AddTo(command);
        command.Options.Add(dryRun);
        command.Options.Add(follow);
        options.AddTo(command);
        command.SetAction(
            (arguments, cancellationToken) =>
            {
                // Before anything is connected to: a wrong filter is a wrong command line.
                var wanted = filter.Read(arguments, context.Time);
                return options.RunAsync(
                    context,
                    arguments,
                    run => run.StartAsync(wanted, arguments.GetValue(dryRun), arguments.GetValue(follow), cancellationToken)
                );
            }
        );
        return command;
    }

    private static Option<bool> Follow() =>
        new("--follow") { Description = "Show how the sweep gets on until it ends. Ctrl-C ends the showing, not the sweep." };

    private static Command Status(CliContext context)
    {
        var options = new ReindexOptions("The sweep as it is stored, with its progress: one object.");
        var follow = Follow();
        var command = new Command("status", "The sweep that is on its way, or was last.") { follow };
        options.AddTo(command);
        command.SetAction(
            (arguments, cancellationToken) =>
                options.RunAsync(context, arguments, run => run.StatusAsync(arguments.GetValue(follow), cancellationToken))
        );
        return command;
    }

    private static Command History(CliContext context)
    {
        var options = new ReindexOptions("The sweeps as they are stored, one a line.");
        var command = new Command("history", $"The last {SweepRun.HistoryLimit} sweeps that ended, latest first.");
        options.AddTo(command);
        command.SetAction(
            (arguments, cancellationToken) => options.RunAsync(context, arguments, run => run.HistoryAsync(cancellationToken))
        );
        return command;
    }

    private static Command Change(
        CliContext context,
        string name,
        string description,
        Func<SweepAdmin, string, CancellationToken, Task<SweepAnswer>> change
    )
    {
        var options = new ReindexOptions("The sweep as it is stored now.");
        var command = new Command(name, description);
        options.AddTo(command);
        command.SetAction(
            (arguments, cancellationToken) => options.RunAsync(context, arguments, run => run.ChangeAsync(change, cancellationToken))
        );
        return command;
    }
}
