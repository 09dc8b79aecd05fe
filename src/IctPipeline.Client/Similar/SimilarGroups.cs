using System.Runtime.CompilerServices;
using Microsoft.Azure.Cosmos;

namespace IctPipeline.Client;

/// <summary>
/// Groups of near-duplicates over a whole archive. One pass over short rows fills a <see cref="SignatureShelf"/>, without any text. Then
/// documents that have a band in common are compared, one place of the bands after the other, and the groups are read and given out one
/// by one. What comes out does not depend on the order in which the store gives its rows.
/// </summary>
/// <param name="read">Reads summaries by their ids.</param>
internal sealed class SimilarGroups(
    QueryRunner queries,
    SchemaCheck schema,
    double threshold,
    Func<IReadOnlyList<string>, CancellationToken, Task<IReadOnlyList<ArticleSummary>>> read
)
{
    /// <summary>
    /// Documents that one is compared with in one band: all of them but where many thousands have a form in common. The order is that of
    /// ids, which are as good as drawn by lot: what is much copied still finds itself.
    /// </summary>
    private const int MostCompared = 2000;

    private const int RowsOfPage = 1000;

    private static readonly QueryDefinition Rows = new(
        "SELECT c.id, c.schemaVersion, c.similarity FROM c WHERE c.deleted = false AND IS_DEFINED(c.similarity)"
    );

    private readonly SignatureShelf _shelf = new();
    private int[] _parents = [];

    /// <summary>Groups with the most documents first.</summary>
    public async IAsyncEnumerable<SimilarGroup> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (
            var row in queries.RowsAsync(Rows, ClientJson.Default.SimilarityRow, cancellationToken, RowsOfPage).ConfigureAwait(false)
        )
        {
            if (schema.Admits(row.Id, row.SchemaVersion))
            {
                _shelf.Add(row.Id, row.Similarity);
            }
        }

        foreach (var group in Groups(cancellationToken))
        {
            var numbers = group.ToDictionary(_shelf.IdOf, StringComparer.Ordinal);
            var found = await read([.. numbers.Keys], cancellationToken).ConfigureAwait(false);
            if (found.Count > 1)
            {
                var articles = found.Order(Earliest.First).ToList();
                var first = numbers[articles[0].Id];
                yield return new SimilarGroup([
                    .. articles.Select(article => new SimilarArticle(
                        article,
                        Math.Round(_shelf.Similarity(first, numbers[article.Id]), 3)
                    )),
                ]);
            }
        }
    }

    private List<List<int>> Groups(CancellationToken cancellationToken)
    {
        _parents = [.. Enumerable.Range(0, _shelf.Count)];
        for (var band = 0; band < _shelf.Bands; band++)
        {
            Join(band, cancellationToken);
        }

        return
        [
            .. Enumerable
                .Range(0, _shelf.Count)
                .GroupBy(RootOf)
                .Select(group => group.ToList())
                .Where(group => group.Count > 1)
                .OrderByDescending(group => group.Count)
                .ThenBy(group => group.Min(_shelf.IdOf), StringComparer.Ordinal),
        ];
    }

    /// <summary>Joins those that are alike among the documents that have the same band at a place.</summary>
    private void Join(int place, CancellationToken cancellationToken)
    {
        var bands = new ulong[_shelf.Count];
        var documents = new int[_shelf.Count];
        for (var document = 0; document < bands.Length; document++)
        {
            (bands[document], documents[document]) = (_shelf.BandOf(document, place), document);
        }

        Array.Sort(bands, documents);
        for (int start = 0, end; start < bands.Length; start = end)
        {
            cancellationToken.ThrowIfCancellationRequested();
            end = start + 1;
            while (end < bands.Length && bands[end] == bands[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                Join(documents.AsSpan(start, end - start), cancellationToken);
            }
        }
    }

    private void Join(Span<int> documents, CancellationToken cancellationToken)
    {
        if (documents.Length > MostCompared)
        {
            documents.Sort((left, right) => string.CompareOrdinal(_shelf.IdOf(left), _shelf.IdOf(right)));
        }

        for (var at = 1; at < documents.Length; at++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var root = RootOf(documents[at]);
            foreach (var other in documents[Math.Max(0, at - MostCompared)..at])
            {
                var its = RootOf(other);
                if (its != root && _shelf.Similarity(documents[at], other) >= threshold)
                {
                    _parents[its] = root;
                }
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
}

/// <summary>What groups are made of.</summary>
internal sealed record SimilarityRow(string Id, int SchemaVersion, DocumentSimilarity Similarity);
