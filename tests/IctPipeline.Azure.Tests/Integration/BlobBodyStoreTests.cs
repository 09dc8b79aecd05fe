using Azure.Storage.Blobs;
using IctPipeline.Azure.Storage;
using IctPipeline.Core.Ports;
using IctPipeline.Testing.Compliance;

namespace IctPipeline.Azure.Tests.Integration;

[Collection(AzureServers.CollectionName)]
public class BlobBodyStoreTests(AzureServers servers) : BodyStoreCompliance
{
    private readonly BlobContainerClient _container = servers.Blobs.GetBlobContainerClient(servers.Resources().BodiesBlobContainer);

    protected override IBodyStore Bodies => new BlobBodyStore(_container);

    protected override async Task<string?> ReadAsync(string name)
    {
        var blob = _container.GetBlobClient(name);
        return await blob.ExistsAsync() ? (await blob.DownloadContentAsync()).Value.Content.ToString() : null;
    }
}
