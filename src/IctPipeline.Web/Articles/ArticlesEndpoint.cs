using IctPipeline.Client;

namespace IctPipeline.Web.Articles;

/// <summary><c>GET /</c></summary>
internal static class ArticlesEndpoint
{
    private const int PageSize = 20;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(
            "/",
            async (HttpRequest request, ArticleClient articles, FacetCache counts, CancellationToken cancellationToken) =>
            {
                var query = ArticleQuery.Read(request.Query);
                var facets = counts.GetAsync(query.ToFilter(), cancellationToken);
                try
                {
                    var page = await articles.ListPageAsync(query.ToFilter(), PageSize, query.After, cancellationToken);
                    var entity = query.Entity ?? query.Party;
                    var name = entity is null
                        ? null
                        : (await articles.ListEntityAsync(entity, cancellationToken).FirstOrDefaultAsync(cancellationToken))?.Name
                            ?? entity;
                    return Pages.Of<ArticlesPage>(new ArticlesModel(query, page, await facets, name));
                }
                catch (FormatException)
                {
                    // A continuation that somebody shortened or made up.
                    return Pages.NotFound();
                }
            }
        );
}

/// <param name="EntityName">Name of the entity that is filtered by.</param>
public sealed record ArticlesModel(ArticleQuery Query, QueryPage<ArticleSummary> Page, ArticleFacets Facets, string? EntityName);
