using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using IctPipeline.Azure.Storage;
using IctPipeline.Core.Ports;
using IctPipeline.Testing.Compliance;

namespace IctPipeline.Azure.Tests.Integration;

[Collection(AzureServers.CollectionName)]
public class BlobArticleSourceTests(AzureServers servers) : ArticleSourceCompliance, IAsyncLifetime
{
    private readonly BlobContainerClient _container = servers.Blobs.GetBlobContainerClient(servers.NewName());

    protected override IArticleSource Source { get; } = new BlobArticleSource(servers.Blobs);

    protected override string Container => _container.Name;

    public Task InitializeAsync() => _container.CreateAsync();

    public Task DisposeAsync() => _container.DeleteAsync();

    protected override Task PutAsync(
        string name,
        byte[] bytes,
        string? contentType = null,
        IReadOnlyDictionary<string, string>? metadata = null
    ) => _container.PutAsync(name, bytes, contentType, metadata);

    protected override Task DeleteAsync(string name) => _container.GetBlobClient(name).DeleteAsync();
}

[Collection(AzureServers.CollectionName)]
public class BlobArticleListingTests(AzureServers servers) : ArticleListingCompliance, IAsyncLifetime
{
    private readonly BlobContainerClient _container = servers.Blobs.GetBlobContainerClient(servers.NewName());

    protected override IArticleSource Source { get; } = new BlobArticleSource(servers.Blobs);

    protected override string Container => _container.Name;

    public Task InitializeAsync() => _container.CreateAsync();

    public Task DisposeAsync() => _container.DeleteAsync();

    protected override Task PutAsync(
        string name,
        byte[] bytes,
        string? contentType = null,
        IReadOnlyDictionary<string, string>? metadata = null
    ) => _container.PutAsync(name, bytes, contentType, metadata);
}

internal static class BlobWriting
{
    public static Task PutAsync(
        this BlobContainerClient container,
        string name,
        byte[] bytes,
        string? contentType = null,
        IReadOnlyDictionary<string, string>? metadata = null
    ) =>
        container
            .GetBlobClient(name)
            .UploadAsync(
                BinaryData.FromBytes(bytes),
                new BlobUploadOptions
                {
                    HttpHeaders = new BlobHttpHeaders { ContentType = contentType },
                    Metadata = metadata?.ToDictionary(pair => pair.Key, pair => pair.Value),
                }
            );
}
