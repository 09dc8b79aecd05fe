using System.Globalization;
using System.Text.Json;

namespace IctPipeline.Client;

/// <summary>Pages in the order of relevance, and what is shown of each document that was found.</summary>
internal sealed class ArticleSearcher(QueryRunner queries, FullTextSupport fullText, SchemaCheck schema)
{
    /// <summary>Of ArticleClient's summary, with the part of the body that is looked at for highlights.</summary>
    public const string SelectBody = "LEFT(c.body, 100000) AS body";

    /// <summary>A continuation of this order: how many were given. The service has none for it.</summary>
    private const char Mark = 'r';

    /// <summary>The conditions of a filter, as this account can answer them.</summary>
    public async Task<(FilterConditions Conditions, bool HasFullText)> ConditionsAsync(
        ArticleFilter filter,
        CancellationToken cancellationToken
    )
    {
        var has = !string.IsNullOrWhiteSpace(filter.Text) && await fullText.HasAsync(cancellationToken).ConfigureAwait(false);
        return (FilterConditions.From(filter, has), has);
    }

    /// <summary>Whether documents come in the order of relevance.</summary>
    public static bool IsRanked(ArticleFilter filter, bool hasFullText) =>
        filter.Order == ArticleOrder.Relevance && hasFullText && SearchRanking.Of(SearchQuery.Parse(filter.Text)) is not null;

    /// <exception cref="FormatException">The continuation is none of this order.</exception>
    public async Task<QueryPage<JsonElement>> RankedPageAsync(
        string select,
        ArticleFilter filter,
        FilterConditions conditions,
        int pageSize,
        string? continuation,
        CancellationToken cancellationToken
    )
    {
        var skip = SkipOf(continuation);
        var (order, parameters) = SearchRanking.Of(SearchQuery.Parse(filter.Text))!.Value;
        // Numbers, not parameters: the service distributes a ranked query by them.
        var limit = string.Create(CultureInfo.InvariantCulture, $" OFFSET {skip} LIMIT {pageSize + 1}");
        var query = conditions.ToQuery(select, order + limit, parameters: parameters);
        var (rows, charge) = await queries.AllAsync(query, ClientJson.Default.JsonElement, cancellationToken).ConfigureAwait(false);
        var next = rows.Count > pageSize ? string.Create(CultureInfo.InvariantCulture, $"{Mark}:{skip + pageSize}") : null;
        return new QueryPage<JsonElement>([.. rows.Take(pageSize).Where(schema.Admits)], next, charge);
    }

    public static SearchHit HitOf(JsonElement row, SearchQuery query)
    {
        var article = row.Deserialize(ClientJson.Default.ArticleSummary)!;
        var body = row.TryGetProperty("body", out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
        var inLead = Highlighter.Find(query, "lead", article.Lead);
        var inBody = Highlighter.Find(query, "body", body);
        return new SearchHit(
            article,
            [.. Highlighter.Find(query, "title", article.Title), .. inLead, .. inBody],
            Excerpts.Around("body", body, inBody) ?? Excerpts.Around("lead", article.Lead, inLead)
        );
    }

    private static int SkipOf(string? continuation)
    {
        if (string.IsNullOrEmpty(continuation))
        {
            return 0;
        }

        return
            continuation.StartsWith($"{Mark}:", StringComparison.Ordinal)
            && int.TryParse(continuation[2..], NumberStyles.None, CultureInfo.InvariantCulture, out var skip)
            ? skip
            : throw new FormatException("The continuation is not one of this query.");
    }
}
