using IctPipeline.Azure.Storage;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Failures;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;

namespace IctPipeline.Azure.Tests.Integration;

/// <summary>What only a real service does: missing containers, names that an address can't hold, cancellation.</summary>
[Collection(AzureServers.CollectionName)]
public class BlobFaultTests(AzureServers servers)
{
    private readonly BlobArticleSource _source = new(servers.Blobs);

    [Fact]
    public async Task Read_ContainerIsMissing_IsAnOutageNotADeletedBlob()
    {
        var blob = new BlobAddress(servers.NewName(), "a.md");

        AssertMissingContainer(await Assert.ThrowsAsync<DependencyException>(() => _source.FindAsync(blob, default)));
        AssertMissingContainer(await Assert.ThrowsAsync<DependencyException>(() => _source.ReadAsync(blob, 10, knownETag: null, default)));
        AssertMissingContainer(
            await Assert.ThrowsAsync<DependencyException>(() =>
                _source.ListAsync(blob.Container, prefix: null, continuation: null, 10, default)
            )
        );
    }

    [Theory]
    [InlineData("a/../b.md")]
    [InlineData("./b.md")]
    [InlineData("a/./b.md")]
    public async Task Read_NameThatAnAddressCannotHold_IsRefusedInsteadOfReadingAnother(string name)
    {
        var container = servers.Blobs.GetBlobContainerClient(servers.NewName());
        await container.CreateAsync();
        await container.PutAsync("b.md", [1]);

        var error = await Assert.ThrowsAsync<DependencyException>(() =>
            _source.ReadAsync(new BlobAddress(container.Name, name), 10, knownETag: null, default)
        );

        Assert.Equal(FailureClass.Permanent, FailureClassifier.Classify(error, ArticleStage.Read).Class);
    }

    [Fact]
    public async Task Read_Cancelled_ThrowsTheCallersCancellation()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            _source.ReadAsync(new BlobAddress("articles", "a.md"), 10, knownETag: null, cancelled.Token)
        );
    }

    [Fact]
    public async Task SaveBody_Twice_IsTheSameBlobWithTheLastText()
    {
        var container = servers.Blobs.GetBlobContainerClient(servers.Resources().BodiesBlobContainer);
        var bodies = new BlobBodyStore(container);
        var id = ArticleId.For(new BlobAddress("articles", servers.NewName()));
        var hash = new string('0', 64);

        var first = await bodies.SaveAsync(id, hash, "Đoạn một", default);
        var second = await bodies.SaveAsync(id, hash, "Đoạn một.\n\nĐoạn hai 𝄞.", default);

        Assert.Equal((first, $"{id}/{hash}.txt"), (second, first));
        var saved = (await container.GetBlobClient(first).DownloadContentAsync()).Value;
        Assert.Equal("Đoạn một.\n\nĐoạn hai 𝄞.", saved.Content.ToString());
        Assert.Equal("text/plain; charset=utf-8", saved.Details.ContentType);
    }

    private static void AssertMissingContainer(DependencyException error)
    {
        Assert.Equal((Dependencies.Blobs, 404, "ContainerNotFound"), (error.Dependency, error.Status, error.Code));
        Assert.Equal(FailureClass.Outage, FailureClassifier.Classify(error, ArticleStage.Read).Class);
    }
}
