using IctPipeline.Reading.Formats.FrontMatter;
using IctPipeline.Reading.Formats.Json.Editors;

namespace IctPipeline.Reading.Formats.Json;

/// <summary>
/// Objects of lists and stores as the article that is in them: out of their envelopes, with the records that belong to them.
/// </summary>
internal static class JsonRecords
{
    /// <summary>Envelopes whose own keys belong to the article, too: search answers, JSON:API, content stores.</summary>
    private static readonly string[] Shared = ["_source", "fields", "attributes", "node", "row", "sys"];

    /// <summary>Envelopes that say nothing else of the article.</summary>
    private static readonly string[] Plain = ["article", "post", "item", "story", "news", "doc", "document", "page", "data", "content"];

    /// <summary>The keys of the article; null where a value holds none, or many.</summary>
    /// <param name="value">An item of a list, or a file's root.</param>
    /// <param name="sure">As for <see cref="JsonArticle.IsArticle"/>.</param>
    public static MetaValue? Article(MetaValue value, bool sure, int depth = 0)
    {
        if (value.Map is not { } map)
        {
            return EditorContent.IsList(value) && !sure ? MetaValue.From([new KeyValuePair<string, MetaValue>("content", value)]) : null;
        }

        if (!sure && EditorContent.IsRoot(value))
        {
            return MetaValue.From([new KeyValuePair<string, MetaValue>("content", value)]);
        }

        var settled = WordPressPost.Settle(NotionPage.Settle(value));
        if (JsonArticle.IsArticle(settled, sure))
        {
            return settled;
        }

        if (depth > 3)
        {
            return null;
        }

        foreach (var key in Shared)
        {
            if (value[key] is { Map: { } inner })
            {
                var own = map.Where(pair => !string.Equals(pair.Key, key, StringComparison.OrdinalIgnoreCase) && pair.Key is not "sort");
                var merged = MetaValue.From([.. inner, .. own.Where(pair => !inner.Any(other => other.Key == pair.Key))]);
                if (Article(merged, sure, depth + 1) is { } found)
                {
                    return found;
                }
            }
        }

        return Plain
            .Select(key => value[key])
            .Where(inner => inner is { Map: not null })
            .Select(inner => Article(inner!, sure, depth + 1))
            .FirstOrDefault(found => found is not null);
    }
}
