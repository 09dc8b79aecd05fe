using IctPipeline.Web.Shared;

namespace IctPipeline.Web.Catalogue;

/// <summary>Articles of a filter in order, and what else there is to choose.</summary>
/// <param name="Rows">In the order that was asked for.</param>
/// <param name="Languages">Tag to articles, as the other filters leave them: what choosing another language would give.</param>
/// <param name="Sites">Likewise.</param>
/// <param name="Categories">Likewise.</param>
/// <param name="Months"><c>2018-03</c> to articles of this list.</param>
/// <param name="Undated">Articles of this list without a date.</param>
internal sealed record Selection(
    IReadOnlyList<CatalogueRow> Rows,
    IReadOnlyDictionary<string, long> Languages,
    IReadOnlyDictionary<string, long> Sites,
    IReadOnlyDictionary<string, long> Categories,
    IReadOnlyDictionary<string, long> Months,
    long Undated
)
{
    /// <param name="newest">All articles, newest first.</param>
    public static Selection Make(IReadOnlyList<CatalogueRow> newest, Selector selector)
    {
        var found = selector.Found?.Items.ToHashSet(StringComparer.Ordinal);
        var rows = new List<CatalogueRow>();
        Dictionary<string, long> languages = [],
            sites = [],
            categories = [];
        var months = new SortedDictionary<string, long>(StringComparer.Ordinal);
        var undated = 0L;
        foreach (var row in newest)
        {
            if (!selector.HoldsApartFromFacets(row, found))
            {
                continue;
            }

            var (language, site, category) = (
                selector.Language is null || row.Language == selector.Language,
                selector.Site is null || row.Site == selector.Site,
                selector.Category is null || row.Categories.Contains(selector.Category)
            );
            Count(languages, site && category ? row.Language : null);
            Count(sites, language && category ? row.Site : null);
            foreach (var one in language && site ? row.Categories : [])
            {
                Count(categories, one);
            }

            if (language && site && category)
            {
                rows.Add(row);
                Count(months, row.Month);
                undated += row.Month is null ? 1 : 0;
            }
        }

        Sort(rows, selector);
        return new(rows, languages, sites, categories, months, undated);
    }

    /// <summary>The part of the list behind, or before, an article; the first where the article is in no place any more.</summary>
    /// <param name="after">Id of the last article of the page before; null begins.</param>
    /// <param name="before">Id of the first article of the page behind.</param>
    public ListPart Part(string? after, string? before, int size)
    {
        var start = 0;
        if (after is not null)
        {
            start = Place(after) + 1;
        }
        else if (before is not null)
        {
            start = Math.Max(0, Place(before) - size);
        }

        return new([.. Rows.Skip(start).Take(size)], start, Rows.Count);
    }

    private int Place(string id)
    {
        for (var place = 0; place < Rows.Count; place++)
        {
            if (Rows[place].Id == id)
            {
                return place;
            }
        }

        return -1;
    }

    private static void Sort(List<CatalogueRow> rows, Selector selector)
    {
        if (selector is { Order: SelectionOrder.Best, Found: { } found })
        {
            var ranks = found.Items.Distinct(StringComparer.Ordinal).Index().ToDictionary(one => one.Item, one => one.Index);
            rows.Sort((left, right) => ranks[left.Id].CompareTo(ranks[right.Id]));
        }
        else if (selector.Order is SelectionOrder.Oldest or SelectionOrder.Stored)
        {
            rows.Sort(selector.Order == SelectionOrder.Oldest ? CatalogueRow.Oldest : CatalogueRow.Stored);
        }
    }

    private static void Count(IDictionary<string, long> counts, string? key)
    {
        if (!string.IsNullOrEmpty(key))
        {
            counts[key] = counts.TryGetValue(key, out var count) ? count + 1 : 1;
        }
    }
}

/// <summary>A page of a list.</summary>
/// <param name="Rows">Its articles.</param>
/// <param name="Start">How many come before.</param>
/// <param name="Total">How many the list has.</param>
internal sealed record ListPart(IReadOnlyList<CatalogueRow> Rows, int Start, int Total)
{
    public ListPlace Place =>
        new(
            Start,
            Rows.Count,
            Total,
            Start > 0 && Rows.Count > 0 ? Rows[0].Id : null,
            Start + Rows.Count < Total && Rows.Count > 0 ? Rows[^1].Id : null
        );
}
