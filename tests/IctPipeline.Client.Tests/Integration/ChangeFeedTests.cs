using IctPipeline.Testing;

namespace IctPipeline.Client.Tests.Integration;

[Collection(ArticleServer.CollectionName)]
public sealed class ChangeFeedTests(ArticleServer server)
{
    [Fact]
    public async Task ReadChanges_UpdatesAndDeletions_AreToldInOrderFromTheContinuation()
    {
        var container = await server.NewContainerAsync();
        var reader = new ArticleClient(container);
        var first = SampleDocuments.Article("a.md");
        await ArticleServer.StoreAsync(container, first);
        await ArticleServer.StoreAsync(container, SampleDocuments.Article("b.md"));

        var beginning = await ReadToEndAsync(reader, null);
        Assert.Equal(["a.md", "b.md"], beginning.Blobs);

        await ArticleServer.StoreAsync(container, SampleDocuments.Tombstone("b.md"));
        await ArticleServer.StoreAsync(container, first with { Title = "Mới" });
        var after = await ReadToEndAsync(reader, beginning.Continuation);
        Assert.Equal(["-b.md", "a.md"], after.Blobs);

        var nothing = await reader.ReadChangesAsync(after.Continuation);
        Assert.True(nothing.IsEnd);
        Assert.Empty(nothing.Changes);
    }

    [Fact]
    public async Task ReadChanges_FromNow_PassesOverWhatWas()
    {
        var container = await server.NewContainerAsync();
        var reader = new ArticleClient(container);
        await ArticleServer.StoreAsync(container, SampleDocuments.Article("old.md"));
        var now = await reader.ReadChangesAsync(fromNow: true);
        await ArticleServer.StoreAsync(container, SampleDocuments.Article("new.md"));
        Assert.Equal(["new.md"], (await ReadToEndAsync(reader, now.Continuation)).Blobs);
    }

    [Fact]
    public async Task Follow_DocumentsStoredLater_AreGivenWithoutEnd()
    {
        var container = await server.NewContainerAsync();
        var reader = new ArticleClient(container);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var told = new List<string>();
        await ArticleServer.StoreAsync(container, SampleDocuments.Article("0.md"));
        await foreach (var page in reader.FollowAsync(pollEvery: TimeSpan.FromMilliseconds(10), cancellationToken: stop.Token))
        {
            told.AddRange(page.Changes.Select(change => change.Document.Source.Blob));
            if (told.Count == 3)
            {
                break;
            }

            await ArticleServer.StoreAsync(container, SampleDocuments.Article($"{told.Count}.md"));
        }

        Assert.Equal(["0.md", "1.md", "2.md"], told);
    }

    private static async Task<(List<string> Blobs, string Continuation)> ReadToEndAsync(ArticleClient reader, string? continuation)
    {
        var blobs = new List<string>();
        while (true)
        {
            var page = await reader.ReadChangesAsync(continuation, pageSize: 1);
            continuation = page.Continuation;
            blobs.AddRange(page.Changes.Select(change => (change.IsDeleted ? "-" : "") + change.Document.Source.Blob));
            if (page.IsEnd)
            {
                return (blobs, continuation);
            }
        }
    }
}
