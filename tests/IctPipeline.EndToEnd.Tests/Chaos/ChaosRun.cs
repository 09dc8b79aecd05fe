using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using IctPipeline.Articles;
using IctPipeline.Auditing;
using IctPipeline.Azure;
using IctPipeline.LocalHost;
using IctPipeline.Processing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace IctPipeline.EndToEnd.Tests.Chaos;

/// <summary>
/// Drops, overwrites, deletes and repeats files while the servers fail and the host dies; then lets everything drain.
/// The servers run as children of the test, the host as a process of its own that can be killed.
/// </summary>
internal sealed class ChaosRun : IAsyncDisposable
{
    private const string Container = "articles";

    /// <summary>Waits of the retry schedule in hundredths: the longest is then a quarter of an hour, the first a second.</summary>
    private const string RetryDelayScale = "0.01";

    private static readonly TimeSpan DrainLimit = TimeSpan.FromMinutes(10);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ict-chaos-");
    private readonly ChaosPlan _plan;
    private readonly ITestOutputHelper _output;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly LocalStack _stack;
    private readonly ServiceProvider _services;
    private readonly BlobContainerClient _blobs;
    private readonly Dictionary<string, string?> _settings;
    private IctProcess? _host;

    private ChaosRun(ChaosPlan plan, LocalStack stack, ITestOutputHelper output)
    {
        _plan = plan;
        _stack = stack;
        _output = output;
        _settings = new Dictionary<string, string?>(stack.Endpoints.ToSettings()) { ["Articles:RetryDelayScale"] = RetryDelayScale };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(_settings).Build();
        _services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddAzureAdapters(configuration)
            .AddSingleton<FailureRecorder>().AddSingleton<FailureDesk>().BuildServiceProvider();
        _blobs = new BlobServiceClient(stack.Endpoints.StorageConnectionString).GetBlobContainerClient(Container);
    }

    private Uri[] FaultsEndpoints => [_stack.Endpoints.StorageFaultsEndpoint!, _stack.Endpoints.CosmosFaultsEndpoint!];

    private IArticleStore Store => _services.GetRequiredService<IArticleStore>();

    /// <summary>How many requests met a fault.</summary>
    public int Injected { get; private set; }

    public static async Task<ChaosRun> StartAsync(ChaosPlan plan, ITestOutputHelper output)
    {
        output.WriteLine($"Conservation: {plan}");
        var stack = await LocalStack.StartAsync(new LocalStackOptions { AllowFaults = true });
        var run = new ChaosRun(plan, stack, output);
        await run.StartHostAsync();
        return run;
    }

    /// <summary>The whole storm, until nothing is left to do.</summary>
    public async Task RunAsync()
    {
        await SetFaultsAsync(_plan.FaultRules());
        var deaths = Task.Run(KillAsync);
        await DropAsync(Enumerable.Range(0, _plan.Files), version: 1);
        await DropAsync(Enumerable.Range(0, _plan.Files).Where(ChaosPlan.IsOverwritten), version: 2);
        await RepeatAsync(Enumerable.Range(0, _plan.Files).Where(ChaosPlan.IsRepeated));
        await DeleteAsync(Enumerable.Range(0, _plan.Files).Where(ChaosPlan.IsDeleted));
        await deaths;
        Say("the storm is over");
        Injected = await CountFaultsAsync();
        Say($"{Injected} faults met requests");
        await SetFaultsAsync(null);
        await DrainAsync();
    }

    /// <summary>Holds blobs, documents, failures and queues against each other.</summary>
    public Task<AuditReport> AuditAsync() => new IngestAudit(
        _services.GetRequiredService<IArticleSource>(), Store, _services.GetRequiredService<IQueueMonitor>()).RunAsync(Container, CancellationToken.None);

    /// <summary>The live documents by blob name.</summary>
    public async Task<IReadOnlyDictionary<string, Article>> DocumentsAsync()
    {
        var documents = new SortedDictionary<string, Article>(StringComparer.Ordinal);
        await foreach (var stored in Store.ListArticlesAsync(CancellationToken.None))
        {
            if (!stored.Item.Deleted)
            {
                documents.Add(stored.Item.Source.Blob, stored.Item);
            }
        }

        return documents;
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        await _services.DisposeAsync();
        await _stack.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private void Say(string what) => _output.WriteLine($"{_clock.Elapsed.TotalSeconds,6:0.0} s  {what}");

    private async Task StartHostAsync()
    {
        var environment = _settings.ToDictionary(pair => pair.Key.Replace(":", "__", StringComparison.Ordinal), pair => pair.Value);
        for (var attempt = 0; ; attempt++)
        {
            _host = IctProcess.Start(["host", "--data", Path.Combine(_folder.FullName, "host")], environment);
            try
            {
                await _host.SaysAsync("Running:");
                return;
            }
            catch (Xunit.Sdk.XunitException) when (attempt < 20)
            {
                // It met a fault while it started, and said so; whoever runs it starts it again.
                await _host.DisposeAsync();
            }
        }
    }

    private async Task KillAsync()
    {
        var random = new Random(_plan.Seed);
        for (var kill = 0; kill < _plan.Kills; kill++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(500 + random.Next(5000)));
            await _host!.KillAsync();
            Say("the host was killed");
            await StartHostAsync();
        }
    }

