using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Azure.Cosmos;

namespace IctPipeline.Client;

/// <summary>
/// Reads the documents of a pipeline. Thread-safe; one serves a whole application. Writes nothing: a read-only key, or the
/// role "Cosmos DB Built-in Data Reader", suffices. Errors of the service are <see cref="CosmosException"/>s.
/// </summary>
public sealed partial class ArticleClient
{
    /// <summary>Name of the Cosmos DB container that the pipeline keeps documents in.</summary>
    public const string ContainerName = "articles";

    /// <summary>What <see cref="ArticleSummary"/> holds; <c>value</c> is a keyword of the query language.</summary>
    private const string SummaryFields =
        "SELECT c.id, c.schemaVersion, c.deleted, c.source, c.title, c.lead, c.site, c.agency, c.categories, c.tags, c.published, "
        + "c.language, "
        + "c.wordCount, c.readingMinutes, ARRAY(SELECT e.id, e.name, e.category FROM e IN c.entities) AS entities, c.agreements, "
        + "c.lineage";

    private const string SelectSummary = SummaryFields + " FROM c";

    /// <summary>Rows a page where each is short: a page stays far below the service's 4 MB.</summary>
    private const int ShortRows = 1000;

    private readonly QueryRunner _queries;
    private readonly ChangeReader _changes;
    private readonly SchemaCheck _schema;
    private readonly ArticleSearcher _searcher;

    /// <param name="container">The container <c>articles</c>.</param>
    /// <param name="options">Null takes the defaults.</param>
    public ArticleClient(Container container, ArticleClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(container);
        _schema = new SchemaCheck((options ?? new ArticleClientOptions()).NewerSchema);
        _queries = new QueryRunner(container);
        _changes = new ChangeReader(container, _schema);
        _searcher = new ArticleSearcher(_queries, new FullTextSupport(container), _schema);
    }

    /// <summary>A point read, the cheapest there is; null where there is no document, or only a tombstone.</summary>
    /// <exception cref="SchemaVersionException">The document is of a later version.</exception>
    public async Task<ArticleDocument?> FindAsync(string id, bool includeDeleted = false, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        var document = await _queries.FindAsync(id, ClientJson.Default.ArticleDocument, cancellationToken).ConfigureAwait(false);
        return document is not null && (includeDeleted || !document.Deleted) && _schema.Admits(document) ? document : null;
    }

    /// <summary>One page of summaries.</summary>
    /// <param name="filter">Which, and in which order.</param>
    /// <param name="pageSize">Items at most, from 1.</param>
    /// <param name="continuation">Of the page before; null for the first. It belongs to the same filter.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="FormatException">The continuation is none of this filter.</exception>
    /// <exception cref="SchemaVersionException">A document is of a later version.</exception>
    public async Task<QueryPage<ArticleSummary>> ListPageAsync(
        ArticleFilter filter,
        int pageSize,
        string? continuation = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(pageSize);
        var (conditions, hasFullText) = await _searcher.ConditionsAsync(filter, cancellationToken).ConfigureAwait(false);
        var page = await RowsPageAsync(SelectSummary, filter, conditions, hasFullText, pageSize, continuation, cancellationToken)
            .ConfigureAwait(false);
        return new QueryPage<ArticleSummary>(
            [.. page.Items.Select(row => row.Deserialize(ClientJson.Default.ArticleSummary)!)],
            page.Continuation,
            page.RequestCharge
        );
    }

    /// <summary>Every summary, page by page as they are asked for.</summary>
    /// <exception cref="SchemaVersionException">A document is of a later version.</exception>
    public async IAsyncEnumerable<ArticleSummary> ListAsync(
        ArticleFilter filter,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        const int pageSize = 100;
        string? continuation = null;
        do
        {
            var page = await ListPageAsync(filter, pageSize, continuation, cancellationToken).ConfigureAwait(false);
            foreach (var item in page.Items)
            {
                yield return item;
            }

            continuation = page.Continuation;
        } while (continuation is not null);
    }

    /// <summary>Every document in whole, in the order of the filter. Large: an article is kilobytes.</summary>
    /// <exception cref="SchemaVersionException">A document is of a later version.</exception>
    public IAsyncEnumerable<ArticleDocument> ReadAsync(ArticleFilter filter, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return ReadAsync(filter, ClientJson.Default.ArticleDocument, _schema.Admits, cancellationToken);
    }

    /// <summary>The same as they are stored: with fields that this library does not know, and what Cosmos DB adds.</summary>
    /// <exception cref="SchemaVersionException">A document is of a later version.</exception>
    public IAsyncEnumerable<JsonElement> ReadJsonAsync(ArticleFilter filter, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return ReadAsync(filter, ClientJson.Default.JsonElement, _schema.Admits, cancellationToken);
    }

