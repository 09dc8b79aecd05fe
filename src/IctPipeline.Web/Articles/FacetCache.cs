using System.Collections.Concurrent;
using IctPipeline.Client;

namespace IctPipeline.Web.Articles;

/// <summary>
/// Keeps counts for a while: they read a row of every document, and while thousands of files arrive every open page asks
/// for them again. Counts that took long to get are kept longer.
/// </summary>
internal sealed class FacetCache(ArticleClient articles, TimeProvider time)
{
    private const int MostFilters = 200;
    private const int KeepFactor = 20;
    private static readonly TimeSpan KeepAtLeast = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<ArticleFilter, Entry> _entries = new();

    public async Task<ArticleFacets> GetAsync(ArticleFilter filter, CancellationToken cancellationToken)
    {
        if (_entries.TryGetValue(filter, out var entry) && time.GetUtcNow() < entry.Until)
        {
            return entry.Facets;
        }

        var started = time.GetTimestamp();
        var facets = await articles.CountByAsync(filter, cancellationToken);
        var took = time.GetElapsedTime(started);
        if (_entries.Count >= MostFilters)
        {
            _entries.Clear();
        }

        _entries[filter] = new Entry(facets, time.GetUtcNow() + (took * KeepFactor > KeepAtLeast ? took * KeepFactor : KeepAtLeast));
        return facets;
    }

    private sealed record Entry(ArticleFacets Facets, DateTimeOffset Until);
}
