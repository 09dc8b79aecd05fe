using System.Globalization;
using System.Runtime.CompilerServices;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;
using Microsoft.Azure.Cosmos;

namespace IctPipeline.Azure.Cosmos;

/// <summary>Candidates by the index over <c>similarity.bands</c>.</summary>
public sealed class CosmosSimilarArticles : ISimilarArticles
{
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

        await foreach (
            var page in _articles.QueryRowsAsync(Query(bands), pageSize: null, continuation: null, cancellationToken).ConfigureAwait(false)
        )
        {
            foreach (var candidate in page.Rows)
            {
                yield return candidate;
            }
        }
    }

    private static QueryDefinition Query(IReadOnlyList<string> bands)
    {
        var names = bands.Select((_, index) => string.Create(CultureInfo.InvariantCulture, $"@band{index}")).ToList();
        var any = string.Join(" OR ", names.Select(name => $"ARRAY_CONTAINS(c.similarity.bands, {name})"));
        var query = new QueryDefinition(
            "SELECT c.id, c.title, c.site, c.published, c.source.blob, c.similarity.signature FROM c "
                + $"WHERE ({any}) AND c.deleted = false"
        );
        return names.Zip(bands).Aggregate(query, (all, band) => all.WithParameter(band.First, band.Second));
    }
}
