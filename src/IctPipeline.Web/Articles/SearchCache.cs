using IctPipeline.Client;

namespace IctPipeline.Web.Articles;

/// <summary>Ids of the articles that some words find, best first. Kept for a moment: going through pages asks once.</summary>
internal sealed class SearchCache(ArticleClient articles, ReaderOptions options, TimeProvider time)
    : CountCache<string, FoundIds>(
        (words, cancellationToken) =>
            articles.FindIdsAsync(new ArticleFilter { Text = words, Order = ArticleOrder.Relevance }, MostFound, cancellationToken),
        options.Timeout * ReaderOptions.PartOfTimeout,
        time
    )
{
    /// <summary>Nobody looks through more; the page says that there are more.</summary>
    public const int MostFound = 1_000;
}
