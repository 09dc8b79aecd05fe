using System.Net.Sockets;
using IctPipeline.Azure.Cosmos;
using IctPipeline.Azure.Storage;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Failures;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Testing;

namespace IctPipeline.Azure.Tests.Integration;

/// <summary>Nothing listens where the settings say: every adapter says so in the same way.</summary>
public class UnreachableServiceTests
{
    private const string Key = "AAAA";
    private static readonly int Port = FreePort.Find();

    [Fact]
    public async Task Blobs_NothingListens_NoAnswer()
    {
        var source = new BlobArticleSource(StorageClients.Blobs(Storage()));

        AssertNoAnswer(
            Dependencies.Blobs,
            await Assert.ThrowsAsync<DependencyException>(() => source.FindAsync(new BlobAddress("articles", "a.md"), default))
        );
        AssertNoAnswer(
            Dependencies.Blobs,
            await Assert.ThrowsAsync<DependencyException>(() =>
                source.ReadAsync(new BlobAddress("articles", "a.md"), 10, knownETag: null, default)
            )
        );
        AssertNoAnswer(
            Dependencies.Blobs,
            await Assert.ThrowsAsync<DependencyException>(() => source.ListAsync("articles", prefix: null, continuation: null, 10, default))
        );
    }

    [Fact]
    public async Task Queue_NothingListens_NoAnswer()
    {
        var queue = new StorageRetryQueue(StorageClients.Queues(Storage()).GetQueueClient("article-retry"));

        AssertNoAnswer(
            Dependencies.Queues,
            await Assert.ThrowsAsync<DependencyException>(() =>
                queue.EnqueueAsync(new ArticleJob { Blob = new BlobAddress("articles", "a.md") }, TimeSpan.Zero, default)
            )
        );
    }

    [Fact]
    public async Task Cosmos_NothingListens_IsTransient()
    {
        using var client = CosmosClients.Create(
            new CosmosOptions { ConnectionString = $"AccountEndpoint=http://127.0.0.1:{Port}/;AccountKey={Key};" }
        );
        var store = new CosmosArticleStore(client.GetDatabase("ict"), PipelineResources.Default, NoRequestChargeObserver.Instance);

        var error = await Assert.ThrowsAsync<DependencyException>(() => store.FindArticleAsync(SampleDocuments.Article().Id, default));

        Assert.Equal(FailureClass.Transient, FailureClassifier.Classify(error, ArticleStage.Upsert).Class);
    }

    private static void AssertNoAnswer(string dependency, DependencyException error) =>
        Assert.Equal((dependency, 0, "NoAnswer"), (error.Dependency, error.Status, error.Code));

    private static StorageOptions Storage() =>
        new()
        {
            ConnectionString =
                $"AccountName=x;AccountKey={Key};BlobEndpoint=http://127.0.0.1:{Port}/x;QueueEndpoint=http://127.0.0.1:{Port}/x;",
            MaxRetries = 0,
        };
}
