using System.Globalization;
using Xunit;

namespace IctPipeline.Testing.Servers;

/// <summary>
/// A storage account and a Cosmos DB for integration tests: those that <c>ICT_TEST_STORAGE</c> and <c>ICT_TEST_COSMOS</c> name
/// (connection strings), else the servers of <c>infra/local</c>, in memory, on free ports.
/// </summary>
public class TestServers : IAsyncLifetime
{
    private NodeServer? _storage;
    private NodeServer? _cosmos;

    /// <summary>Connection string of the storage account.</summary>
    public string Storage { get; private set; } = "";

    /// <summary>Connection string of Cosmos DB.</summary>
    public string Cosmos { get; private set; } = "";

    /// <summary>Part of every name that a run creates, so that runs on a shared account don't meet: lower case, 12 characters.</summary>
    public string Run { get; } = string.Create(CultureInfo.InvariantCulture, $"t{Guid.NewGuid():n}")[..12];

    public virtual async Task InitializeAsync()
    {
        var storage = Environment.GetEnvironmentVariable("ICT_TEST_STORAGE");
        var cosmos = Environment.GetEnvironmentVariable("ICT_TEST_COSMOS");
        var folder = RepositoryFolder.PathOf("infra", "local");
        if (string.IsNullOrWhiteSpace(storage) || string.IsNullOrWhiteSpace(cosmos))
        {
            await NodePackages.EnsureAsync(folder).ConfigureAwait(false);
        }

        Storage = string.IsNullOrWhiteSpace(storage) ? await StartStorageAsync(folder).ConfigureAwait(false) : storage;
        Cosmos = string.IsNullOrWhiteSpace(cosmos) ? await StartCosmosAsync(folder).ConfigureAwait(false) : cosmos;
    }

    public virtual async Task DisposeAsync()
    {
        if (_storage is not null)
        {
            await _storage.DisposeAsync().ConfigureAwait(false);
        }

        if (_cosmos is not null)
        {
            await _cosmos.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task<string> StartStorageAsync(string folder)
    {
        _storage = await NodeServer.StartAsync(folder, "storage.mjs", "--in-memory", "--blob-port", "0", "--queue-port", "0").ConfigureAwait(false);
        var ready = _storage.Ready;
        return $"DefaultEndpointsProtocol=http;AccountName={ready.GetProperty("accountName")};AccountKey={ready.GetProperty("accountKey")};"
            + $"BlobEndpoint={ready.GetProperty("blobEndpoint")};QueueEndpoint={ready.GetProperty("queueEndpoint")};";
    }

    private async Task<string> StartCosmosAsync(string folder)
    {
        _cosmos = await NodeServer.StartAsync(folder, "cosmos.mjs", "--in-memory", "--port", "0").ConfigureAwait(false);
        return $"AccountEndpoint={_cosmos.Ready.GetProperty("endpoint")};AccountKey={_cosmos.Ready.GetProperty("key")};";
    }
}
