using System.Globalization;
using IctPipeline.Cli.Stack;
using IctPipeline.Cli.Terminal;
using Spectre.Console;

namespace IctPipeline.Cli.Up;

/// <summary>Says where everything is. The lines are not wrapped here: what a person copies must be whole.</summary>
internal static class WhereToLook
{
    private const int NameWidth = 12;

    public static void Write(
        Screen screen,
        RunningStack stack,
        (string Address, string Key)? language,
        UpOptions options,
        TimeSpan startedIn
    )
    {
        screen.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Everything runs (started in {startedIn.TotalSeconds:0.0} s)."));
        foreach (var (name, value) in Facts(stack, language, options))
        {
            screen.Data.WriteLine($"  {name.PadRight(NameWidth)} {value}");
        }
    }

    private static IEnumerable<(string Name, string Value)> Facts(
        RunningStack stack,
        (string Address, string Key)? language,
        UpOptions options
    ) =>
        [
            .. stack.ReaderAddress is { } reader ? new[] { ("reader", reader.AbsoluteUri) } : [],
            ("HTTP", new Uri(stack.HttpAddress, "api/status").AbsoluteUri),
            ("HTTP key", stack.HostKey),
            ("Cosmos DB", stack.CosmosEndpoint.AbsoluteUri),
            ("Cosmos key", stack.CosmosKey),
            ("storage", stack.Storage),
            .. language is { } emulator ? new[] { ("Language", emulator.Address), ("Language key", emulator.Key) } : [],
            ("data", options.InMemory ? "in memory only" : options.DataFolder),
        ];
}
