using System.CommandLine;
using IctPipeline.Cli.Stack;

namespace IctPipeline.Cli.Reindex;

/// <summary>Options that every command on sweeps has, and the connection that they lead to.</summary>
internal sealed class ReindexOptions(string jsonDescription)
{
    private readonly Option<bool> _json = new("--json") { Description = jsonDescription };
    private readonly Option<string> _data = DataFolders.Option();
    private readonly Option<bool> _account = StackConnection.AccountOption();

    public void AddTo(Command command)
    {
        command.Options.Add(_json);
        command.Options.Add(_data);
        command.Options.Add(_account);
    }

    public async Task<int> RunAsync(CliContext context, ParseResult arguments, Func<ReindexRun, Task<int>> run)
    {
        await using var connection = StackConnection.Open(DataFolders.Resolve(arguments.GetValue(_data)), arguments.GetValue(_account));
        return await run(new ReindexRun(context, connection.Sweeps(context.Time), connection.Name, arguments.GetValue(_json)));
    }
}
