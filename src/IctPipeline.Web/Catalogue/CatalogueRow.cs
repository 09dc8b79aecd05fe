using IctPipeline.Shared;

namespace IctPipeline.Web.Catalogue;

/// <summary>What is known of an article without asking the store. Texts that come back are shared.</summary>
/// <param name="Published">ISO 8601; null without a date.</param>
/// <param name="Names">The entities that it names and their other names there.</param>
/// <param name="Parties">Ids of parties of its agreements.</param>
internal sealed record CatalogueRow(
    string Id,
    string? Published,
    DateTimeOffset UpdatedAt,
    string? Language,
    string? Site,
    string[] Categories,
    NameForm[] Names,
    string[] Parties
)
{
    private const int MonthLength = 7;

    public string? Month => Published is { Length: >= MonthLength } ? Published[..MonthLength] : null;

    /// <summary>Latest publication first, then those without a date, latest stored first.</summary>
    public static int Newest(CatalogueRow left, CatalogueRow right)
    {
        var byDate = string.CompareOrdinal(right.Published, left.Published);
        return byDate != 0 ? byDate : Stored(left, right);
    }

    /// <summary>Earliest publication first; those without a date come last here, too.</summary>
    public static int Oldest(CatalogueRow left, CatalogueRow right) =>
        (left.Published, right.Published) switch
        {
            (null, not null) => 1,
            (not null, null) => -1,
            _ when string.CompareOrdinal(left.Published, right.Published) is not 0 and var byDate => byDate,
            _ => Stored(right, left),
        };

    /// <summary>Latest stored first.</summary>
    public static int Stored(CatalogueRow left, CatalogueRow right)
    {
        var byTime = right.UpdatedAt.CompareTo(left.UpdatedAt);
        return byTime != 0 ? byTime : string.CompareOrdinal(left.Id, right.Id);
    }

    public bool Has(string entity)
    {
        foreach (var form in Names)
        {
            if (!form.IsAlias && form.Entity.Id == entity)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A name or alias of an entity, as some articles write it.</summary>
/// <param name="text">The name.</param>
internal sealed class NameForm(NamedEntity entity, string text, bool isAlias)
{
    public NamedEntity Entity { get; } = entity;

    public string Text { get; } = text;

    public bool IsAlias { get; } = isAlias;

    /// <summary>Articles that have it now. Only the catalogue changes it.</summary>
    public int Articles { get; set; }

    /// <summary>The text as people type it.</summary>
    public string Folded => field ??= FoldedText.Of(Text);
}

/// <summary>Somebody or something that articles name.</summary>
internal sealed class NamedEntity(string id, string category)
{
    public string Id { get; } = id;

    public string Category { get; } = category;

    /// <summary>All its names; a new one has the number 0 for a moment.</summary>
    public List<NameForm> Forms { get; } = [];

    /// <summary>Articles that name it.</summary>
    public int Articles => Forms.Where(form => !form.IsAlias).Sum(form => form.Articles);

    /// <summary>The name that most articles give it; of two, the one with marks ("Lào Cai" before "Lao Cai").</summary>
    public string Name =>
        Forms
            .Where(form => !form.IsAlias)
            .OrderByDescending(form => form.Articles)
            .ThenByDescending(form => form.Text.Count(letter => !char.IsAscii(letter)))
            .ThenBy(form => form.Text, StringComparer.Ordinal)
            .First()
            .Text;
}
