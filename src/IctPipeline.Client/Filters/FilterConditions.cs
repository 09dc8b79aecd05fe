using System.Globalization;
using Microsoft.Azure.Cosmos;

namespace IctPipeline.Client;

/// <summary>
/// Turns a filter into the WHERE part of a query. Values are parameters always; conditions go by indexed paths alone, the
/// most selective first, and by functions that the service and the local one both know.
/// </summary>
internal sealed class FilterConditions
{
    private readonly List<string> _conditions = [];
    private readonly List<(string Name, object Value)> _parameters = [];

    private FilterConditions() { }

    /// <param name="filter">What is asked for.</param>
    /// <param name="hasFullText">Whether the container has a full-text index.</param>
    public static FilterConditions From(ArticleFilter filter, bool hasFullText)
    {
        var conditions = new FilterConditions();
        conditions.AddContent(filter);
        conditions.AddWords(filter, hasFullText);
        conditions.AddOrigin(filter);
        conditions.AddTimes(filter);
        if (!filter.IncludeDeleted)
        {
            conditions._conditions.Add("c.deleted = false");
        }

        return conditions;
    }

    /// <param name="select">Everything before WHERE.</param>
    /// <param name="order">Everything after it.</param>
    /// <param name="more">A condition without parameters.</param>
    /// <param name="parameters">Those of the order.</param>
    public QueryDefinition ToQuery(
        string select,
        string order = "",
        string? more = null,
        IReadOnlyList<(string Name, object Value)>? parameters = null
    )
    {
        var all = more is null ? _conditions : [.. _conditions, more];
        var where = all.Count == 0 ? "" : $" WHERE {string.Join(" AND ", all)}";
        return _parameters
            .Concat(parameters ?? [])
            .Aggregate(
                new QueryDefinition($"{select}{where}{order}"),
                (query, parameter) => query.WithParameter(parameter.Name, parameter.Value)
            );
    }

    private void AddContent(ArticleFilter filter)
    {
        Add(filter.Id, "@id", "c.id = @id");
        Add(filter.Entity, "@entity", "ARRAY_CONTAINS(c.entities, { \"id\": @entity }, true)");
        Add(filter.AgreementParty, "@party", "EXISTS(SELECT VALUE a FROM a IN c.agreements WHERE ARRAY_CONTAINS(a.parties, @party))");
        Add(filter.Category, "@category", "ARRAY_CONTAINS(c.categories, @category)");
    }

    private void AddWords(ArticleFilter filter, bool hasFullText)
    {
        if (!string.IsNullOrWhiteSpace(filter.Title))
        {
            // The index holds the titles themselves; documents of before have their title only.
            var query = SearchQuery.Parse(filter.Title).AsPrefixes();
            var folded = new SearchConditions(query);
            var typed = new TitleConditions(query);
            var fits = string.Join(" AND ", folded.Over("title", hasFullText: false));
            _conditions.Add($"(({fits}) OR (NOT IS_DEFINED(c.search.title) AND {string.Join(" AND ", typed.All())}))");
            _parameters.AddRange(folded.Parameters);
            _parameters.AddRange(typed.Parameters);
        }

        if (!string.IsNullOrWhiteSpace(filter.Text))
        {
            var search = new SearchConditions(SearchQuery.Parse(filter.Text));
            _conditions.AddRange(search.Over("text", hasFullText));
            _parameters.AddRange(search.Parameters);
        }
    }

    private void AddOrigin(ArticleFilter filter)
    {
        Add(filter.Language, "@language", "c.language.tag = @language");
        Add(filter.Site, "@site", "c.site = @site");
        Add(
            filter.Blob,
            "@blob",
            filter.Blob is { Length: > 0 } blob && blob[^1] == '/' ? "STARTSWITH(c.source.blob, @blob)" : "c.source.blob = @blob"
        );
    }

    private void AddTimes(ArticleFilter filter)
    {
        // Texts of one form: their order is that of the days, in the offset that the article gives.
        Add(filter.PublishedFrom?.ToString("O", CultureInfo.InvariantCulture), "@from", "c.published[\"value\"] >= @from");
        var end = filter.PublishedUntil is { } until && until < DateOnly.MaxValue ? until.AddDays(1) : (DateOnly?)null;
        Add(end?.ToString("O", CultureInfo.InvariantCulture), "@end", "c.published[\"value\"] < @end");
        Add(filter.ChangedSince?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), "@since", "c.lineage.updatedAt > @since");
    }

    private void Add(string? value, string name, string condition)
    {
        if (!string.IsNullOrEmpty(value))
        {
            _conditions.Add(condition);
            _parameters.Add((name, value));
        }
    }
}
