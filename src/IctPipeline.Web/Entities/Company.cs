using IctPipeline.Web.Catalogue;

namespace IctPipeline.Web.Entities;

/// <summary>Who an entity appears with, counted over all its articles.</summary>
public sealed class Company
{
    private const int MostNeighbours = 12;
    private readonly Dictionary<string, int> _places;
    private readonly int[,] _together;

    private Company(IReadOnlyList<Neighbour> neighbours, int[,] together)
    {
        Neighbours = neighbours;
        _together = together;
        _places = neighbours.Index().ToDictionary(one => one.Item.Id, one => one.Index, StringComparer.Ordinal);
    }

    /// <summary>Most often first.</summary>
    public IReadOnlyList<Neighbour> Neighbours { get; }

    /// <summary>In how many articles two neighbours stand together.</summary>
    public int Both(string left, string right) => _together[_places[left], _places[right]];

    /// <param name="rows">The articles that name it.</param>
    /// <param name="id">Its own id.</param>
    /// <param name="name">What an entity is called.</param>
    internal static Company Of(IReadOnlyList<CatalogueRow> rows, string id, Func<string, NameLine?> name)
    {
        var counts = new Dictionary<NamedEntity, int>();
        foreach (var row in rows)
        {
            foreach (var form in row.Names)
            {
                if (IsNamed(form) && form.Entity.Id != id)
                {
                    System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, form.Entity, out _)++;
                }
            }
        }

        var most = counts
            .OrderByDescending(count => count.Value)
            .ThenBy(count => count.Key.Id, StringComparer.Ordinal)
            .Take(MostNeighbours)
            .ToList();
        var neighbours = most.Select(count => new Neighbour(
                count.Key.Id,
                name(count.Key.Id)?.Name ?? count.Key.Id,
                count.Key.Category,
                count.Value
            ))
            .ToList();
        return new(neighbours, Together(rows, [.. most.Select(count => count.Key)]));
    }

    private static int[,] Together(IReadOnlyList<CatalogueRow> rows, List<NamedEntity> neighbours)
    {
        var places = neighbours.Index().ToDictionary(one => one.Item, one => one.Index);
        var together = new int[neighbours.Count, neighbours.Count];
        var there = new List<int>();
        foreach (var row in rows)
        {
            there.Clear();
            foreach (var form in row.Names)
            {
                if (!form.IsAlias && places.TryGetValue(form.Entity, out var place))
                {
                    there.Add(place);
                }
            }

            foreach (var left in there)
            {
                foreach (var right in there)
                {
                    together[left, right]++;
                }
            }
        }

        return together;
    }

    private static bool IsNamed(NameForm form) => !form.IsAlias && Shared.Categories.IsNamed(form.Entity.Category);
}

/// <summary>An entity that appears with another.</summary>
/// <param name="Articles">In how many articles.</param>
public sealed record Neighbour(string Id, string Name, string Category, int Articles);
