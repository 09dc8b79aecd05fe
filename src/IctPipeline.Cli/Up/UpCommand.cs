using System.CommandLine;
using IctPipeline.Cli.Arguments;
using IctPipeline.Cli.Stack;

namespace IctPipeline.Cli.Up;

/// <summary><c>ict up [PATH…]</c></summary>
internal static class UpCommand
{
    private const int DefaultPatienceSeconds = 180;
    private const int LongestPatienceSeconds = 7 * 24 * 3600;
    private const int HighestPort = 65535;

    public static Command Build(CliContext context)
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "Files and folders to drop; folders are walked.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var exit = new Option<bool>("--exit") { Description = "Leave when every file is accounted for: exit code 0, or 1 if one is not." };
        var data = DataFolders.Option();
        var inMemory = new Option<bool>("--in-memory") { Description = "Start empty and keep nothing beyond this run." };
        var http = Port("--http-port", $"Port of the HTTP functions (customary: {PortChoice.Http}; 0: any free one).");
        var blob = Port("--blob-port", $"Port of blob storage (customary: {PortChoice.Blob}).");
        var queue = Port("--queue-port", $"Port of queue storage (customary: {PortChoice.Queue}).");
        var cosmos = Port("--cosmos-port", $"Port of Cosmos DB (customary: {PortChoice.Cosmos}).");
        var reader = Port("--reader-port", $"Port of the pages where people look (customary: {PortChoice.Reader}).");
        var noReader = new Option<bool>("--no-reader") { Description = "Do not serve the pages where people look." };
        var language = new Option<string>("--language")
        {
            Description =
                "Who analyses the articles: local (this machine), azure (the configured Azure AI Language resource), emulator (the "
                + "resource's protocol, limits and costs, answered on this machine).",
        };
        language.OneOf("local", "azure", UpOptions.Emulator);
        var prefix = new Option<string>("--prefix") { Description = "Is put before every blob name, for example 2018/." };
        var patience = Numbers.Option(
            "--timeout",
            "With --exit: seconds without any news after which it gives up.",
            least: 1,
            most: LongestPatienceSeconds,
            DefaultPatienceSeconds,
            "seconds"
        );
        var json = new Option<bool>("--json")
        {
            Description = "One object a dropped file on standard output, once all have ended; everything else goes to standard error.",
        };
        var verbose = new Option<bool>("--verbose") { Description = "Show the host's log on standard error." };

        var command = new Command("up", "Runs everything on this machine, drops files into it, and shows what becomes of them.")
        {
            paths,
            exit,
            data,
            inMemory,
            http,
            blob,
            queue,
            cosmos,
            reader,
            noReader,
            language,
            prefix,
            patience,
            verbose,
            json,
        };
        command.SetAction(
            (arguments, cancellationToken) =>
                new UpRun(
                    context,
                    new UpOptions(
                        arguments.GetValue(paths) ?? [],
                        DataFolders.Resolve(arguments.GetValue(data)),
                        arguments.GetValue(inMemory),
                        arguments.GetValue(exit),
                        new StackPorts(
                            arguments.GetValue(http),
                            arguments.GetValue(blob),
                            arguments.GetValue(queue),
                            arguments.GetValue(cosmos),
                            arguments.GetValue(reader)
                        ),
                        arguments.GetValue(language),
                        arguments.GetValue(prefix),
                        TimeSpan.FromSeconds(arguments.GetValue(patience)),
                        arguments.GetValue(verbose),
                        !arguments.GetValue(noReader),
                        arguments.GetValue(json)
                    )
                ).RunAsync(cancellationToken)
        );
        return command;
    }

    private static Option<int?> Port(string name, string description) => Numbers.Optional(name, description, 0, HighestPort, "port");
}
