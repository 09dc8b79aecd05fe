using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using IctPipeline.Azure;
using IctPipeline.HostContract.Tests.Engines;
using Microsoft.Extensions.Configuration;

namespace IctPipeline.HostContract.Tests;

/// <summary>A queue and a container of its own, the repository's host.json, and functions that do what the test says.</summary>
public sealed class Scenario : IAsyncDisposable
{
    /// <summary>What the queue trigger listens to.</summary>
    public const string QueueSetting = "%ContractQueue%";

    /// <summary>What the blob trigger listens to.</summary>
    public const string BlobSetting = "%ContractBlobs%";

    private readonly IEngine _engine;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ict-contract-");
    private IEngineRun? _run;

    private Scenario(IEngine engine, Account account, string queueSuffix, HostSetting[] settings)
    {
        _engine = engine;
        HostJsonPath = HostJson.Write(_folder.FullName, settings);
        var options = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.None };
        var plain = new QueueServiceClient(account.ConnectionString, options);
        Queue = new StoredQueue(plain.GetQueueClient(Id + queueSuffix));
        Poison = new StoredQueue(plain.GetQueueClient(Id + queueSuffix + ResourceNames.PoisonSuffix));
        BlobPoison = new StoredQueue(plain.GetQueueClient(ResourceNames.BlobTriggerPoison));
        Blobs = new BlobServiceClient(account.ConnectionString).GetBlobContainerClient(Id);
        Configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    [ResourceNames.StorageConnection] = account.ConnectionString,
                    [QueueSetting.Trim('%')] = Queue.Name,
                    [BlobSetting.Trim('%')] = $"{Id}/drop/{{name}}",
                    ["Cosmos:ConnectionString"] = "AccountEndpoint=http://127.0.0.1:1/;AccountKey=QUFBQQ==;",
                    ["Articles:CreateResources"] = "false",
                }
            )
            .Build();
    }

    /// <summary>Names the host, the queue and the container.</summary>
    public string Id { get; } = $"c{Guid.NewGuid():N}"[..20];

    public IConfiguration Configuration { get; }

    public string HostJsonPath { get; }

    /// <summary>For what an engine remembers from run to run.</summary>
    public string Folder => _folder.FullName;

    public Probe Probe { get; } = new();

    public StoredQueue Queue { get; }

    /// <summary>The queue's own poison queue.</summary>
    public StoredQueue Poison { get; }

    /// <summary>The poison queue of all blobs of the account.</summary>
    public StoredQueue BlobPoison { get; }

    public BlobContainerClient Blobs { get; }

    /// <param name="engine">What is under test.</param>
    /// <param name="account">Where it runs.</param>
    /// <param name="queueSuffix">What the queue's name ends in.</param>
    /// <param name="settings">What is other than in the repository's host.json.</param>
    public static async Task<Scenario> CreateAsync(IEngine engine, Account account, string queueSuffix = "", params HostSetting[] settings)
    {
        ArgumentNullException.ThrowIfNull(account);
        var scenario = new Scenario(engine, account, queueSuffix, settings);
        await scenario.Queue.CreateAsync();
        await scenario.Blobs.CreateAsync();
        return scenario;
    }

    public async Task StartAsync() => _run = await _engine.StartAsync(this);

    public async Task StopAsync()
    {
        if (_run is { } run)
        {
            _run = null;
            await run.DisposeAsync();
        }
    }

    /// <summary>Writes a blob that the trigger looks for.</summary>
    /// <returns>Its address, and its ETag as HTTP has it, in quotation marks.</returns>
    public async Task<(string Address, string ETag)> DropAsync(string name)
    {
        var blob = Blobs.GetBlobClient($"drop/{name}");
        var etag = (await blob.UploadAsync(BinaryData.FromString("text"))).Value.ETag;
        await _run!.AnnounceAsync(blob, etag);
        return ($"{Id}/drop/{name}", etag.ToString("H"));
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _folder.Delete(recursive: true);
    }
}
