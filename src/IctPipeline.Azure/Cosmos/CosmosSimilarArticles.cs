using System.Runtime.CompilerServices;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;
using IctPipeline.Shared;
using Microsoft.Azure.Cosmos;

namespace IctPipeline.Azure.Cosmos;

/// <summary>Candidates by the index over <c>similarity.bands</c>.</summary>
public sealed class CosmosSimilarArticles : ISimilarArticles
{
    /// <summary>Rows a page where each is short.</summary>
    private const int ShortRows = 1000;

    private readonly CosmosItems<SimilarCandidate> _articles;

    /// <param name="observers">Are told of every 429, those that the client absorbs included.</param>
    public CosmosSimilarArticles(
        Database database,
        PipelineResources resources,
        IRequestChargeObserver charges,
        IEnumerable<IThrottleObserver>? observers = null
    )
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(resources);
        _articles = new(
            database.GetContainer(resources.ArticlesCosmosContainer),
            SimilarJson.Default.SimilarCandidate,
            charges,
            new ThrottledAnswers(database.Client, observers ?? [])
        );
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<SimilarCandidate> FindCandidatesAsync(
        IReadOnlyList<string> bands,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(bands);
        if (bands.Count == 0)
        {
            yield break;
        }

        var known = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var candidate in RowsAsync(BandQuery.AnyOf(bands.Count)).ConfigureAwait(false))
        {
            known.Add(candidate.Id);
            yield return candidate;
        }

        if (known.Count == BandQuery.MostCandidates && bands.Count > 1)
        {
            await foreach (var candidate in RowsAsync(BandQuery.TwoOfEach(bands.Count)).ConfigureAwait(false))
            {
                if (known.Add(candidate.Id))
                {
                    yield return candidate;
                }
            }
        }

        IAsyncEnumerable<SimilarCandidate> RowsAsync(string condition) =>
            _articles
                .QueryRowsAsync(Query(bands, condition), ShortRows, continuation: null, cancellationToken)
                .SelectMany(page => page.Rows)
                .Take(BandQuery.MostCandidates);
    }

    private static QueryDefinition Query(IReadOnlyList<string> bands, string condition)
    {
        var query = new QueryDefinition(
            "SELECT c.id, c.title, c.site, c.published, c.source.blob, c.similarity.signature FROM c "
                + $"WHERE ({condition}) AND c.deleted = false"
        );
        return bands.Index().Aggregate(query, (all, band) => all.WithParameter(BandQuery.Parameter(band.Index), band.Item));
    }
}
