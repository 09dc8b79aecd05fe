using System.Text.Json;

namespace IctPipeline.Client.Tests.Integration;

[Collection(ArticleServer.CollectionName)]
public sealed class ListsTests(ArticleServer server)
{
    private readonly ArticleClient _reader = server.Reader;

    [Fact]
    public async Task ReadFacts_EveryDocument_IsWhatItsDocumentSays()
    {
        var facts = await _reader.ReadFactsAsync(new ArticleFilter()).ToDictionaryAsync(row => row.Id);
        var documents = await _reader.ReadAsync(new ArticleFilter()).ToListAsync();

        Assert.Equal(documents.Select(document => document.Id).Order(), facts.Keys.Order());
        foreach (var document in documents)
        {
            var (read, made) = (facts[document.Id], ArticleFacts.From(document));
            Assert.Equal(Text(made), Text(read));
        }
    }

    [Fact]
    public async Task List_Ids_AreInTheirOrderAndWithoutThoseThatAreGone()
    {
        var all = await _reader.ListAsync(new ArticleFilter()).Select(article => article.Id).ToListAsync();
        var deleted = await _reader
            .ListAsync(new ArticleFilter { IncludeDeleted = true })
            .Where(article => article.Deleted)
            .Select(article => article.Id)
            .FirstAsync();
        List<string> asked = [all[2], "nothere", deleted, all[0], all[2]];

        Assert.Equal([all[2], all[0], all[2]], (await _reader.ListAsync(asked)).Select(article => article.Id));
        Assert.Empty(await _reader.ListAsync([]));
    }

    [Fact]
    public async Task FindIds_Words_AreThoseOfTheListAndTheHitsShowThem()
    {
        var filter = new ArticleFilter { Text = "5g", Order = ArticleOrder.Relevance };
        var listed = await _reader.ListAsync(filter).Select(article => article.Id).ToListAsync();
        Assert.NotEmpty(listed);

        var found = await _reader.FindIdsAsync(filter, 100);
        Assert.Equal(listed.Order(), found.Ids.Order());
        Assert.False(found.HasMore);
        if (listed.Count > 1)
        {
            Assert.True((await _reader.FindIdsAsync(filter, 1)).HasMore);
        }

        var hits = await _reader.ListHitsAsync(found.Ids, "5g");
        Assert.Equal(found.Ids, hits.Select(hit => hit.Article.Id));
        Assert.All(hits, hit => Assert.NotEmpty(hit.Highlights));
    }

    [Fact]
    public async Task Failures_Open_AreCountedByCodeAndListedInParts()
    {
        var container = await server.NewContainerAsync();
        foreach (
            var (number, code, status) in new[]
            {
                (1, "Empty", "dead"),
                (2, "Empty", "dead"),
                (3, "NoAnswer", "retrying"),
                (4, "Empty", "replayed"),
            }
        )
        {
            var json = $$"""
                {"id":"f{{number}}","type":"failure","container":"articles","blob":"b{{number
                    % 2}}","stage":"read","class":"permanent","code":"{{code}}",
                "message":"m","attempts":1,"firstFailedAt":"2026-03-04T12:00:00Z","lastFailedAt":"2026-03-04T12:0{{number}}:00Z",
                "status":"{{status}}"}
                """;
            await ArticleServer.StoreAsync(container, $"f{number}", json);
        }

        var failures = new FailureClient(container);
        var groups = await failures.GroupOpenAsync();
        Assert.Equal(
            [("Empty", "dead", 2L), ("NoAnswer", "retrying", 1L)],
            groups.Select(group => (group.Code, group.Status, group.Failures))
        );
        Assert.Equal(2, groups[0].Latest.Minute);
        Assert.Equal(["f3", "f2"], (await failures.ListOpenAsync(null, 0, 2)).Select(failure => failure.Id));
        Assert.Equal(["f1"], (await failures.ListOpenAsync(null, 2, 2)).Select(failure => failure.Id));
        Assert.Equal(["f1"], (await failures.ListOpenAsync("Empty", 1, 5)).Select(failure => failure.Id));
        Assert.Equal(["f4", "f2"], await failures.ListOfBlobAsync("b0").Select(failure => failure.Id).ToListAsync());
    }

    private static string Text(ArticleFacts facts) =>
        JsonSerializer.Serialize(
            facts with
            {
                Entities =
                [
                    .. facts.Entities.Select(entity => new DocumentEntity
                    {
                        Id = entity.Id,
                        Name = entity.Name,
                        Category = entity.Category,
                        Aliases = entity.Aliases,
                    }),
                ],
            }
        );
}
