using System.Text.Json;
using IctPipeline.Azure;
using IctPipeline.Azure.Events;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Functions.Ingest;
using IctPipeline.Functions.Tests.Queues;
using Microsoft.Extensions.Logging.Abstractions;

namespace IctPipeline.Functions.Tests.Ingest;

public sealed class DeleteArticleTests
{
    private readonly Pipeline _pipeline = new();

    [Fact]
    public async Task Run_BlobIsGone_TombstonesItsDocument()
    {
        _pipeline.Put("Tít\nThân bài");
        await IngestAsync();
        _pipeline.Source.Delete(Pipeline.Blob);

        await RunAsync(Event());

        Assert.IsType<Outcome.Deleted>(_pipeline.Reports[^1].Outcome);
        Assert.True((await FindAsync()).Deleted);
    }

    [Fact]
    public async Task Run_EventIsLateAndTheBlobIsThereAgain_LeavesItsDocument()
    {
        _pipeline.Put("Tít\nThân bài");
        await IngestAsync();

        await RunAsync(Event());

        Assert.IsType<Outcome.Unchanged>(_pipeline.Reports[^1].Outcome);
        Assert.False((await FindAsync()).Deleted);
    }

    [Fact]
    public async Task Run_NewBlobThatNobodyProcessedYet_IsProcessed()
    {
        _pipeline.Put("Mới\nThân bài");

        await RunAsync(Event());

        Assert.Equal("Mới", (await FindAsync()).Title);
    }

    [Fact]
    public async Task Run_EventInBase64_IsReadAsWell()
    {
        await RunAsync(Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(Event())));

        Assert.Equal(Pipeline.Blob, Assert.Single(_pipeline.Reports).Job.Blob);
    }

    [Fact]
    public async Task Run_BlobOfAnotherContainer_IsAcknowledged()
    {
        await RunAsync(Event().Replace("net/articles/", "net/article-bodies/", StringComparison.Ordinal));

        Assert.Empty(_pipeline.Reports);
    }

    [Fact]
    public async Task Run_OtherEvent_IsAcknowledged()
    {
        await RunAsync(Event().Replace("BlobDeleted", "BlobCreated", StringComparison.Ordinal));

        Assert.Empty(_pipeline.Reports);
    }

    internal static string Event()
    {
        var name = Uri.EscapeDataString(Pipeline.Blob.Name);
        return $$"""
            {"topic":"/local","subject":"/blobServices/default/containers/articles/blobs/x",
             "eventType":"Microsoft.Storage.BlobDeleted","id":"1","eventTime":"2026-03-04T12:00:00Z","dataVersion":"",
             "data":{"url":"https://a.blob.core.windows.net/articles/{{name}}" } }
            """;
    }

    internal static BlobDeletedEvents Events() => new(PipelineResources.Default, NullLogger<BlobDeletedEvents>.Instance);

    private Task RunAsync(string message) =>
        new DeleteArticle(_pipeline.Processor, Events(), _pipeline.Recorder()).RunAsync(message, CancellationToken.None);

    private Task<Outcome> IngestAsync() =>
        _pipeline.Processor.ProcessAsync(new ArticleJob { Blob = Pipeline.Blob }, CancellationToken.None);

    private async Task<Article> FindAsync() =>
        (await _pipeline.Store.FindArticleAsync(ArticleId.For(Pipeline.Blob), CancellationToken.None))!.Item;
}
