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

        await new IngestArticle(pipeline.Processor).RunAsync(Client(Pipeline.Blob), Pipeline.Blob.Name, CancellationToken.None);

        var report = Assert.Single(pipeline.Reports);
        Assert.Equal(new ArticleJob { Blob = Pipeline.Blob }, report.Job);
        Assert.IsType<Outcome.Indexed>(report.Outcome);
        Assert.Equal("Tít", (await pipeline.Store.FindArticleAsync(ArticleId.For(Pipeline.Blob), CancellationToken.None))!.Item.Title);
    }

    [Fact]
    public async Task Run_NameThatTheClientShortens_IsAJobForTheNameAsItIs()
    {
        var pipeline = new Pipeline();
        var dotted = Pipeline.Blob with { Name = "p/dot/../x.md" };

        await new IngestArticle(pipeline.Processor).RunAsync(Client(dotted), dotted.Name, CancellationToken.None);

        Assert.Equal(dotted, Assert.Single(pipeline.Reports).Job.Blob);
    }

    /// <summary>The blob extension does not hold an event's container against the trigger's path.</summary>
    [Fact]
    public async Task Run_BlobOfAnotherContainer_EndsWithNothingStored()
    {
        var pipeline = new Pipeline();
        var elsewhere = new BlobAddress("article-bodies", Pipeline.Blob.Name);
        pipeline.Source.Put(elsewhere, "Tít\nThân bài"u8.ToArray());

        await new IngestArticle(pipeline.Processor).RunAsync(Client(elsewhere), elsewhere.Name, CancellationToken.None);

        Assert.IsType<Outcome.Deleted>(Assert.Single(pipeline.Reports).Outcome);
        Assert.Equal(new StoreCounts(0, 0, 0, 0), await pipeline.Store.CountAsync(CancellationToken.None));
    }

    private static BlobClient Client(BlobAddress blob) =>
        new BlobServiceClient("UseDevelopmentStorage=true").GetBlobContainerClient(blob.Container).GetBlobClient(blob.Name);
}
