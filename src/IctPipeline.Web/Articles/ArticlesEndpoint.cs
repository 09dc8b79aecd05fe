using System.Net;
using IctPipeline.Client;
using IctPipeline.Web.Errors;
using Microsoft.Azure.Cosmos;

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
                var counting = PagePart.TryAsync(
                    stop => counts.GetAsync(query.ToFilter(), stop),
                    System.Threading.Timeout.InfiniteTimeSpan,
                    cancellationToken
                );
                var page = await ListAsync(query, articles, cancellationToken);
                var entity = query.Entity ?? query.Party;
                var name = entity is null
                    ? null
                    : (await articles.ListEntityAsync(entity, cancellationToken).FirstOrDefaultAsync(cancellationToken))?.Name ?? entity;
                return Pages.Of<ArticlesPage>(new ArticlesModel(query, page, (await counting).Value, name));
            }
        );

    private static async Task<QueryPage<ArticleSummary>> ListAsync(
        ArticleQuery query,
        ArticleClient articles,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await articles.ListPageAsync(query.ToFilter(), PageSize, query.After, cancellationToken);
        }
        catch (Exception error)
            when (query.After is not null
                && error is FormatException or ArgumentException or CosmosException { StatusCode: HttpStatusCode.BadRequest }
            )
        {
            throw new BadHttpRequestException("The part “after” is no place in this list: somebody shortened it, or made it up.");
        }
    }
}

/// <param name="Counts">Null where they could not be made in time.</param>
/// <param name="EntityName">Name of the entity that is filtered by.</param>
public sealed record ArticlesModel(ArticleQuery Query, QueryPage<ArticleSummary> Page, Counted<ArticleFacets>? Counts, string? EntityName);
