using System.CommandLine;
using IctPipeline.Cli.Arguments;
using IctPipeline.Cli.Bench.Hosts;
using IctPipeline.Cli.Bench.Reindex;
using IctPipeline.Cli.Documents;

namespace IctPipeline.Cli.Bench;

/// <summary><c>ict bench</c></summary>
internal static class BenchCommand
{
    private const int DefaultFiles = 500;
    private const int MostFiles = 2000;
    private const int MostBlobs = 10_000_000;
    private const int MostHosts = 16;
    private const int DefaultSeed = 1;
    private const int DefaultConcurrency = 16;
    private const int MostConcurrency = 256;

    public static Command Build(CliContext context)
    {
        var files = Numbers.Option(
            "--files",
            $"Generated articles, 1 to {MostFiles}: Azurite slows down beyond.",
            least: 1,
            MostFiles,
            DefaultFiles
        );
        var seed = Numbers.Option("--seed", "The same seed gives the same articles.", int.MinValue, int.MaxValue, DefaultSeed);
        var concurrency = Numbers.Option("--concurrency", "Files in work at once.", least: 1, MostConcurrency, DefaultConcurrency);
        var reindex = Numbers.Optional(
            "--reindex",
            $"Measures a sweep over so many unchanged blobs and documents instead, in memory, 1 to {MostBlobs}.",
            least: 1,
            MostBlobs
        );
        var hosts = Numbers.Optional(
            "--hosts",
            $"Measures so many hosts on one storage instead, beside one, 2 to {MostHosts}.",
            least: 2,
            MostHosts
        );
        var warm = new Option<bool>("--warm") { Description = "Measures after a thousand other files, when all code is compiled." };
        var json = new Option<bool>("--json") { Description = "One JSON object on standard output." };
        var command = new Command(
            "bench",
            "Measures articles a second through the whole local stack, beside what the same machine's storage allows."
        )
        {
            files,
            seed,
            concurrency,
            warm,
            reindex,
            hosts,
            json,
        };
        command.SetAction(
            (arguments, cancellationToken) =>
                arguments.GetValue(reindex) is { } blobs ? ReindexAsync(context, blobs, arguments.GetValue(json), cancellationToken)
                : arguments.GetValue(hosts) is { } several
                    ? new HostsBench(
                        context,
                        new HostsBenchOptions(
                            several,
                            arguments.GetValue(files),
                            arguments.GetValue(seed),
                            arguments.GetValue(concurrency),
                            arguments.GetValue(json)
                        )
                    ).RunAsync(cancellationToken)
                : new BenchRun(
                    context,
                    new BenchOptions(
                        arguments.GetValue(files),
                        arguments.GetValue(seed),
                        arguments.GetValue(concurrency),
                        arguments.GetValue(warm),
                        arguments.GetValue(json)
                    )
                ).RunAsync(cancellationToken)
        );
        return command;
    }

    private static async Task<int> ReindexAsync(CliContext context, int blobs, bool json, CancellationToken cancellationToken)
    {
        var report = await SweepBench.RunAsync(blobs, context.Time, cancellationToken);
        if (json)
        {
            context.Screen.Data.WriteLine(CliJson.Serialize(report));
        }
        else
        {
            FactList.Write(context.Screen.Out, report.Facts());
        }

        return ExitCodes.Success;
    }
}

/// <summary>What was asked for.</summary>
internal sealed record BenchOptions(int Files, int Seed, int Concurrency, bool Warm, bool Json);
