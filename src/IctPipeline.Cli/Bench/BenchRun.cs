using Azure.Storage.Blobs;
using IctPipeline.Azure;
using IctPipeline.Azure.Provisioning;
using IctPipeline.Cli.Bench.Measuring;
using IctPipeline.Cli.Documents;
using IctPipeline.Cli.Terminal;
using IctPipeline.LocalHost.Stack;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IctPipeline.Cli.Bench;

/// <summary>
/// Uploads generated articles into an empty stack, lets the pipeline work on them, and then repeats reads and writes without the pipeline.
/// Both sides run on the code as it is found: fresh, as a newcomer meets it, or after a warm-up.
/// </summary>
internal sealed class BenchRun(CliContext context, BenchOptions options)
{
    /// <summary>Files before the measured ones with <c>--warm</c>: by then the runtime has compiled most hot code for good.</summary>
    private const int WarmUpFiles = 1000;

    /// <summary>The ceilings run once on so few documents before, to load their code.</summary>
    private const int CeilingWarmUp = 40;

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

        return report.Indexed == report.Files ? ExitCodes.Success : ExitCodes.Incomplete;
    }

    private async Task<BenchReport> MeasureAsync(IProgress<string> progress, CancellationToken cancellationToken)
    {
        await using var stack = await LocalStack.StartAsync(new LocalStackOptions(), progress, cancellationToken);
        var settings = new ConfigurationBuilder().AddInMemoryCollection(stack.Endpoints.ToSettings()).Build();
        await using var services = new ServiceCollection().AddLogging().AddAzureAdapters(settings).BuildServiceProvider();
        await services.GetRequiredService<PipelineProvisioner>().ProvisionAsync(cancellationToken);
        var blobs = services.GetRequiredService<BlobServiceClient>();
        var pipeline = new PipelineSide(
            settings,
            blobs.GetBlobContainerClient(ResourceNames.Articles),
            stack.ProcessIds,
            options.Concurrency,
            context.Time
        );
        if (options.Warm)
        {
            progress.Report($"Warming up on {WarmUpFiles} articles…");
            // Under names of their own: their documents stay, and the measured files must be new.
            var warmUp = new ArticleGenerator(~options.Seed)
                .Take(WarmUpFiles)
                .Select(article => article with { Name = $"warm-up/{article.Name}" })
                .ToList();
            await pipeline.UploadAsync(warmUp, cancellationToken);
            await pipeline.MeasureAsync(warmUp.Count, cancellationToken);
            await pipeline.EmptyAsync(warmUp, cancellationToken);
        }

        progress.Report($"Generating and uploading {options.Files} articles…");
        var articles = new ArticleGenerator(options.Seed).Take(options.Files).ToList();
        await pipeline.UploadAsync(articles, cancellationToken);

        progress.Report("Measuring the pipeline…");
        using var counter = new RequestCounter(ServicePorts(stack.Endpoints));
        using var traffic = new SocketTraffic();
        var trafficBefore = await traffic.ReadAsync(cancellationToken);
        var requestsBefore = counter.Read();
        var started = context.Time.GetUtcNow();
        var measured = await pipeline.MeasureAsync(articles.Count, cancellationToken);
        var requests = Requests.Between(
            articles.Count,
            requestsBefore,
            counter.Read(),
            trafficBefore,
            await traffic.ReadAsync(cancellationToken)
        );

        progress.Report("Measuring the ceilings…");
        var ceiling = new CeilingSide(blobs, services.GetRequiredService<Database>(), stack.ProcessIds, options.Concurrency, context.Time);
        var documents = await ceiling.ReadDocumentsAsync(articles, cancellationToken);
        IReadOnlyList<BenchDocument> few = [.. documents.Take(CeilingWarmUp)];
        await ceiling.MeasureSameAsync(few, cancellationToken);
        await ceiling.MeasureLeastAsync(few, cancellationToken);
        return new BenchReport(
            articles.Count,
            measured.Indexed,
            options.Concurrency,
            options.Warm,
            articles.Sum(article => (long)article.Bytes.Length),
            documents.Sum(document => (long)document.Bytes.Length),
            Math.Round((measured.FirstDocument - started).TotalSeconds, 3),
            measured.All,
            measured.First,
            measured.Rest,
            requests,
            await ceiling.MeasureSameAsync(documents, cancellationToken),
            await ceiling.MeasureLeastAsync(documents, cancellationToken)
        );
    }

    private static Dictionary<int, string> ServicePorts(LocalEndpoints endpoints) =>
        new()
        {
            [endpoints.BlobEndpoint.Port] = "blobs",
            [endpoints.QueueEndpoint.Port] = "queues",
            [endpoints.CosmosEndpoint.Port] = "cosmos",
        };
}
