using System.Collections.Concurrent;

namespace IctPipeline.Web.Catalogue;

/// <summary>The catalogue at one moment. What a page asked of it is kept as long as it lasts.</summary>
internal sealed class CatalogueView
{
    /// <summary>Of all lists that are kept together, eight bytes each.</summary>
    private const int MostRows = 1_000_000;

    /// <summary>While thousands arrive, making a view must not become the reader's work.</summary>
    private const int KeepFactor = 20;
    private static readonly TimeSpan KeepAtLeast = TimeSpan.FromMilliseconds(250);

    private readonly ConcurrentDictionary<Selector, Lazy<Selection>> _selections = new();
    private int _rows;
    private readonly Lazy<IReadOnlyList<NameLine>> _names;
    private readonly Func<string, NameLine?> _name;

    private CatalogueView(CatalogueRow[] newest, ArticleCatalogue catalogue, long changes, DateTimeOffset goodUntil)
    {
        Newest = newest;
        _names = new(catalogue.Names);
        _name = catalogue.Name;
        Changes = changes;
        GoodUntil = goodUntil;
    }

    /// <summary>All articles, newest first.</summary>
    public IReadOnlyList<CatalogueRow> Newest { get; }

    /// <summary>All that articles name, most frequent first.</summary>
    public IReadOnlyList<NameLine> Names => _names.Value;

    /// <summary>How many changes it holds.</summary>
    public long Changes { get; }

    public DateTimeOffset GoodUntil { get; }

    /// <param name="rows">All articles.</param>
    /// <param name="catalogue">Tells names, when they are asked for.</param>
    public static CatalogueView Make(IEnumerable<CatalogueRow> rows, ArticleCatalogue catalogue, long changes, TimeProvider time)
    {
        var started = time.GetTimestamp();
        CatalogueRow[] newest = [.. rows];
        Array.Sort(newest, CatalogueRow.Newest);
        var keep = time.GetElapsedTime(started) * KeepFactor;
        return new(newest, catalogue, changes, time.GetUtcNow() + (keep > KeepAtLeast ? keep : KeepAtLeast));
    }

    /// <summary>What is said of an entity; null where no article names it.</summary>
    public NameLine? Name(string entity) => _name(entity);

    /// <summary>The articles of a filter in their order, with counts.</summary>
    public Selection Select(Selector selector)
    {
        if (Volatile.Read(ref _rows) > MostRows)
        {
            _selections.Clear();
            Volatile.Write(ref _rows, 0);
        }

        return _selections.GetOrAdd(selector, asked => new Lazy<Selection>(() => Make(asked))).Value;
    }

    /// <summary>A list without rows is kept, too: it counts for what its counts take.</summary>
    private Selection Make(Selector selector)
    {
        const int atLeast = 10_000;
        var selection = Selection.Make(Newest, selector);
        Interlocked.Add(ref _rows, Math.Max(atLeast, selection.Rows.Count));
        return selection;
    }
}

/// <summary>A line of the list of names.</summary>
/// <param name="Name">The one that most articles give it.</param>
/// <param name="Others">Its other names and aliases, most used first.</param>
/// <param name="Articles">That name it.</param>
internal sealed record NameLine(string Id, string Name, string Category, IReadOnlyList<string> Others, int Articles, string Folded)
{
    private const string Between = "\n";

    public static NameLine From(NamedEntity entity)
    {
        var used = entity.Forms.Where(form => form.Articles > 0).ToList();
        var articles = used.Where(form => !form.IsAlias).Sum(form => form.Articles);
        if (articles == 0)
        {
            return new(entity.Id, "", entity.Category, [], 0, "");
        }

        var name = entity.Name;
        return new(
            entity.Id,
            name,
            entity.Category,
            used.Count == 1
                ? []
                :
                [
                    .. used.GroupBy(form => form.Text, StringComparer.Ordinal)
                        .Where(forms => forms.Key != name)
                        .OrderByDescending(forms => forms.Sum(form => form.Articles))
                        .ThenBy(forms => forms.Key, StringComparer.Ordinal)
                        .Select(forms => forms.Key),
                ],
            articles,
            string.Join(Between, used.Select(form => form.Folded))
        );
    }

    public static int MostFirst(NameLine left, NameLine right)
    {
        var byArticles = right.Articles.CompareTo(left.Articles);
        return byArticles != 0 ? byArticles : string.CompareOrdinal(left.Id, right.Id);
    }
}