    /// <summary>How many documents a filter lets through.</summary>
    public async Task<long> CountAsync(ArticleFilter filter, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var (conditions, _) = await _searcher.ConditionsAsync(filter, cancellationToken).ConfigureAwait(false);
        return await _queries.CountAsync(conditions.ToQuery("SELECT VALUE COUNT(1) FROM c"), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Counts by language, site, category and month. Reads a short row of every document that the filter lets through (the
    /// query language's GROUP BY does not unwind lists): for thousands of documents, not millions.
    /// </summary>
    public async Task<ArticleFacets> CountByAsync(ArticleFilter filter, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var (conditions, _) = await _searcher.ConditionsAsync(filter, cancellationToken).ConfigureAwait(false);
        var query = conditions.ToQuery(
            "SELECT c.language.tag AS language, c.site, c.categories, c.published[\"value\"] AS published FROM c"
        );
        return await ArticleFacets
            .CountAsync(_queries.RowsAsync(query, ClientJson.Default.FacetRow, cancellationToken, ShortRows))
            .ConfigureAwait(false);
    }

    /// <summary>
    /// The entities that the documents of a filter name, each with the number of documents, most first. Reads a short row of every
    /// entity of every document: for thousands of documents, not millions.
    /// </summary>
    /// <param name="filter">Which documents.</param>
    /// <param name="category">Only entities of this category; null takes all.</param>
    /// <param name="name">
    /// Only entities one of whose names holds this, without regard to case and marks (<see cref="SearchQuery"/>, words open at their ends).
    /// </param>
    /// <param name="cancellationToken">Ends the request.</param>
    public async Task<IReadOnlyList<EntityCount>> CountEntitiesAsync(
        ArticleFilter filter,
        string? category = null,
        string? name = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(filter);
        var (conditions, _) = await _searcher.ConditionsAsync(filter, cancellationToken).ConfigureAwait(false);
        var query = conditions.ToQuery("SELECT e.id, e.name, e.category FROM c JOIN e IN c.entities");
        return await EntityCount
            .CountAsync(_queries.RowsAsync(query, ClientJson.Default.EntityRow, cancellationToken, ShortRows), category, name)
            .ConfigureAwait(false);
    }

    /// <summary>An entity as each document that names it has it: its names, aliases and mentions there.</summary>
    public IAsyncEnumerable<DocumentEntity> ListEntityAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        var query = new QueryDefinition(
            "SELECT VALUE e FROM c JOIN e IN c.entities "
                + "WHERE ARRAY_CONTAINS(c.entities, { \"id\": @entity }, true) AND c.deleted = false AND e.id = @entity"
        ).WithParameter("@entity", id);
        return _queries.RowsAsync(query, ClientJson.Default.DocumentEntity, cancellationToken);
    }

    /// <summary>One page of changes: documents that were stored, and tombstones of those that were deleted.</summary>
    /// <param name="continuation">Of the page before; null begins with the oldest document.</param>
    /// <param name="fromNow">Without a continuation: begin with what happens from now on.</param>
    /// <param name="pageSize">About how many at a time; null lets the service choose.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="SchemaVersionException">A document is of a later version.</exception>
    public Task<ArticleChanges> ReadChangesAsync(
        string? continuation = null,
        bool fromNow = false,
        int? pageSize = null,
        CancellationToken cancellationToken = default
    ) => _changes.ReadAsync(continuation, fromNow, pageSize, cancellationToken);

    /// <summary>
    /// Pages of changes without end: waits <paramref name="pollEvery"/> where nothing is new. Empty pages are not given out.
    /// </summary>
    /// <param name="continuation">Of the last page that was dealt with; null begins with the oldest document.</param>
    /// <param name="pollEvery">Pause where nothing is new; null takes a second.</param>
    /// <param name="time">Clock of the pause; null takes the system's.</param>
    /// <param name="cancellationToken">Ends it, with an <see cref="OperationCanceledException"/>.</param>
    public async IAsyncEnumerable<ArticleChanges> FollowAsync(
        string? continuation = null,
        TimeSpan? pollEvery = null,
        TimeProvider? time = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        while (true)
        {
            var page = await _changes.ReadAsync(continuation, fromNow: false, pageSize: null, cancellationToken).ConfigureAwait(false);
            continuation = page.Continuation;
            if (page.Changes.Count > 0)
            {
                yield return page;
            }

            if (page.IsEnd)
            {
                await Task.Delay(pollEvery ?? TimeSpan.FromSeconds(1), time ?? TimeProvider.System, cancellationToken)
                    .ConfigureAwait(false);
            }
        }
    }

    private async IAsyncEnumerable<T> ReadAsync<T>(
        ArticleFilter filter,
        JsonTypeInfo<T> type,
        Func<T, bool> admits,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var (conditions, _) = await _searcher.ConditionsAsync(filter, cancellationToken).ConfigureAwait(false);
        foreach (var phase in OrderedPhase.For(filter))
        {
            var query = conditions.ToQuery("SELECT * FROM c", phase.Order, phase.Condition);
            await foreach (var row in _queries.RowsAsync(query, type, cancellationToken).ConfigureAwait(false))
            {
                if (admits(row))
                {
                    yield return row;
                }
            }
        }
    }
}