    private Task DropAsync(IEnumerable<int> numbers, int version) => ForEachAsync(numbers, (number, client) =>
        client.UploadAsync(BinaryData.FromBytes(ChaosFiles.Content(_plan.Seed, number, version)), overwrite: true));

    private Task DeleteAsync(IEnumerable<int> numbers) => ForEachAsync(numbers, (_, client) =>
        client.DeleteIfExistsAsync(DeleteSnapshotsOption.None));

    /// <summary>Events come more than once, and late: as retries of a version that may be gone by now.</summary>
    private async Task RepeatAsync(IEnumerable<int> numbers)
    {
        var queue = _services.GetRequiredService<IRetryQueue>();
        var random = new Random(_plan.Seed);
        foreach (var number in numbers.OrderBy(_ => random.Next()))
        {
            var version = await PersistAsync(() => _blobs.GetBlobClient(ChaosFiles.Name(number)).GetPropertiesAsync());
            var job = new ArticleJob { Blob = new(Container, ChaosFiles.Name(number)), ETag = version.Value.ETag.ToString() };
            for (var copy = 0; copy < 1 + (number % 2); copy++)
            {
                await PersistAsync(async () =>
                {
                    await queue.EnqueueAsync(job, TimeSpan.FromSeconds(random.Next(5)), CancellationToken.None);
                    return true;
                });
            }
        }
    }

    private Task ForEachAsync(IEnumerable<int> numbers, Func<int, BlobClient, Task> act) => Parallel.ForEachAsync(
        numbers,
        new ParallelOptions { MaxDegreeOfParallelism = 8 },
        async (number, _) => await PersistAsync(async () =>
        {
            await act(number, _blobs.GetBlobClient(ChaosFiles.Name(number)));
            return true;
        }));

    /// <summary>Whoever drops a file tries until it is there.</summary>
    private static async Task<T> PersistAsync<T>(Func<Task<T>> act)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await act();
            }
            catch (Exception error) when (attempt < 50 && error is not Xunit.Sdk.XunitException)
            {
                await Task.Delay(100);
            }
        }
    }

    private async Task SetFaultsAsync(string? rules)
    {
        using var client = new HttpClient();
        foreach (var endpoint in FaultsEndpoints)
        {
            using var content = new StringContent(rules ?? "", Encoding.UTF8, "application/json");
            using var answer = rules is null ? await client.DeleteAsync(endpoint) : await client.PutAsync(endpoint, content);
            answer.EnsureSuccessStatusCode();
        }
    }

    private async Task<int> CountFaultsAsync()
    {
        using var client = new HttpClient();
        var injected = 0;
        foreach (var endpoint in FaultsEndpoints)
        {
            using var counts = JsonDocument.Parse(await client.GetStringAsync(endpoint));
            injected += counts.RootElement.GetProperty("injected").GetInt32();
        }

        return injected;
    }

    /// <summary>
    /// Waits until the queues are empty and every file has an end. What ran out of attempts during the storm is replayed once, as an
    /// operator would do afterwards.
    /// </summary>
    private async Task DrainAsync()
    {
        var until = _clock.Elapsed + DrainLimit;
        var replayed = false;
        AuditReport audit;
        do
        {
            Assert.True(_clock.Elapsed < until, $"Not drained after {DrainLimit}.\n{_host!.Transcript}");
            await Task.Delay(TimeSpan.FromSeconds(1));
            audit = await AuditAsync();
            if (audit.QueuedMessages == 0 && !replayed)
            {
                replayed = true;
                var count = await _services.GetRequiredService<FailureDesk>().ReplayAllAsync(new FailureFilter(Limit: int.MaxValue), CancellationToken.None);
                Say($"replayed {count} failures");
            }
        }
        while (!replayed || audit.QueuedMessages > 0 || audit.Findings.Any(finding => finding.Problem is AuditProblem.Unaccounted or AuditProblem.Orphan));

        Say($"drained: {audit.Blobs} blobs, {audit.Documents} documents, {audit.OpenFailures} failures, {audit.Tombstones} tombstones");
    }
}
