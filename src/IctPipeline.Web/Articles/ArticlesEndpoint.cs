using IctPipeline.Client;
using IctPipeline.Web.Catalogue;

namespace IctPipeline.Web.Articles;

/// <summary><c>GET /</c></summary>
internal static class ArticlesEndpoint
{
    private const int PageSize = 20;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(
            "/",
            async (
                HttpRequest request,
                CatalogueReading catalogue,
                ArticleCatalogue known,
                ArticleClient articles,
                SearchCache search,
                CancellationToken cancellationToken
            ) =>
            {
                var query = ArticleQuery.Read(request.Query);
                if (query.Problems.Count > 0)
                {
                    return Pages.Of<ArticlesPage>(new ArticlesModel(query), StatusCodes.Status400BadRequest);
                }

                var view = await catalogue.ViewAsync(cancellationToken);
                if (view is null)
                {
                    // The newest at least, while the rest is being read.
                    var first = await articles.ListPageAsync(new ArticleFilter(), PageSize, null, cancellationToken);
                    return Pages.Of<ArticlesPage>(
                        new ArticlesModel(query)
                        {
                            Articles = [.. first.Items.Select(article => new SearchHit(article, [], null))],
                            ReadSoFar = known.Count,
                        }
                    );
                }

                var found = query.Words is { } words ? (await search.GetAsync(words, cancellationToken)).Value : null;
                var selection = view.Select(query.ToSelector(found));
                var part = selection.Part(query.After, query.Before, PageSize);
                List<string> ids = [.. part.Rows.Select(row => row.Id)];
                IReadOnlyList<SearchHit> shown = query.Words is { } typed
                    ? await articles.ListHitsAsync(ids, typed, cancellationToken)
                    : [.. (await articles.ListAsync(ids, cancellationToken)).Select(article => new SearchHit(article, [], null))];
                Forget(known, ids, shown);
                return Pages.Of<ArticlesPage>(
                    new ArticlesModel(query)
                    {
                        Articles = shown,
                        Selection = selection,
                        Part = part,
                        Found = found,
                        View = view,
                    }
                );
            }
        );

    /// <summary>The change feed does not tell of documents that vanish without a tombstone (<c>Articles:OnDelete = Remove</c>).</summary>
    private static void Forget(ArticleCatalogue known, List<string> ids, IReadOnlyList<SearchHit> shown)
    {
        if (shown.Count < ids.Count)
        {
            foreach (var gone in ids.Except(shown.Select(hit => hit.Article.Id)))
            {
                known.Remove(gone);
            }
        }
    }
}
