using System.Globalization;
using System.Text.Json;
using Azure.Storage.Blobs;
using IctPipeline.Azure;
using IctPipeline.Azure.Provisioning;
using IctPipeline.Cli.Bench.Measuring;
using IctPipeline.Cli.Documents;
using IctPipeline.Cli.Stack;
using IctPipeline.Cli.Terminal;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.LocalHost.Stack;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IctPipeline.Cli.Bench.Hosts;

/// <summary>
/// One host, and then several, on one storage: files lie there, a message for each waits on the queue, and the hosts share the messages,
/// each a process of its own. Afterwards each file must be exactly one document, and the audit clean.
/// </summary>
internal sealed class HostsBench(CliContext context, HostsBenchOptions options)
{
    /// <summary>Files before the measured ones, for each host: by then its code is loaded.</summary>
    private const int WarmUpFiles = 400;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var report = await StepProgress.RunAsync(
            options.Json ? context.Screen.Quiet() : context.Screen,
            "Starting the servers…",
            progress => MeasureAsync(progress, cancellationToken)
        );
        if (options.Json)
        {
            context.Screen.Data.WriteLine(CliJson.Serialize(report));
        }
        else
        {
            FactList.Write(context.Screen.Out, report.Facts());
        }

        return report.IsRight ? ExitCodes.Success : ExitCodes.Incomplete;
    }

    private async Task<HostsReport> MeasureAsync(IProgress<string> progress, CancellationToken cancellationToken)
    {
        await using var stack = await LocalStack.StartAsync(new LocalStackOptions(), progress, cancellationToken);
        var settings = stack.Endpoints.ToSettings();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        await using var services = new ServiceCollection().AddLogging().AddAzureAdapters(configuration).BuildServiceProvider();
        await services.GetRequiredService<PipelineProvisioner>().ProvisionAsync(cancellationToken);
        var one = await RoundAsync(1, settings, services, stack.ProcessIds, progress, cancellationToken);
        var several = await RoundAsync(options.Hosts, settings, services, stack.ProcessIds, progress, cancellationToken);
        progress.Report("Auditing…");
        var found = await services.Audit().RunAsync(ResourceNames.Articles, cancellationToken);
        var expected = (2 * options.Files) + ((1 + options.Hosts) * WarmUpFiles);
        return new HostsReport(options.Files, one, several, found.Documents, expected, found.Findings.Count);
    }

    private async Task<HostsRound> RoundAsync(
        int hosts,
        IReadOnlyDictionary<string, string?> settings,
        IServiceProvider services,
        IReadOnlyDictionary<string, int> servers,
        IProgress<string> progress,
        CancellationToken cancellationToken
    )
    {
        progress.Report($"Uploading files for {(hosts == 1 ? "one host" : $"{hosts} hosts")}…");
        var warmUp = Articles($"warm-up/{hosts}", WarmUpFiles * hosts);
        var measured = Articles($"measured/{hosts}", options.Files);
        var source = services.GetRequiredService<BlobServiceClient>().GetBlobContainerClient(ResourceNames.Articles);
        await Crowd.EachAsync(
            warmUp.Concat(measured),
            options.Concurrency,
            (article, stop) => source.GetBlobClient(article.Name).UploadAsync(new BinaryData(article.Bytes), overwrite: true, stop),
            cancellationToken
        );
        var running = new List<WorkerHost>();
        try
        {
            for (var host = 0; host < hosts; host++)
            {
                running.Add(await WorkerHost.StartAsync(settings, cancellationToken));
            }

            progress.Report("Warming up…");
            await WorkAsync(warmUp, services, cancellationToken);
            progress.Report($"Measuring {(hosts == 1 ? "one host" : $"{hosts} hosts")}…");
            var before = (Hosts: Time(running), Servers: Time(servers), At: context.Time.GetTimestamp());
            await WorkAsync(measured, services, cancellationToken);
            var elapsed = context.Time.GetElapsedTime(before.At);
            var (hostTime, serverTime) = (Time(running) - before.Hosts, Time(servers) - before.Servers);
            return new HostsRound(
                hosts,
                Math.Round(await RateAsync(measured, services.GetRequiredService<Database>(), cancellationToken), 1),
                Math.Round(hostTime.TotalMilliseconds / options.Files, 2),
                Math.Round(serverTime.TotalMilliseconds / options.Files, 2),
                Math.Round((hostTime + serverTime) / elapsed / Environment.ProcessorCount, 2)
            );
        }
        finally
        {
            running.ForEach(host => host.Dispose());
        }
    }

    /// <summary>Puts a message for each file on the queue, and returns when all are gone.</summary>
    private async Task WorkAsync(IReadOnlyList<GeneratedArticle> articles, IServiceProvider services, CancellationToken cancellationToken)
    {
        var queue = services.GetRequiredService<IRetryQueue>();
        await Crowd.EachAsync(
            articles,
            options.Concurrency,
            (article, stop) =>
                queue.EnqueueAsync(new ArticleJob { Blob = new BlobAddress(ResourceNames.Articles, article.Name) }, TimeSpan.Zero, stop),
            cancellationToken
        );
        var monitor = services.GetRequiredService<IQueueMonitor>();
        while ((await monitor.GetDepthsAsync(cancellationToken)).Any(depth => depth.Messages > 0))
        {
            await Task.Delay(Look, context.Time, cancellationToken);
        }
    }

    /// <summary>Documents a second, by the times that stand in them: how often a queue is looked at is not in it.</summary>
    private static async Task<double> RateAsync(
        IReadOnlyList<GeneratedArticle> articles,
        Database database,
        CancellationToken cancellationToken
    )
    {
        var container = database.GetContainer(ResourceNames.Articles);
        var times = new List<DateTimeOffset>();
        foreach (var article in articles)
        {
            var id = ArticleId.For(new BlobAddress(ResourceNames.Articles, article.Name));
            using var answer = await container.ReadItemStreamAsync(id, new PartitionKey(id), cancellationToken: cancellationToken);
            if (!answer.IsSuccessStatusCode)
            {
                throw new UserError(ExitCodes.Incomplete, $"{article.Name} is no document.");
            }

            using var document = await JsonDocument.ParseAsync(answer.Content, cancellationToken: cancellationToken);
            times.Add(document.RootElement.GetProperty("lineage").GetProperty("ingestedAt").GetDateTimeOffset());
        }

        return (times.Count - 1) / Math.Max(0.001, (times.Max() - times.Min()).TotalSeconds);
    }

    private List<GeneratedArticle> Articles(string folder, int count) =>
        [
            .. new ArticleGenerator(options.Seed)
                .Take(count)
                .Select(article => article with { Name = string.Create(CultureInfo.InvariantCulture, $"{folder}/{article.Name}") }),
        ];

    private static TimeSpan Time(List<WorkerHost> hosts) => new(hosts.Sum(host => host.ProcessorTime.Ticks));

    private static TimeSpan Time(IReadOnlyDictionary<string, int> servers) =>
        new(ProcessorTimes.Now(servers).Servers.Values.Sum(time => time.Ticks));
}

/// <summary>What was asked for.</summary>
/// <param name="Concurrency">Uploads and messages at once; the hosts go by host.json.</param>
internal sealed record HostsBenchOptions(int Hosts, int Files, int Seed, int Concurrency, bool Json);
