using System.Diagnostics;
using System.Globalization;
using Azure.Storage.Blobs;
using IctPipeline.Azure;
using IctPipeline.Azure.Provisioning;
using IctPipeline.Core.Articles;
using IctPipeline.LocalHost.Stack;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IctPipeline.Worker.Tests.Hosting;

/// <summary>
/// How long published apps take from the start of their process until all functions are loaded, and until the first file is a document;
/// by turns in one run, so that what else the machine does meets all of them alike.
/// </summary>
internal static class StartMeasure
{
    private const string Article = "Một bài ngắn\n\nHà Nội, 22/3: MobiFone và VNPT ký kết thỏa thuận hợp tác về chính phủ điện tử.\n";

    /// <param name="folders">What <c>dotnet publish src/IctPipeline.FunctionApp -o FOLDER</c> left; the second is held against the
    /// first.</param>
    public static async Task PrintAsync(IReadOnlyList<string> folders, int rounds, TextWriter output)
    {
        await using var servers = await LocalStack.StartAsync(new LocalStackOptions { StartLimit = TimeSpan.FromMinutes(3) });
        var settings = servers.Endpoints.ToSettings();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        await using var services = new ServiceCollection().AddLogging().AddAzureAdapters(configuration).BuildServiceProvider();
        await services.GetRequiredService<PipelineProvisioner>().ProvisionAsync(CancellationToken.None);
        var container = services.GetRequiredService<BlobServiceClient>().GetBlobContainerClient(ResourceNames.Articles);
        var starts = folders.Select(_ => new List<Start>()).ToList();
        for (var round = 0; round < rounds; round++)
        {
            for (var app = 0; app < folders.Count; app++)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"start/{round}-{app}.txt");
                await container.GetBlobClient(name).UploadAsync(BinaryData.FromString(Article), overwrite: true);
                starts[app].Add(await MeasureAsync(folders[app], settings, new BlobAddress(ResourceNames.Articles, name)));
            }
        }

        foreach (var (what, of) in Figures)
        {
            var medians = starts.ConvertAll(app => Median(app.Select(of)));
            var line = string.Join(
                "   ",
                medians.Select(median => median.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture) + " s")
            );
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what, -40} {line}   ratio {medians[^1] / medians[0]:0.00}"));
        }
    }

    private static readonly (string What, Func<Start, TimeSpan> Of)[] Figures =
    [
        ("ready, processor time", start => start.ReadyWork),
        ("ready, time", start => start.Ready),
        ("first document, processor time", start => start.DocumentWork),
        ("first document, time", start => start.Document),
    ];

    private static async Task<Start> MeasureAsync(string folder, IReadOnlyDictionary<string, string?> settings, BlobAddress blob)
    {
        var clock = Stopwatch.StartNew();
        await using var worker = await HostedWorker.StartAsync(folder, settings);
        var ready = (Time: clock.Elapsed, Work: worker.Process.ProcessorTime);
        Verdicts.Succeeded(await worker.BeginBlob("IngestArticle", blob).Result);
        return new Start(ready.Time, ready.Work, clock.Elapsed, worker.Process.ProcessorTime);
    }

    private static TimeSpan Median(IEnumerable<TimeSpan> times)
    {
        var sorted = times.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private sealed record Start(TimeSpan Ready, TimeSpan ReadyWork, TimeSpan Document, TimeSpan DocumentWork);
}
