using System.Runtime.CompilerServices;
using IctPipeline.Shared;
using Microsoft.Azure.Cosmos;

namespace IctPipeline.Client;

/// <summary>
/// Groups of near-duplicates over a whole archive. One pass over short rows keeps about half a kilobyte a document, no text; the groups
/// are then read and given out one by one.
/// </summary>
internal sealed class SimilarGroups(QueryRunner queries, SchemaCheck schema, double threshold)
{
    /// <summary>Documents that stand for their groups in one band; a band of boilerplate may have many that are not alike.</summary>
    private const int MostOfBand = 64;

    /// <summary>Ids a query.</summary>
    private const int MostIds = 100;

    private static readonly QueryDefinition Rows = new(
        "SELECT c.id, c.schemaVersion, c.similarity FROM c WHERE c.deleted = false AND IS_DEFINED(c.similarity)"
    );

    private readonly List<(string Id, byte[] Signature)> _documents = [];
    private readonly List<int> _parents = [];
    private readonly Dictionary<string, List<int>> _bands = new(StringComparer.Ordinal);

    /// <param name="select">The summary's fields, without FROM.</param>
    /// <param name="cancellationToken">Ends the requests.</param>
    public async IAsyncEnumerable<SimilarGroup> ReadAsync(string select, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (
            var row in queries.RowsAsync(Rows, ClientJson.Default.SimilarityRow, cancellationToken, pageSize: 1000).ConfigureAwait(false)
        )
        {
            if (schema.Admits(row.Id, row.SchemaVersion))
            {
                Add(row);
            }
        }

        _bands.Clear();
        var groups = Enumerable
            .Range(0, _documents.Count)
            .GroupBy(RootOf)
            .Where(group => group.Skip(1).Any())
            .Select(group => group.ToList())
            .ToList();
        foreach (var group in groups)
        {
            var articles = new List<ArticleSummary>();
            foreach (var ids in group.Select(document => _documents[document].Id).Chunk(MostIds))
            {
                articles.AddRange(await SummariesAsync(select, ids, cancellationToken).ConfigureAwait(false));
            }

            articles.Sort(Earliest.First);
            if (articles.Count > 1)
            {
                yield return new SimilarGroup(Compared(articles, group));
            }
        }
    }

    /// <summary>Each with its similarity to the first.</summary>
    private List<SimilarArticle> Compared(List<ArticleSummary> articles, List<int> group)
    {
        var signatures = group.ToDictionary(document => _documents[document].Id, document => _documents[document].Signature);
        var first = signatures[articles[0].Id];
        return
        [
            .. articles.Select(article => new SimilarArticle(
                article,
                Math.Round(SignatureMatch.Estimate(first, signatures[article.Id]), 3)
            )),
        ];
    }

    private void Add(SimilarityRow row)
    {
        var signature = Convert.FromBase64String(row.Similarity.Signature);
        var number = _documents.Count;
        _documents.Add((row.Id, signature));
        _parents.Add(number);
        foreach (var band in row.Similarity.Bands)
        {
            if (!_bands.TryGetValue(band, out var members))
            {
                _bands[band] = members = [];
            }

            var alike = members.Where(member =>
                RootOf(member) == RootOf(number) || SignatureMatch.Estimate(_documents[member].Signature, signature) >= threshold
            );
            var joined = alike.ToList();
            joined.ForEach(member => _parents[RootOf(number)] = RootOf(member));
            if (joined.Count == 0 && members.Count < MostOfBand)
            {
                members.Add(number);
            }
        }
    }

    private int RootOf(int document)
    {
        while (_parents[document] != document)
        {
            document = _parents[document] = _parents[_parents[document]];
        }

        return document;
    }

    private async Task<List<ArticleSummary>> SummariesAsync(string select, string[] ids, CancellationToken cancellationToken)
    {
        var query = new QueryDefinition($"{select} FROM c WHERE ARRAY_CONTAINS(@ids, c.id) AND c.deleted = false").WithParameter(
            "@ids",
            ids
        );
        var (rows, _) = await queries.AllAsync(query, ClientJson.Default.ArticleSummary, cancellationToken).ConfigureAwait(false);
        return rows;
    }
}

/// <summary>What groups are made of.</summary>
internal sealed record SimilarityRow(string Id, int SchemaVersion, DocumentSimilarity Similarity);
