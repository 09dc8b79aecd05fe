using System.Text.Json;

namespace IctPipeline.Client;

public sealed partial class ArticleClient
{
    /// <summary>Below it two texts have little in common but a paragraph.</summary>
    public const double StandardThreshold = 0.5;

    private static readonly string[] TextFields = ["title", "lead", "body"];

    /// <summary>
    /// One page of documents that <see cref="ArticleFilter.Text"/> (or <see cref="ArticleFilter.Title"/>) is found in, with the places of
    /// what was found. The other parts of the filter narrow it; <see cref="ArticleOrder.Relevance"/> puts the best fit first.
    /// </summary>
    /// <param name="filter">What is looked for.</param>
    /// <param name="pageSize">Documents at most, from 1.</param>
    /// <param name="continuation">Of the page before; null for the first. It belongs to the same filter.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="FormatException">The continuation is none of this filter.</exception>
    /// <exception cref="SchemaVersionException">A document is of a later version.</exception>
    public async Task<SearchPage> SearchAsync(
        ArticleFilter filter,
        int pageSize,
        string? continuation = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(pageSize);
        var (conditions, hasFullText) = await _searcher.ConditionsAsync(filter, cancellationToken).ConfigureAwait(false);
        var select = $"{SummaryFields}, {ArticleSearcher.SelectBody} FROM c";
        var page = await RowsPageAsync(select, filter, conditions, hasFullText, pageSize, continuation, cancellationToken)
            .ConfigureAwait(false);
        var query = SearchQuery.Parse($"{filter.Text} {filter.Title}");
        return new SearchPage(
            [.. page.Items.Select(row => ArticleSearcher.HitOf(row, query))],
            page.Continuation,
            page.RequestCharge,
            hasFullText ? SearchMethod.FullText : SearchMethod.Reading,
            ArticleSearcher.IsRanked(filter, hasFullText)
        );
    }

    /// <summary>Where a query's words stand in a document's title, lead and body: for a page that shows one document.</summary>
    public static IReadOnlyList<TextSpan> Highlight(ArticleDocument document, string? query)
    {
        ArgumentNullException.ThrowIfNull(document);
        var parsed = SearchQuery.Parse(query);
        return [.. TextFields.SelectMany(field => Highlighter.Find(parsed, field, document.Text(field)))];
    }

    /// <summary>
    /// Documents whose text is like that of one: copies, cut and changed versions, most alike first. Of texts that share a form with
    /// thousands of others, 2,000 candidates are compared, and those that have more in common.
    /// </summary>
    /// <param name="id">The document; nothing is found where there is none, or its text has fewer than 40 words.</param>
    /// <param name="threshold">Least <see cref="SimilarArticle.Similarity"/>, 0 to 1. What is below 0.5 is found by chance only.</param>
    /// <param name="most">The most similar so many.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="SchemaVersionException">A document is of a later version.</exception>
    public Task<IReadOnlyList<SimilarArticle>> FindSimilarAsync(
        string id,
        double threshold = StandardThreshold,
        int most = 100,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return new SimilarFinder(_queries, _schema, ListAsync).FindAsync(id, Threshold(threshold), most, cancellationToken);
    }

    /// <summary>
    /// Groups of documents that are alike, over the whole archive, the largest first: each document is like another of its group. Reads a
    /// short row of every document, keeps 320 bytes of each (32 MB for 100,000), and then reads and gives out one group after the other.
    /// </summary>
    /// <param name="threshold">As in <see cref="FindSimilarAsync"/>.</param>
    /// <param name="cancellationToken">Ends the requests.</param>
    /// <exception cref="SchemaVersionException">A document is of a later version.</exception>
    public IAsyncEnumerable<SimilarGroup> GroupSimilarAsync(
        double threshold = StandardThreshold,
        CancellationToken cancellationToken = default
    ) => new SimilarGroups(_queries, _schema, Threshold(threshold), ListAsync).ReadAsync(cancellationToken);

    private static double Threshold(double threshold)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(threshold);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(threshold, 1);
        return threshold;
    }

    private async Task<QueryPage<JsonElement>> RowsPageAsync(
        string select,
        ArticleFilter filter,
        FilterConditions conditions,
        bool hasFullText,
        int pageSize,
        string? continuation,
        CancellationToken cancellationToken
    )
    {
        if (ArticleSearcher.IsRanked(filter, hasFullText))
        {
            return await _searcher
                .RankedPageAsync(select, filter, conditions, pageSize, continuation, cancellationToken)
                .ConfigureAwait(false);
        }

        var phases = OrderedPhase.For(filter);
        var items = new List<JsonElement>();
        var charge = 0.0;
        PhaseToken? at = PhaseToken.Parse(continuation, phases.Count);
        while (at is { } here && items.Count < pageSize)
        {
            var phase = phases[here.Phase];
            var query = conditions.ToQuery(select, phase.Order, phase.Condition);
            var page = await _queries
                .PageAsync(query, ClientJson.Default.JsonElement, pageSize - items.Count, here.Token, cancellationToken)
                .ConfigureAwait(false);
            items.AddRange(page.Items.Where(_schema.Admits));
            charge += page.RequestCharge;
            at =
                page.Continuation is { } token ? new PhaseToken(here.Phase, token)
                : here.Phase + 1 < phases.Count ? new PhaseToken(here.Phase + 1, null)
                : null;
        }

        return new QueryPage<JsonElement>(items, at?.ToString(), charge);
    }
}
