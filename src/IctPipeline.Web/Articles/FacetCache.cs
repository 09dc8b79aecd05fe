using IctPipeline.Client;

namespace IctPipeline.Web.Articles;

/// <summary>How many articles of a filter have which language, site, category and month.</summary>
internal sealed class FacetCache(ArticleClient articles, ReaderOptions options, TimeProvider time)
    : CountCache<ArticleFilter, ArticleFacets>(articles.CountByAsync, options.Timeout * ReaderOptions.PartOfTimeout, time);
