using System.CommandLine;
using IctPipeline.Cli.Stack;

namespace IctPipeline.Cli.Doctor;

/// <summary><c>ict doctor</c></summary>
internal static class DoctorCommand
{
    public static Command Build(CliContext context)
    {
        var json = new Option<bool>("--json") { Description = "One object a line: check, state (good, note, bad), found, mend." };
        var data = DataFolders.Option();
        var account = StackConnection.AccountOption();
        var command = new Command(
            "doctor",
            "Looks at what ict needs (programs, ports, connections, permissions) and says how to mend what is missing."
        )
        {
            json,
            data,
            account,
        };
        command.SetAction(
            (arguments, cancellationToken) =>
                new DoctorRun(
                    context,
                    DataFolders.Resolve(arguments.GetValue(data)),
                    arguments.GetValue(account),
                    arguments.GetValue(json)
                ).RunAsync(cancellationToken)
        );
        return command;
    }
}
