using System.CommandLine;

namespace IctPipeline.Cli.Failures;

/// <summary><c>ict failures list | show | replay | discard</c></summary>
internal static class FailuresCommand
{
    public static Command Build(CliContext context) =>
        new("failures", "Lists failure records, tries files again, or closes what nobody will mend.")
        {
            List(context),
            Show(context),
            Replay(context),
            Discard(context),
        };

    private static Command List(CliContext context)
    {
        var options = new FailuresOptions("The records as they are stored, one a line.");
        var filter = new FilterOptions();
        var command = new Command("list", "Failure records, latest first: open ones, unless --status says otherwise.");
        filter.AddTo(command);
        options.AddTo(command);
        command.SetAction(
            (arguments, cancellationToken) =>
            {
                // Before anything is connected to: a wrong filter is a wrong command line.
                var wanted = filter.Read(arguments, context.Time);
                return options.RunAsync(context, arguments, run => run.ListAsync(wanted, cancellationToken));
            }
        );
        return command;
    }

    private static Command Show(CliContext context)
    {
        var options = new FailuresOptions("The record as it is stored.");
        var key = FailuresOptions.Key();
        var command = new Command("show", "One record with its history, and what can be done.") { key };
        options.AddTo(command);
        command.SetAction(
            (arguments, cancellationToken) =>
                options.RunAsync(context, arguments, run => run.ShowAsync(arguments.GetRequiredValue(key), cancellationToken))
        );
        return command;
    }

    private static Command Replay(CliContext context)
    {
        var options = new FailuresOptions("One object: how many records are tried again.");
        var keys = new Argument<string[]>("id|blob")
        {
            Description = "Ids of records, or names of blobs.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var all = new Option<bool>("--all") { Description = "Every open failure." };
        var filter = new FilterOptions();
        var command = new Command("replay", "Tries files again in their current version: named ones, those of a filter, or --all.")
        {
            keys,
            all,
        };
        filter.AddTo(command);
        options.AddTo(command);
        command.SetAction(
            (arguments, cancellationToken) =>
            {
                var named = arguments.GetValue(keys) ?? [];
                var wanted = filter.Read(arguments, context.Time);
                var isEmpty = wanted.IsEmpty;
                if (named.Length > 0 == (!isEmpty || arguments.GetValue(all)))
                {
                    throw new UserError(
                        ExitCodes.Usage,
                        "Say what to replay: ids or blob names, or a filter (--code, --class, --status, --since, --blob), or --all."
                    );
                }

                return options.RunAsync(
                    context,
                    arguments,
                    run =>
                        named.Length > 0
                            ? run.ReplayAsync(named, cancellationToken)
                            : run.ReplayAllAsync(
                                filter.HasLimit(arguments) ? wanted : wanted with { Limit = int.MaxValue },
                                cancellationToken
                            )
                );
            }
        );
        return command;
    }

    private static Command Discard(CliContext context)
    {
        var options = new FailuresOptions("The record as it is stored now.");
        var key = FailuresOptions.Key();
        var reason = new Option<string>("--reason")
        {
            Description = "Why nothing is to be done; stays in the record's history.",
            Required = true,
        };
        var command = new Command("discard", "Closes a record by your decision.") { key, reason };
        options.AddTo(command);
        command.SetAction(
            (arguments, cancellationToken) =>
            {
                var why = arguments.GetRequiredValue(reason).Trim();
                if (why.Length == 0)
                {
                    throw new UserError(ExitCodes.Usage, "--reason is empty: say why nothing is to be done.");
                }

                return options.RunAsync(
                    context,
                    arguments,
                    run => run.DiscardAsync(arguments.GetRequiredValue(key), why, cancellationToken)
                );
            }
        );
        return command;
    }
}
