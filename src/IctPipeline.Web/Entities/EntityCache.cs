using IctPipeline.Client;
using IctPipeline.Web.Articles;

namespace IctPipeline.Web.Entities;

/// <summary>Entities of a category with the number of their articles, most first.</summary>
internal sealed class EntityCache(ArticleClient articles, ReaderOptions options, TimeProvider time)
    : CountCache<string, IReadOnlyList<EntityCount>>(
        (category, cancellationToken) => articles.CountEntitiesAsync(new ArticleFilter(), category, name: null, cancellationToken),
        options.Timeout * ReaderOptions.PartOfTimeout,
        time
    );
