using System.Globalization;
using IctPipeline.Shared;
using Microsoft.Azure.Cosmos;

namespace IctPipeline.Client;

/// <summary>Finds near-duplicates: candidates by the index over the bands, then by how much of the signatures agrees.</summary>
internal sealed class SimilarFinder(QueryRunner queries, SchemaCheck schema)
{
    /// <summary>Rows a page where each is short.</summary>
    private const int ShortRows = 1000;

    /// <summary>Ids in one query.</summary>
    private const int MostIds = 100;

    /// <param name="select">The summary's fields, without FROM.</param>
    /// <param name="id">The document that is compared with.</param>
    /// <param name="threshold">Least similarity.</param>
    /// <param name="most">The most similar so many.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public async Task<IReadOnlyList<SimilarArticle>> FindAsync(
        string select,
        string id,
        double threshold,
        int most,
        CancellationToken cancellationToken
    )
    {
        var document = await queries.FindAsync(id, ClientJson.Default.ArticleDocument, cancellationToken).ConfigureAwait(false);
        if (document?.Similarity is not { } own || document.Deleted || !schema.Admits(document))
        {
            return [];
        }

        var signature = Convert.FromBase64String(own.Signature);
        var alike = new Dictionary<string, double>(StringComparer.Ordinal);
        await foreach (
            var row in queries
                .RowsAsync(Query(id, own.Bands), ClientJson.Default.JsonElement, cancellationToken, ShortRows)
                .ConfigureAwait(false)
        )
        {
            var other = Convert.FromBase64String(row.GetProperty("signature").GetString()!);
            var similarity = Math.Round(SignatureMatch.Estimate(signature, other), 3);
            if (similarity >= threshold && schema.Admits(row))
            {
                alike[row.GetProperty("id").GetString()!] = similarity;
            }
        }

        var best = alike.OrderByDescending(one => one.Value).ThenBy(one => one.Key, StringComparer.Ordinal).Take(most);
        var found = await ReadAsync(select, [.. best.Select(one => one.Key)], cancellationToken).ConfigureAwait(false);
        return
        [
            .. found
                .Select(article => new SimilarArticle(article, alike[article.Id]))
                .OrderByDescending(one => one.Similarity)
                .ThenBy(one => one.Article, Earliest.First),
        ];
    }

    /// <summary>Summaries of the most alike alone: texts of one template share bands by the hundred.</summary>
    private async Task<List<ArticleSummary>> ReadAsync(string select, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var found = new List<ArticleSummary>();
        foreach (var some in ids.Chunk(MostIds))
        {
            found.AddRange(
                await queries
                    .RowsAsync(IdQuery.Over($"{select} FROM c", some), ClientJson.Default.ArticleSummary, cancellationToken, MostIds)
                    .ToListAsync(cancellationToken)
                    .ConfigureAwait(false)
            );
        }

        return found;
    }

    private static QueryDefinition Query(string id, IReadOnlyList<string> bands)
    {
        var names = bands.Select((_, index) => string.Create(CultureInfo.InvariantCulture, $"@band{index}")).ToList();
        var any = string.Join(" OR ", names.Select(name => $"ARRAY_CONTAINS(c.similarity.bands, {name})"));
        var query = new QueryDefinition(
            $"SELECT c.id, c.schemaVersion, c.similarity.signature FROM c WHERE ({any}) AND c.deleted = false AND c.id != @id"
        ).WithParameter("@id", id);
        return names.Zip(bands).Aggregate(query, (all, band) => all.WithParameter(band.First, band.Second));
    }
}

/// <summary>The earliest publication first, those without a date last, then by id.</summary>
internal sealed class Earliest : IComparer<ArticleSummary>
{
    public static Earliest First { get; } = new();

    public int Compare(ArticleSummary? x, ArticleSummary? y)
    {
        var dates = (MomentOf(x) ?? DateTimeOffset.MaxValue).CompareTo(MomentOf(y) ?? DateTimeOffset.MaxValue);
        return dates != 0 ? dates : string.CompareOrdinal(x?.Id, y?.Id);
    }

    private static DateTimeOffset? MomentOf(ArticleSummary? article) =>
        DateTimeOffset.TryParse(article?.Published?.Value, CultureInfo.InvariantCulture, out var moment) ? moment : null;
}
