using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using IctPipeline.Client;
using ModelContextProtocol;
using ModelContextProtocol.Server;

namespace IctPipeline.Cli.Mcp;

/// <summary>What <c>ict mcp</c> offers: the library's questions, each with an answer that fits into a conversation.</summary>
internal sealed class McpTools(ArticleClient articles, FailureClient failures)
{
    private const int MostRows = 50;

    /// <summary>UTF-16 code units of a body at a time.</summary>
    private const int LongestBody = 20_000;

    public IEnumerable<McpServerTool> All() =>
        [
            Tool("search", "Finds articles by words in title and text, the best fit first, with an excerpt of each.", SearchAsync),
            Tool("get", "One article by its id: text, dates, names, agreements.", GetAsync),
            Tool("similar", "Where else an article's text appeared: copies, cut and changed versions.", SimilarAsync),
            Tool("entities", "People, organizations, places and so on that articles name, most articles first.", EntitiesAsync),
            Tool("agreements", "Agreements that articles tell of: who signed with whom, on what, when.", AgreementsAsync),
            Tool("failures", "Files that became no article, with the reason and what a person should do.", FailuresAsync),
        ];

    private async Task<string> SearchAsync(
        [Description("Words (all must be there), \"phrases\", pre* and -word; case and Vietnamese marks make no difference.")] string text,
        [Description("BCP 47 tag: vi, ko, en.")] string? language = null,
        [Description("Site that published it.")] string? site = null,
        [Description("Id of an entity that it names.")] string? entity = null,
        [Description("First day of publication: 2018-03-01.")] string? from = null,
        [Description("Last day of publication.")] string? to = null,
        [Description("Articles at most, 1 to 50.")] int limit = 10,
        [Description("The field next of the page before.")] string? after = null,
        CancellationToken cancellationToken = default
    )
    {
        var filter = new ArticleFilter
        {
            Text = text,
            Language = language,
            Site = site,
            Entity = entity,
            PublishedFrom = Day(from),
            PublishedUntil = Day(to),
            Order = ArticleOrder.Relevance,
        };
        var page = await articles.SearchAsync(filter, Rows(limit), after, cancellationToken);
        return Answer(
            new JsonObject
            {
                ["articles"] = new JsonArray([
                    .. page.Items.Select(hit =>
                    {
                        var row = Row(hit.Article);
                        row["excerpt"] = hit.Excerpt?.Text ?? hit.Article.Lead;
                        return row;
                    }),
                ]),
                ["next"] = page.Continuation,
                ["ranked"] = page.IsRanked,
            }
        );
    }

    private async Task<string> GetAsync(
        [Description("Id of the article: 32 characters.")] string id,
        [Description("Where in the body to begin: articles of more than 20,000 characters come in parts.")] int start = 0,
        CancellationToken cancellationToken = default
    )
    {
        var article =
            await articles.FindAsync(id, cancellationToken: cancellationToken) ?? throw new McpException("There is no article of this id.");
        var from = Math.Clamp(start, 0, article.Body.Length);
        var until = Math.Min(article.Body.Length, from + LongestBody);
        var document = JsonSerializer.SerializeToNode(
            article with
            {
                Body = article.Body[from..until],
                Search = null,
                Similarity = null,
                Entities = [.. article.Entities.Select(entity => entity with { Mentions = [] })],
            },
            ClientJson.Relaxed.ArticleDocument
        )!;
        document["nextStart"] = until < article.Body.Length ? until : null;
        return Answer(document);
    }

    private async Task<string> SimilarAsync(
        [Description("Id of the article.")] string id,
        [Description("Least likeness, 0 to 1.")] double threshold = ArticleClient.StandardThreshold,
        CancellationToken cancellationToken = default
    )
    {
        var found = await articles.FindSimilarAsync(id, Math.Clamp(threshold, 0, 1), MostRows, cancellationToken);
        return Answer(
            new JsonArray([
                .. found.Select(one =>
                {
                    var row = Row(one.Article);
                    row["similarity"] = one.Similarity;
                    return row;
                }),
            ])
        );
    }

    private async Task<string> EntitiesAsync(
        [Description("Words of the name; case and marks make no difference.")] string? name = null,
        [Description("Person, Organization, Location, Event, Product …")] string? category = null,
        [Description("Only articles in this language.")] string? language = null,
        [Description("Entities at most, 1 to 50.")] int limit = 20,
        CancellationToken cancellationToken = default
    )
    {
        var found = await articles.CountEntitiesAsync(new ArticleFilter { Language = language }, category, name, cancellationToken);
        return Answer(
            new JsonArray([
                .. found.Take(Rows(limit)).Select(entity => JsonSerializer.SerializeToNode(entity, ClientJson.Relaxed.EntityCount)),
            ])
        );
    }

    private async Task<string> AgreementsAsync(
        [Description("Id of an entity that is a party; the tool entities finds it.")] string party,
        [Description("Articles at most, 1 to 50.")] int limit = 20,
        CancellationToken cancellationToken = default
    )
    {
        var page = await articles.ListPageAsync(new ArticleFilter { AgreementParty = party }, Rows(limit), null, cancellationToken);
        return Answer(new JsonArray([.. page.Items.SelectMany(article => Agreements(article, party))]));
    }

    private async Task<string> FailuresAsync(
        [Description("Records at most, 1 to 50.")] int limit = 20,
        CancellationToken cancellationToken = default
    )
    {
        var open = await failures.OpenAsync(cancellationToken).Take(Rows(limit)).ToListAsync(cancellationToken);
        return Answer(
            new JsonArray([.. open.Select(failure => JsonSerializer.SerializeToNode(failure, ClientJson.Relaxed.FailureRecord))])
        );
    }

    private static IEnumerable<JsonNode> Agreements(ArticleSummary article, string party)
    {
        var names = article.Entities.ToDictionary(entity => entity.Id, entity => entity.Name, StringComparer.Ordinal);
        foreach (var agreement in article.Agreements.Where(agreement => agreement.Parties.Contains(party)))
        {
            yield return new JsonObject
            {
                ["parties"] = new JsonArray([.. agreement.Parties.Select(id => (JsonNode)names.GetValueOrDefault(id, id))]),
                ["type"] = agreement.Type,
                ["subject"] = agreement.Subject,
                ["date"] = agreement.Date,
                ["article"] = Row(article),
            };
        }
    }

    private static JsonObject Row(ArticleSummary article) =>
        new()
        {
            ["id"] = article.Id,
            ["title"] = article.Title,
            ["site"] = article.Site,
            ["published"] = article.Published?.Value,
            ["language"] = article.Language?.Tag,
            ["blob"] = article.Source.Blob,
        };

    private static McpServerTool Tool(string name, string description, Delegate answer) =>
        McpServerTool.Create(
            answer,
            new McpServerToolCreateOptions
            {
                Name = name,
                Description = description,
                ReadOnly = true,
                Idempotent = true,
                Destructive = false,
                OpenWorld = false,
            }
        );

    private static int Rows(int limit) => Math.Clamp(limit, 1, MostRows);

    private static DateOnly? Day(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new McpException($"{text} is no day such as 2018-03-01.");

    private static string Answer(JsonNode node) => node.ToJsonString(ClientJson.Relaxed.Options);
}
