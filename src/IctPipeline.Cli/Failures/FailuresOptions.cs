using System.CommandLine;
using IctPipeline.Cli.Stack;

namespace IctPipeline.Cli.Failures;

/// <summary>Options that every command on failures has, and the connection that they lead to.</summary>
internal sealed class FailuresOptions(string jsonDescription)
{
    private readonly Option<bool> _json = new("--json") { Description = jsonDescription };
    private readonly Option<string> _data = DataFolders.Option();
    private readonly Option<bool> _account = StackConnection.AccountOption();

    public static Argument<string> Key() => new("id|blob") { Description = "Id of the record, or name of the blob." };

    public void AddTo(Command command)
    {
        command.Options.Add(_json);
        command.Options.Add(_data);
        command.Options.Add(_account);
    }

    public async Task<int> RunAsync(CliContext context, ParseResult arguments, Func<FailuresRun, Task<int>> run)
    {
        await using var connection = StackConnection.Open(DataFolders.Resolve(arguments.GetValue(_data)), arguments.GetValue(_account));
        return await run(new FailuresRun(context.Screen, connection.Admin(context.Time), connection.Name, arguments.GetValue(_json)));
    }
}
