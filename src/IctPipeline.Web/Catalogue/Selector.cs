namespace IctPipeline.Web.Catalogue;

/// <summary>The order of a list.</summary>
internal enum SelectionOrder
{
    Newest,
    Oldest,
    Stored,

    /// <summary>As the search ranks them.</summary>
    Best,
}

/// <summary>Which articles of the catalogue, and in which order. Every part that is set must hold.</summary>
internal sealed record Selector
{
    public string? Language { get; init; }

    public string? Site { get; init; }

    public string? Category { get; init; }

    /// <summary>Ids of entities, all of which are named.</summary>
    public EquatableList Entities { get; init; } = EquatableList.Empty;

    public string? Party { get; init; }

    /// <summary>First day, and the day after the last, as texts that sort like the stored ones.</summary>
    public string? From { get; init; }

    public string? End { get; init; }

    /// <summary>Ids that a search found, best first; null where nothing is searched for.</summary>
    public EquatableList? Found { get; init; }

    public SelectionOrder Order { get; init; }

    /// <summary>What no list offers a choice of: words, names, days.</summary>
    public bool HoldsApartFromFacets(CatalogueRow row, HashSet<string>? found) =>
        (found is null || found.Contains(row.Id))
        && (From is null || (row.Published is not null && string.CompareOrdinal(row.Published, From) >= 0))
        && (End is null || (row.Published is not null && string.CompareOrdinal(row.Published, End) < 0))
        && Entities.Items.All(row.Has)
        && (Party is null || row.Parties.Contains(Party));
}

/// <summary>A list that equals another with the same items.</summary>
internal sealed class EquatableList(IReadOnlyList<string> items) : IEquatable<EquatableList>
{
    public static readonly EquatableList Empty = new([]);

    public IReadOnlyList<string> Items { get; } = items;

    public bool Equals(EquatableList? other) => other is not null && Items.SequenceEqual(other.Items, StringComparer.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as EquatableList);

    public override int GetHashCode() =>
        Items.Aggregate(Items.Count, (hash, item) => HashCode.Combine(hash, item.GetHashCode(StringComparison.Ordinal)));
}
