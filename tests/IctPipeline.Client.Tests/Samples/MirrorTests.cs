using IctPipeline.Client.Tests.Integration;
using IctPipeline.Samples.ChangeFeed;
using IctPipeline.Testing;

namespace IctPipeline.Client.Tests.Samples;

/// <summary>The sample of docs/queries.md keeps its folder in step.</summary>
[Collection(ArticleServer.CollectionName)]
public sealed class MirrorTests(ArticleServer server)
{
    [Fact]
    public async Task Apply_ChangesOverTwoRuns_LeavesOneFileADocument()
    {
        var container = await server.NewContainerAsync();
        var reader = new ArticleClient(container);
        var folder = Directory.CreateTempSubdirectory("mirror");
        var (stays, goes) = (SampleDocuments.Article("stays.md"), SampleDocuments.Article("goes.md"));
        await ArticleServer.StoreAsync(container, stays);
        await ArticleServer.StoreAsync(container, goes);
        await RunAsync(reader, folder.FullName);
        Assert.Equal(2, folder.GetFiles("*.txt").Length);

        await ArticleServer.StoreAsync(container, SampleDocuments.Tombstone("goes.md"));
        await ArticleServer.StoreAsync(container, stays with { Title = "Tiêu đề mới" });
        Assert.Equal(2, await RunAsync(reader, folder.FullName));

        var file = Assert.Single(folder.GetFiles("*.txt"));
        Assert.StartsWith("Tiêu đề mới\n\n", await File.ReadAllTextAsync(file.FullName), StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    /// <returns>How many changes there were.</returns>
    private static async Task<int> RunAsync(ArticleClient reader, string folder)
    {
        var mirror = new Mirror(folder);
        for (var applied = 0; ; )
        {
            var page = await reader.ReadChangesAsync(mirror.Continuation);
            foreach (var change in page.Changes)
            {
                mirror.Apply(change);
                mirror.Apply(change);
                applied++;
            }

            mirror.Continuation = page.Continuation;
            if (page.IsEnd)
            {
                return applied;
            }
        }
    }
}
