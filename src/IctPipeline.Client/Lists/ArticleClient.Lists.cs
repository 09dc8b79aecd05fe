namespace IctPipeline.Client;

/// <content>For whoever keeps an index of the archive, as the reader does.</content>
public sealed partial class ArticleClient
{
    private const string SelectFacts =
        "SELECT c.id, c.language.tag AS language, c.site, c.categories, c.published[\"value\"] AS published, "
        + "c.lineage.updatedAt, ARRAY(SELECT e.id, e.name, e.category, e.aliases FROM e IN c.entities) AS entities, "
        + "ARRAY(SELECT VALUE p FROM a IN c.agreements JOIN p IN a.parties) AS parties FROM c";

    /// <summary>Rows a page: one answer stays quick where the server is busy.</summary>
    private const int FactRows = 250;

    private const string SelectId = "SELECT c.id, c.schemaVersion FROM c";

    /// <summary>Ids in one query: its text stays far below what the service takes.</summary>
    private const int MostIds = 200;

    /// <summary>
    /// Summaries of documents whose ids are known, in the order of the ids; those that are not there, or only as tombstones, are left out.
    /// A query that goes straight to these documents: its cost grows with their number, not with the archive.
    /// </summary>
    /// <exception cref="SchemaVersionException">A document is of a later version.</exception>
    public async Task<IReadOnlyList<ArticleSummary>> ListAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var found = new Dictionary<string, ArticleSummary>(StringComparer.Ordinal);
        foreach (var some in ids.Distinct(StringComparer.Ordinal).Chunk(MostIds))
        {
            var query = IdQuery.Over(SelectSummary, some);
            await foreach (
                var summary in _queries
                    .RowsAsync(query, ClientJson.Default.ArticleSummary, cancellationToken, MostIds)
                    .ConfigureAwait(false)
            )
            {
                if (_schema.Admits(summary))
                {
                    found[summary.Id] = summary;
                }
            }
        }

        return [.. ids.Where(found.ContainsKey).Select(id => found[id])];
    }

    /// <summary>
    /// A short row of every document of a filter, in no order: what an index of one's own begins with, before it follows the
    /// <see cref="FollowAsync">changes</see>. Reads every document that the filter lets through: once, not for every page.
    /// </summary>
    public IAsyncEnumerable<ArticleFacts> ReadFactsAsync(ArticleFilter filter, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var query = FilterConditions.From(filter, hasFullText: false).ToQuery(SelectFacts);
        return _queries.RowsAsync(query, ClientJson.Default.ArticleFacts, cancellationToken, FactRows);
    }

    /// <summary>The same with the places of a query's words, for a page of what <see cref="FindIdsAsync"/> found.</summary>
    /// <param name="ids">Of the documents.</param>
    /// <param name="words">As typed into a search box (<see cref="SearchQuery"/>).</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="SchemaVersionException">A document is of a later version.</exception>
    public async Task<IReadOnlyList<SearchHit>> ListHitsAsync(
        IReadOnlyList<string> ids,
        string words,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(ids);
        var query = SearchQuery.Parse(words);
        var found = new Dictionary<string, SearchHit>(StringComparer.Ordinal);
        foreach (var some in ids.Distinct(StringComparer.Ordinal).Chunk(MostIds))
        {
            var asked = IdQuery.Over($"{SummaryFields}, {ArticleSearcher.SelectBody} FROM c", some);
            await foreach (
                var row in _queries.RowsAsync(asked, ClientJson.Default.JsonElement, cancellationToken, MostIds).ConfigureAwait(false)
            )
            {
                if (_schema.Admits(row))
                {
                    var hit = ArticleSearcher.HitOf(row, query);
                    found[hit.Article.Id] = hit;
                }
            }
        }

        return [.. ids.Where(found.ContainsKey).Select(id => found[id])];
    }

    /// <summary>Ids of the documents that a filter with <see cref="ArticleFilter.Text"/> finds, in its order: a short row each.</summary>
    /// <param name="filter">What is looked for.</param>
    /// <param name="most">The first so many, from 1.</param>
    /// <param name="cancellationToken">Ends the requests.</param>
    public async Task<FoundIds> FindIdsAsync(ArticleFilter filter, int most, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(most);
        var (conditions, hasFullText) = await _searcher.ConditionsAsync(filter, cancellationToken).ConfigureAwait(false);
        var ids = new List<string>();
        string? continuation = null;
        do
        {
            var page = await RowsPageAsync(SelectId, filter, conditions, hasFullText, most - ids.Count, continuation, cancellationToken)
                .ConfigureAwait(false);
            ids.AddRange(page.Items.Select(row => row.GetProperty("id").GetString()!));
            continuation = page.Continuation;
        } while (continuation is not null && ids.Count < most);

        return new FoundIds(
            ids,
            continuation is not null,
            hasFullText ? SearchMethod.FullText : SearchMethod.Reading,
            ArticleSearcher.IsRanked(filter, hasFullText)
        );
    }
}
