using IctPipeline.Client;

namespace IctPipeline.Web.Entities;

/// <summary><c>GET /entities</c>: who and what the articles name. <c>GET /entity?id=…</c>: one of them.</summary>
internal static class EntityEndpoints
{
    private const int MostListed = 200;
    private static readonly string[] Listed = ["Organization", "Person", "Location", "Product", "Event"];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(
            "/entities",
            async (string? category, EntityCache counts, CancellationToken cancellationToken) =>
            {
                var kind = string.IsNullOrEmpty(category) ? Listed[0] : category;
                if (!Listed.Contains(kind))
                {
                    throw new BadHttpRequestException($"The part “category” of the address is none of {string.Join(", ", Listed)}.");
                }

                var counted = await counts.GetAsync(kind, cancellationToken);
                var entities = counted.Value;
                return Pages.Of<EntitiesPage>(
                    new EntitiesModel(kind, Listed, [.. entities.Take(MostListed)], entities.Count, counted.IsOld ? counted.At : null)
                );
            }
        );
        routes.MapGet(
            "/entity",
            async (string? id, ArticleClient articles, CancellationToken cancellationToken) =>
            {
                var forms = string.IsNullOrEmpty(id)
                    ? []
                    : await articles.ListEntityAsync(id, cancellationToken).ToListAsync(cancellationToken);
                if (forms.Count == 0)
                {
                    return Pages.NotFound();
                }

                var filter = new ArticleFilter { Entity = id };
                var found = await articles
                    .ListAsync(filter, cancellationToken)
                    .Take(EntityModel.MostArticles)
                    .ToListAsync(cancellationToken);
                var months = (await articles.CountByAsync(filter, cancellationToken)).Months;
                var names = forms
                    .SelectMany(form => form.Aliases.Prepend(form.Name))
                    .CountBy(name => name)
                    .OrderByDescending(name => name.Value)
                    .Select(name => name.Key)
                    .ToList();
                var name = forms.CountBy(form => form.Name).MaxBy(name => name.Value).Key;
                return Pages.Of<EntityPage>(
                    new EntityModel(id!, name, forms[0].Category, [.. names.Where(other => other != name)], forms.Count, found, months)
                );
            }
        );
    }
}

/// <param name="Total">How many there are; the page shows the first.</param>
/// <param name="OldAt">When they were counted, where they could not be counted anew.</param>
public sealed record EntitiesModel(
    string Category,
    IReadOnlyList<string> Categories,
    IReadOnlyList<EntityCount> Entities,
    int Total,
    DateTimeOffset? OldAt
);
