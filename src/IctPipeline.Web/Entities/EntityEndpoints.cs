using IctPipeline.Client;
using IctPipeline.Web.Catalogue;
using IctPipeline.Web.Shared;

namespace IctPipeline.Web.Entities;

/// <summary><c>GET /entities</c>: who and what the articles name. <c>GET /entity?id=…</c>: one of them.</summary>
internal static class EntityEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(
            "/entities",
            async (HttpRequest request, CatalogueReading catalogue, CancellationToken cancellationToken) =>
            {
                var query = NamesQuery.Read(request.Query);
                return Pages.Of<EntitiesPage>(EntitiesModel.Of(query, await catalogue.ViewAsync(cancellationToken)));
            }
        );
        routes.MapGet(
            "/entity",
            async (string? id, CatalogueReading catalogue, ArticleClient articles, CancellationToken cancellationToken) =>
            {
                if (await catalogue.ViewAsync(cancellationToken) is not { } view)
                {
                    return Pages.Of<MessagePage>(
                        new Message(
                            "In a moment",
                            "The reader is reading the archive, to know its names. Load this page again in a moment."
                        )
                    );
                }

                if (string.IsNullOrEmpty(id) || view.Name(id) is not { } name)
                {
                    return Pages.NotFound();
                }

                var latest = view.Select(new Selector { Entities = new EquatableList([id]) });
                var party = view.Select(new Selector { Party = id });
                List<string> shown =
                [
                    .. latest.Rows.Take(EntityModel.MostArticles).Select(row => row.Id),
                    .. party.Rows.Take(EntityModel.MostAgreements).Select(row => row.Id),
                ];
                var found = await articles.ListAsync(shown, cancellationToken);
                return Pages.Of<EntityPage>(
                    new EntityModel(
                        name.Id,
                        name.Name,
                        name.Category,
                        name.Others,
                        latest.Rows.Count,
                        [.. found.Take(EntityModel.MostArticles).DistinctBy(article => article.Id)],
                        latest.Months,
                        Company.Of(latest.Rows, id, view.Name)
                    )
                    {
                        Agreements = EntityModel.AgreementsOf(found.DistinctBy(article => article.Id), id),
                        AgreementArticles = party.Rows.Count,
                    }
                );
            }
        );
    }
}

/// <summary>What the list of names shows.</summary>
/// <param name="Place">Null while the archive is being read.</param>
/// <param name="Most">Articles of the most frequent one.</param>
public sealed record EntitiesModel(NamesQuery Query, ListPlace? Place, IReadOnlyList<NameShown> Names, int Most)
{
    internal static EntitiesModel Of(NamesQuery query, CatalogueView? view)
    {
        if (view is null)
        {
            return new(query, null, [], 0);
        }

        var chosen = query.Choose(view);
        var place = ListPlace.Numbered(query.Page, NamesQuery.PageSize, chosen.Count);
        return new(
            query,
            place,
            [
                .. chosen
                    .Skip(place.Start)
                    .Take(NamesQuery.PageSize)
                    .Select(name => new NameShown(name.Id, name.Name, name.Others, name.Articles)),
            ],
            chosen.Count == 0 ? 0 : chosen.Max(name => name.Articles)
        );
    }
}

/// <summary>A name of the list.</summary>
public sealed record NameShown(string Id, string Name, IReadOnlyList<string> Others, int Articles);
