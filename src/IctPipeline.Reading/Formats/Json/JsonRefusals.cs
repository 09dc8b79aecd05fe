using IctPipeline.Reading.Formats.FrontMatter;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Json;

/// <summary>Why JSON is not read, with what was found in it: who exports under other names learns which they are.</summary>
internal static class JsonRefusals
{
    private const int MaxKeys = 12;
    private const int MaxKeyLength = 40;

    /// <summary>For a file without an article.</summary>
    public static ArticleRejectedException NoArticle(MetaValue root) =>
        new(
            RejectionCodes.NoArticle,
            $"The JSON holds no article: no object in it has a text under a key that is known for one. Found: {Found(root)}. "
                + "docs/formats.md lists the keys."
        );

    /// <summary>For an item among articles.</summary>
    public static ArticleRejectedException NoText(MetaValue item) =>
        new(
            RejectionCodes.NoArticle,
            $"This item of the list is no article: it has no text under a key that is known for one. Found: {Found(item)}. "
                + "docs/formats.md lists the keys."
        );

    private static string Found(MetaValue value, int depth = 0) =>
        value.Map is { Count: > 0 } map ? Keys(map)
        : value.Items is { Count: > 0 } items
            ? $"a list of {items.Count}, the first with {(depth < 2 ? Found(items[0], depth + 1) : "more lists")}"
        : value.Map is not null || value.Items is not null ? "nothing in it"
        : value.IsNull ? "nothing"
        : "a text or number";

    private static string Keys(IReadOnlyList<KeyValuePair<string, MetaValue>> map)
    {
        var keys = map.Take(MaxKeys)
            .Select(pair => string.Concat(pair.Key.Where(c => !char.IsControl(c)).Take(MaxKeyLength)))
            .Select(
                (key, at) => map[at].Value.Map is { Count: > 0 } inner ? $"{key} ({string.Join(", ", inner.Take(4).Select(Short))})" : key
            );
        return "the keys " + string.Join(", ", keys) + (map.Count > MaxKeys ? $" and {map.Count - MaxKeys} more" : "");
    }

    private static string Short(KeyValuePair<string, MetaValue> pair) =>
        string.Concat(pair.Key.Where(c => !char.IsControl(c)).Take(MaxKeyLength));
}
