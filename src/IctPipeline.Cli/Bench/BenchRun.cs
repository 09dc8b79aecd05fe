using Azure.Storage.Blobs;
using IctPipeline.Azure;
using IctPipeline.Azure.Provisioning;
using IctPipeline.Cli.Documents;
using IctPipeline.Cli.Terminal;
using IctPipeline.LocalHost.Stack;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IctPipeline.Cli.Bench;

/// <summary>
/// Uploads generated articles into an empty stack, lets the pipeline work on them, and then repeats the same reads and
/// writes without the pipeline. Each side runs once before, on a few articles, to load its code.
/// </summary>
internal sealed class BenchRun(CliContext context, BenchOptions options)
{
    private const int WarmUpFiles = 40;

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
        await using var servers = await LocalStack.StartAsync(new LocalStackOptions(), progress, cancellationToken);
        var settings = new ConfigurationBuilder().AddInMemoryCollection(servers.Endpoints.ToSettings()).Build();
        await using var services = new ServiceCollection().AddLogging().AddAzureAdapters(settings).BuildServiceProvider();
        await services.GetRequiredService<PipelineProvisioner>().ProvisionAsync(cancellationToken);
        var pipeline = new PipelineSide(
            settings,
            services.GetRequiredService<BlobServiceClient>().GetBlobContainerClient(ResourceNames.Articles),
            options.Concurrency,
            context.Time
        );
        var ceiling = new CeilingSide(
            services.GetRequiredService<BlobServiceClient>(),
            services.GetRequiredService<Database>(),
            options.Concurrency,
            context.Time
        );

        progress.Report("Warming up…");
        var warmUp = new ArticleGenerator(~options.Seed).Take(WarmUpFiles).ToList();
        await pipeline.UploadAsync(warmUp, cancellationToken);
        await pipeline.MeasureAsync(warmUp.Count, cancellationToken);
        await ceiling.MeasureAsync(warmUp, cancellationToken);
        await pipeline.EmptyAsync(warmUp, cancellationToken);

        progress.Report($"Generating and uploading {options.Files} articles…");
        var articles = new ArticleGenerator(options.Seed).Take(options.Files).ToList();
        await pipeline.UploadAsync(articles, cancellationToken);
        progress.Report("Measuring the pipeline…");
        var (indexed, pipelineTime) = await pipeline.MeasureAsync(articles.Count, cancellationToken);
        progress.Report("Measuring the ceiling…");
        var (documentBytes, ceilingTime) = await ceiling.MeasureAsync(articles, cancellationToken);
        return new BenchReport(
            articles.Count,
            indexed,
            articles.Sum(article => (long)article.Bytes.Length),
            documentBytes,
            options.Concurrency,
            pipelineTime.TotalSeconds,
            ceilingTime.TotalSeconds
        );
    }
}
