using Azure.Storage.Blobs;
using IctPipeline.Articles;
using IctPipeline.Processing;

namespace IctPipeline.Functions.Tests.Ingest;

public sealed class IngestArticleTests
{
    [Fact]
    public async Task Run_Blob_IsAJobForItsCurrentVersion()
    {
        var pipeline = new Pipeline();
        pipeline.Put("Tít\nThân bài");
        var blob = new BlobServiceClient("UseDevelopmentStorage=true").GetBlobContainerClient(Pipeline.Blob.Container).GetBlobClient(Pipeline.Blob.Name);

        await new IngestArticle(pipeline.Processor).RunAsync(blob, CancellationToken.None);

        var report = Assert.Single(pipeline.Reports);
        Assert.Equal(new ArticleJob { Blob = Pipeline.Blob }, report.Job);
        Assert.IsType<Outcome.Indexed>(report.Outcome);
        Assert.Equal("Tít", (await pipeline.Store.FindArticleAsync(ArticleId.For(Pipeline.Blob), CancellationToken.None))!.Item.Title);
    }
}
