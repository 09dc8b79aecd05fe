using System.Text;
using Azure.Storage.Blobs;
using IctPipeline.Azure.Cosmos;
using IctPipeline.Azure.Storage;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Processing;
using IctPipeline.LocalAnalysis;
using IctPipeline.Reading;
using IctPipeline.Reading.Model;
using IctPipeline.Testing;
using IctPipeline.Testing.Contracts;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Logging.Abstractions;

namespace IctPipeline.Azure.Tests.Integration;

/// <summary>The whole path over the real adapters: what it leaves in Cosmos DB keeps the contract, byte for byte as stored.</summary>
[Collection(AzureServers.CollectionName)]
public class StoredDocumentsTests(AzureServers servers)
{
    private readonly BlobContainerClient _dropped = servers.Blobs.GetBlobContainerClient(servers.Resources().ArticlesBlobContainer);

    public static TheoryData<string> Files => new(Directory.EnumerateFiles(Samples.Folder).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Document_OfARealFile_KeepsTheContract(string path)
    {
        var blob = await DropAsync(Path.GetFileName(path), await File.ReadAllBytesAsync(path));

        var outcome = await ProcessAsync(blob);

        Assert.IsType<Outcome.Indexed>(outcome);
        var json = await RawAsync(servers.Resources().ArticlesCosmosContainer, blob);
        Assert.Empty(Contract.FaultsOfArticle(json!));
        Assert.IsType<Outcome.Unchanged>(await ProcessAsync(blob));
        Assert.Equal(json, await RawAsync(servers.Resources().ArticlesCosmosContainer, blob));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{ \"title\": ")]
    [InlineData("\u0001\u0002\u0003\u0000\u0004\u0000\u0000\u0007")]
    public async Task Failure_OfAnUnreadableFile_KeepsTheContract(string text)
    {
        var blob = await DropAsync("broken.json", Encoding.UTF8.GetBytes(text));

        var outcome = await ProcessAsync(blob);

        Assert.IsType<Outcome.Rejected>(outcome);
        Assert.Null(await RawAsync(servers.Resources().ArticlesCosmosContainer, blob));
        Assert.Empty(Contract.FaultsOfFailure((await RawAsync(servers.Resources().FailuresCosmosContainer, blob))!));
    }

    [Fact]
    public async Task Document_OfADeletedFile_IsATombstoneThatKeepsTheContract()
    {
        var blob = await DropAsync(
            "gone.txt",
            Encoding.UTF8.GetBytes("Hà Nội họp báo\n\nBộ Thông tin và Truyền thông họp báo tại Hà Nội về mạng 5G.")
        );
        await ProcessAsync(blob);
        await _dropped.GetBlobClient(blob.Name).DeleteAsync();

        var outcome = await ProcessAsync(blob);

        Assert.IsType<Outcome.Deleted>(outcome);
        var json = (await RawAsync(servers.Resources().ArticlesCosmosContainer, blob))!;
        Assert.Contains("\"deleted\":true", json, StringComparison.Ordinal);
        Assert.Empty(Contract.FaultsOfArticle(json));
    }

    [Fact]
    public async Task Document_OfAnOverlongFile_IsCutAndKeptWhole()
    {
        var text = new StringBuilder("Một bài rất dài\n\n");
        while (text.Length < 1_200_000)
        {
            text.Append("Đoạn văn này nói về viễn thông và công nghệ thông tin ở Việt Nam.\n\n");
        }

        var blob = await DropAsync("long.txt", Encoding.UTF8.GetBytes(text.ToString()));

        await ProcessAsync(blob);

        Assert.Empty(Contract.FaultsOfArticle((await RawAsync(servers.Resources().ArticlesCosmosContainer, blob))!));
        var article = (await Store().FindArticleAsync(ArticleId.For(blob), default))!.Item;
        var whole = (await Bodies().GetBlobClient(article.BodyBlob).DownloadContentAsync()).Value.Content.ToString();
        Assert.StartsWith(article.Body, whole, StringComparison.Ordinal);
        Assert.True(whole.Length > article.Body.Length);
    }

    private async Task<BlobAddress> DropAsync(string name, byte[] bytes)
    {
        var unique = $"{Guid.NewGuid():n}/{name}";
        await _dropped.PutAsync(unique, bytes, "text/plain", new Dictionary<string, string> { ["origin"] = "test" });
        return new BlobAddress(_dropped.Name, unique);
    }

    private Task<Outcome> ProcessAsync(BlobAddress blob)
    {
        var processor = Processors.Create(
            blob.Container,
            new BlobArticleSource(servers.Blobs),
            Store(),
            new StorageRetryQueue(servers.Queues.GetQueueClient(servers.Resources().RetryQueue)),
            new ArticleReader(new ReadLimits()),
            new LocalAnalyzer(),
            TimeProvider.System,
            new BlobBodyStore(Bodies())
        );
        return processor.ProcessAsync(new ArticleJob { Blob = blob }, default);
    }

    private CosmosArticleStore Store() => new(servers.Database, servers.Resources(), NoRequestChargeObserver.Instance);

    private BlobContainerClient Bodies() => servers.Blobs.GetBlobContainerClient(servers.Resources().BodiesBlobContainer);

    /// <summary>The item as it is stored; null where there is none.</summary>
    private async Task<string?> RawAsync(string container, BlobAddress blob)
    {
        var id = ArticleId.For(blob);
        using var response = await servers.Database.GetContainer(container).ReadItemStreamAsync(id, new PartitionKey(id));
        if (!response.IsSuccessStatusCode)
        {
            return null;
        }

        using var reader = new StreamReader(response.Content);
        return await reader.ReadToEndAsync();
    }
}
