using IctPipeline.Shared;
using Microsoft.Azure.Cosmos;

namespace IctPipeline.Client;

/// <summary>Finds near-duplicates: candidates by the index over the bands, then by how much of the signatures agrees.</summary>
/// <param name="read">Reads summaries by their ids.</param>
internal sealed class SimilarFinder(
    QueryRunner queries,
    SchemaCheck schema,
    Func<IReadOnlyList<string>, CancellationToken, Task<IReadOnlyList<ArticleSummary>>> read
)
{
    /// <summary>Rows a page where each is short.</summary>
    private const int ShortRows = 1000;

    /// <summary>Candidates at most that one question gives.</summary>
    public int MostCandidates { get; init; } = BandQuery.MostCandidates;

    /// <param name="id">The document that is compared with.</param>
    /// <param name="threshold">Least similarity.</param>
    /// <param name="most">The most similar so many.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public async Task<IReadOnlyList<SimilarArticle>> FindAsync(string id, double threshold, int most, CancellationToken cancellationToken)
    {
        var document = await queries.FindAsync(id, ClientJson.Default.ArticleDocument, cancellationToken).ConfigureAwait(false);
        if (document?.Similarity is not { } own || document.Deleted || !schema.Admits(document))
        {
            return [];
        }

        var signature = Convert.FromBase64String(own.Signature);
        var alike = new Dictionary<string, double>(StringComparer.Ordinal);
        await foreach (var row in CandidatesAsync(id, own.Bands, cancellationToken).ConfigureAwait(false))
        {
            var similarity = Math.Round(SignatureMatch.Estimate(signature, Convert.FromBase64String(row.Signature)), 3);
            if (similarity >= threshold && schema.Admits(row.Id, row.SchemaVersion))
            {
                alike[row.Id] = similarity;
            }
        }

        // Summaries of the most alike alone.
        var best = alike.OrderByDescending(one => one.Value).ThenBy(one => one.Key, StringComparer.Ordinal).Take(most);
        var found = await read([.. best.Select(one => one.Key)], cancellationToken).ConfigureAwait(false);
        return
        [
            .. found
                .Select(article => new SimilarArticle(article, alike[article.Id]))
                .OrderByDescending(one => one.Similarity)
                .ThenBy(one => one.Article, Earliest.First),
        ];
    }

    /// <summary>Some may come twice.</summary>
    private async IAsyncEnumerable<SimilarRow> CandidatesAsync(
        string id,
        IReadOnlyList<string> bands,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var count = 0;
        await foreach (var row in RowsAsync(BandQuery.AnyOf(bands.Count)).ConfigureAwait(false))
        {
            count++;
            yield return row;
        }

        if (count == MostCandidates && bands.Count > 1)
        {
            await foreach (var row in RowsAsync(BandQuery.TwoOfEach(bands.Count)).ConfigureAwait(false))
            {
                yield return row;
            }
        }

        IAsyncEnumerable<SimilarRow> RowsAsync(string condition) =>
            queries
                .RowsAsync(Query(id, bands, condition), ClientJson.Default.SimilarRow, cancellationToken, ShortRows)
                .Take(MostCandidates);
    }

    private static QueryDefinition Query(string id, IReadOnlyList<string> bands, string condition)
    {
        var query = new QueryDefinition(
            $"SELECT c.id, c.schemaVersion, c.similarity.signature FROM c WHERE ({condition}) AND c.deleted = false AND c.id != @id"
        ).WithParameter("@id", id);
        return bands.Index().Aggregate(query, (all, band) => all.WithParameter(BandQuery.Parameter(band.Index), band.Item));
    }
}

/// <summary>What a candidate is judged by.</summary>
internal sealed record SimilarRow(string Id, int SchemaVersion, string Signature);
