using System.Globalization;
using IctPipeline.Cli.Documents;
using IctPipeline.Cli.Stack;
using Spectre.Console;

namespace IctPipeline.Cli.Up;

/// <summary>Says where everything is, for people and for copying into other tools.</summary>
internal static class WhereToLook
{
    public static void Write(IAnsiConsole console, RunningStack stack, UpOptions options, TimeSpan startedIn)
    {
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Everything runs (started in {startedIn.TotalSeconds:0.0} s)."));
        FactList.Write(console,
        [
            ("HTTP", new Uri(stack.HttpAddress, "api/status").AbsoluteUri),
            ("HTTP key", stack.HostKey),
            ("Cosmos DB", stack.CosmosEndpoint.AbsoluteUri),
            ("Cosmos key", stack.CosmosKey),
            ("storage", stack.Storage),
            ("data", options.InMemory ? "in memory only" : options.DataFolder),
        ]);
    }
}
