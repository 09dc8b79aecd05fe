using Azure.Storage.Blobs;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Functions.Ingest;

namespace IctPipeline.Functions.Tests.Ingest;

public sealed class IngestArticleTests
{
    [Fact]
    public async Task Run_Blob_IsAJobForItsCurrentVersion()
    {
        var pipeline = new Pipeline();
        pipeline.Put("Tít\nThân bài");

        await new IngestArticle(pipeline.Processor).RunAsync(Client(Pipeline.Blob), CancellationToken.None);

        var report = Assert.Single(pipeline.Reports);
        Assert.Equal(new ArticleJob { Blob = Pipeline.Blob }, report.Job);
        Assert.IsType<Outcome.Indexed>(report.Outcome);
        Assert.Equal("Tít", (await pipeline.Store.FindArticleAsync(ArticleId.For(Pipeline.Blob), CancellationToken.None))!.Item.Title);
    }

    /// <summary>The blob extension does not hold an event's container against the trigger's path.</summary>
    [Fact]
    public async Task Run_BlobOfAnotherContainer_EndsWithNothingStored()
    {
        var pipeline = new Pipeline();
        var elsewhere = new BlobAddress("article-bodies", Pipeline.Blob.Name);
        pipeline.Source.Put(elsewhere, "Tít\nThân bài"u8.ToArray());

        await new IngestArticle(pipeline.Processor).RunAsync(Client(elsewhere), CancellationToken.None);

        Assert.IsType<Outcome.Deleted>(Assert.Single(pipeline.Reports).Outcome);
        Assert.Equal(new StoreCounts(0, 0, 0, 0), await pipeline.Store.CountAsync(CancellationToken.None));
    }

    private static BlobClient Client(BlobAddress blob) =>
        new BlobServiceClient("UseDevelopmentStorage=true").GetBlobContainerClient(blob.Container).GetBlobClient(blob.Name);
}
