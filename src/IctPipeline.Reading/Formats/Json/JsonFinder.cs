using System.Collections.Frozen;
using IctPipeline.Reading.Formats.FrontMatter;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Json;

/// <summary>
/// Finds the articles in a value, however deep an interface or an export has put them: the file itself, one object in it, lists, maps by
/// id, tables by column. What stands inside an article is the article's.
/// </summary>
internal sealed class JsonFinder(ParseContext context)
{
    private const int MaxDepth = 12;

    /// <summary>Keys of other people's words and other articles; no article of the file stands under them.</summary>
    private static readonly FrozenSet<string> Asides = FrozenSet.Create(
        StringComparer.Ordinal,
        "related",
        "relatedarticles",
        "relatedposts",
        "relatednews",
        "relateditems",
        "similar",
        "recommended",
        "recommendations",
        "trending",
        "mostread",
        "comments",
        "replies",
        "menu",
        "navigation",
        "sidebar",
        "footer",
        "ads",
        "highlight",
        "snippets",
        "settings",
        "meta",
        "postsmeta",
        "users",
        "tags"
    );

    private readonly List<JsonItem> _items = [];

    /// <summary>The articles, and refusals for what stands beside them in their lists; empty where there is no article.</summary>
    /// <exception cref="ArticleRejectedException">There are more than a bundle may hold.</exception>
    public IReadOnlyList<JsonItem> Find(MetaValue root)
    {
        if (JsonColumns.Rows(root) is { } rows)
        {
            AddAll(rows);
        }
        else if (JsonRecords.Article(root, sure: false) is { } whole && !HoldsAList(root))
        {
            return [new JsonItem(whole, "") { IsAlone = true }];
        }
        else
        {
            Walk(root, "", 0);
        }

        return _items.Exists(item => item.Article is not null) ? _items : [];
    }

    public static bool IsAside(string key) => Asides.Contains(JsonShape.Plain(key));

    /// <summary>A feed's or an answer's own title and text stand before its list; the items are the articles.</summary>
    private static bool HoldsAList(MetaValue root) =>
        root.Map?.Any(pair =>
            JsonShape.Plain(pair.Key) is "items" or "articles" or "posts" or "results" or "entries" or "stories" or "news" or "hits"
            && pair.Value.Items is { } list
            && list.Any(item => JsonRecords.Article(item, sure: true) is not null)
        ) == true;

    private void Walk(MetaValue value, string path, int depth)
    {
        context.Budget.Check();
        if (depth > MaxDepth)
        {
            return;
        }

        if (value.Items is { } list)
        {
            WalkList(list, path, depth);
        }
        else if (value.Map is { } map)
        {
            WalkMap(GhostExport.Posts(value) is { } posts ? [new("posts", posts)] : map, path, depth);
        }
    }

    private void WalkList(IReadOnlyList<MetaValue> list, string path, int depth)
    {
        var articles = list.Select(item => JsonRecords.Article(item, sure: depth > 1)).ToList();
        if (articles.TrueForAll(article => article is null))
        {
            for (var i = 0; i < list.Count; i++)
            {
                Walk(list[i], $"{path}[{i}]", depth + 1);
            }

            return;
        }

        for (var i = 0; i < list.Count; i++)
        {
            if (!list[i].IsNull || list[i].Raw is not null)
            {
                Add(articles[i], list[i], $"{path}[{i}]");
            }
        }
    }

    private void WalkMap(IReadOnlyList<KeyValuePair<string, MetaValue>> map, string path, int depth)
    {
        var inner = map.Where(pair => pair.Value.Text is null && !IsAside(pair.Key)).ToList();
        var articles = inner.ConvertAll(pair => pair.Value.Map is null ? null : JsonRecords.Article(pair.Value, sure: depth > 0));
        var count = articles.Count(article => article is not null);
        if (count == 1)
        {
            // The one article of an answer; lists beside it lead elsewhere.
            var article = articles.Find(found => found is not null)!;
            _items.Add(new JsonItem(article, "") { IsAlone = _items.Count == 0 });
            return;
        }

        // Articles by their ids: what stands among them is one that can't be read.
        var byId = count > 1 && count * 2 >= inner.Count;
        for (var i = 0; i < inner.Count; i++)
        {
            var place = path.Length == 0 ? inner[i].Key : $"{path}.{inner[i].Key}";
            if (articles[i] is not null || (byId && inner[i].Value.Map is not null))
            {
                Add(articles[i], inner[i].Value, place);
            }
            else
            {
                // A single list needs no name: its items are known by their number.
                Walk(inner[i].Value, inner.Count(pair => pair.Value.Items is not null) == 1 && path.Length == 0 ? "" : place, depth + 1);
            }
        }
    }

    private void AddAll(List<KeyValuePair<string, MetaValue>> rows)
    {
        foreach (var (name, row) in rows)
        {
            Add(JsonRecords.Article(row, sure: false), row, name);
        }
    }

    private void Add(MetaValue? article, MetaValue value, string position)
    {
        context.Budget.Check();
        if (_items.Count >= context.Options.MaxMembers)
        {
            throw TooMany(context);
        }

        _items.Add(article is null ? JsonItem.Refused(position, JsonRefusals.NoText(value)) : new JsonItem(article, position));
    }

    public static ArticleRejectedException TooMany(ParseContext context) =>
        new(
            RejectionCodes.BudgetExceeded,
            $"The file holds more than the {context.Options.MaxMembers} articles that Reading:MaxMembers allows. Split it."
        );
}
