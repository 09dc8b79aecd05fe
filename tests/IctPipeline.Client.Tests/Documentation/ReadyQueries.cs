using Microsoft.Azure.Cosmos;

namespace IctPipeline.Client.Tests.Documentation;

/// <summary>The C# of docs/queries.md as it stands there, between marks of its heading; a test compares the two texts.</summary>
internal static class ReadyQueries
{
    public static IReadOnlyDictionary<string, Func<ArticleClient, Container, Task<IEnumerable<string>>>> All { get; } =
        new Dictionary<string, Func<ArticleClient, Container, Task<IEnumerable<string>>>>
    {
        ["Latest by language"] = async (articles, _) =>
        {
            // <Latest by language>
            var found = await articles.ListPageAsync(
                new ArticleFilter { Language = "vi", PublishedFrom = DateOnly.MinValue }, pageSize: 20);
            // </Latest by language>
            return found.Items.Select(article => article.Id);
        },
        ["By entity"] = async (articles, _) =>
        {
            // <By entity>
            var found = await articles.ListPageAsync(new ArticleFilter { Entity = "org:nipa" }, pageSize: 20);
            // </By entity>
            return found.Items.Select(article => article.Id);
        },
        ["By agreement party"] = async (articles, _) =>
        {
            // <By agreement party>
            var found = await articles.ListPageAsync(new ArticleFilter { AgreementParty = "org:nipa" }, pageSize: 20);
            // </By agreement party>
            return found.Items.Select(article => article.Id);
        },
        ["By date range"] = async (articles, _) =>
        {
            // <By date range>
            var filter = new ArticleFilter { PublishedFrom = new DateOnly(2018, 3, 1), PublishedUntil = new DateOnly(2018, 4, 30) };
            var found = await articles.ListPageAsync(filter, pageSize: 20);
            // </By date range>
            return found.Items.Select(article => article.Id);
        },
        ["By site"] = async (articles, _) =>
        {
            // <By site>
            var found = await articles.ListPageAsync(new ArticleFilter { Site = "etnews" }, pageSize: 20);
            // </By site>
            return found.Items.Select(article => article.Id);
        },
        ["By folder"] = async (articles, _) =>
        {
            // <By folder>
            var found = await articles.ListPageAsync(new ArticleFilter { Blob = "vi/", Order = ArticleOrder.Updated }, pageSize: 20);
            // </By folder>
            return found.Items.Select(article => article.Id);
        },
        ["By category"] = async (articles, _) =>
        {
            // <By category>
            var found = await articles.ListPageAsync(new ArticleFilter { Category = "Viễn thông" }, pageSize: 20);
            // </By category>
            return found.Items.Select(article => article.Id);
        },
        ["By title"] = async (articles, _) =>
        {
            // <By title>
            var found = await articles.ListPageAsync(new ArticleFilter { Title = "5G Hà" }, pageSize: 20);
            // </By title>
            return found.Items.Select(article => article.Id);
        },
        ["By words"] = async (articles, _) =>
        {
            // <By words>
            var filter = new ArticleFilter { Text = "biên bản", Order = ArticleOrder.Relevance };
            var found = await articles.SearchAsync(filter, pageSize: 20);
            // </By words>
            return found.Items.Select(hit => hit.Article.Id);
        },
        ["Similar texts"] = async (articles, _) =>
        {
            // <Similar texts>
            var found = await articles.FindSimilarAsync("cealruif3jgur3x57pn5dzq4qyzkijvb", threshold: 0.5);
            // </Similar texts>
            return found.Select(similar => similar.Article.Id);
        },
        ["Changed since"] = async (articles, _) =>
        {
            // <Changed since>
            var filter = new ArticleFilter
            {
                ChangedSince = new DateTimeOffset(2026, 3, 4, 12, 3, 0, TimeSpan.Zero),
                IncludeDeleted = true,
                Order = ArticleOrder.UpdatedAscending,
            };
            var found = await articles.ListPageAsync(filter, pageSize: 20);
            // </Changed since>
            return found.Items.Select(article => article.Id);
        },
        ["Without a date"] = async (articles, _) =>
        {
            // <Without a date>
            var all = await articles.ListAsync(new ArticleFilter()).ToListAsync();
            var found = all.Where(article => article.Published is null);
            // </Without a date>
            return found.Select(article => article.Id);
        },
        ["By author"] = async (_, container) =>
        {
            // <By author>
            var query = new QueryDefinition("""
                SELECT c.id, c.title, c.published["value"] AS published FROM c
                WHERE ARRAY_CONTAINS(c.authors, @author) AND c.deleted = false
                ORDER BY c.published["value"] DESC
                """).WithParameter("@author", "Việt Hà");
            using var pages = container.GetItemQueryIterator<Found>(query);
            var found = new List<Found>();
            while (pages.HasMoreResults)
            {
                found.AddRange(await pages.ReadNextAsync());
            }
            // </By author>
            return found.Select(article => article.Id);
        },
        ["With a warning"] = async (_, container) =>
        {
            // <With a warning>
            var query = new QueryDefinition("""
                SELECT c.id, c.source.blob FROM c
                WHERE ARRAY_CONTAINS(c.warnings, { "code": @code }, true) AND c.deleted = false
                """).WithParameter("@code", "dateConflict");
            using var pages = container.GetItemQueryIterator<Found>(query);
            var found = new List<Found>();
            while (pages.HasMoreResults)
            {
                found.AddRange(await pages.ReadNextAsync());
            }
            // </With a warning>
            return found.Select(article => article.Id);
        },
        ["Copies of a text"] = async (_, container) =>
        {
            // <Copies of a text>
            var query = new QueryDefinition("""
                SELECT c.id, c.source.blob FROM c
                WHERE c.lineage.contentHash = @hash AND c.deleted = false
                """).WithParameter("@hash", "cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc");
            using var pages = container.GetItemQueryIterator<Found>(query);
            var found = new List<Found>();
            while (pages.HasMoreResults)
            {
                found.AddRange(await pages.ReadNextAsync());
            }
            // </Copies of a text>
            return found.Select(article => article.Id);
        },
    };

    private sealed record Found(string Id, string? Title);
}
