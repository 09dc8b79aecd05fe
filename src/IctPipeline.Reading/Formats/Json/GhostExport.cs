using IctPipeline.Reading.Formats.FrontMatter;

namespace IctPipeline.Reading.Formats.Json;

/// <summary>Ghost's export: tables of posts, people and tags, which tables of pairs of ids join.</summary>
internal static class GhostExport
{
    /// <summary>The posts with the names of their authors and tags; null for an object that is no such set of tables.</summary>
    public static MetaValue? Posts(MetaValue tables)
    {
        if (tables["posts"]?.Items is not { } posts || (tables["users"] ?? tables["posts_tags"] ?? tables["posts_authors"])?.Items is null)
        {
            return null;
        }

        var people = NamesById(tables["users"]);
        var tags = NamesById(tables["tags"]);
        var tagged = Joined(tables["posts_tags"], "tag_id", tags);
        var written = Joined(tables["posts_authors"], "author_id", people);
        return MetaValue.From(posts.Select(post => WithNames(post, people, tagged, written)).ToList());
    }

    private static MetaValue WithNames(
        MetaValue post,
        Dictionary<string, string> people,
        ILookup<string, string> tagged,
        ILookup<string, string> written
    )
    {
        if (post.Map is not { } map)
        {
            return post;
        }

        var id = post["id"]?.Text ?? "";
        var authors = written[id].ToList();
        if (authors.Count == 0 && people.TryGetValue(post["author_id"]?.Text ?? "", out var author))
        {
            authors.Add(author);
        }

        return MetaValue.From([.. map, new("authors", JsonValues.Texts(authors)), new("tags", JsonValues.Texts(tagged[id]))]);
    }

    private static Dictionary<string, string> NamesById(MetaValue? table) =>
        (table?.Items ?? [])
            .Where(row => row["id"]?.Text is not null && row["name"]?.Text is not null)
            .DistinctBy(row => row["id"]!.Text)
            .ToDictionary(row => row["id"]!.Text!, row => row["name"]!.Text!, StringComparer.Ordinal);

    private static ILookup<string, string> Joined(MetaValue? table, string key, Dictionary<string, string> names) =>
        (table?.Items ?? [])
            .OrderBy(row => int.TryParse(row["sort_order"]?.Text, out var order) ? order : 0)
            .Where(row => row["post_id"]?.Text is not null && names.ContainsKey(row[key]?.Text ?? ""))
            .ToLookup(row => row["post_id"]!.Text!, row => names[row[key]!.Text!], StringComparer.Ordinal);
}
