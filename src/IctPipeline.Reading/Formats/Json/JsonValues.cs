using IctPipeline.Reading.Formats.FrontMatter;

namespace IctPipeline.Reading.Formats.Json;

/// <summary>Values out of the objects that exports wrap them in.</summary>
internal static class JsonValues
{
    /// <summary>
    /// WordPress writes <c>{"rendered": "…"}</c>, XML converters <c>#text</c>, MongoDB <c>$date</c>, Sanity <c>current</c>.
    /// </summary>
    private static readonly string[] Wrappers =
    [
        "rendered",
        "processed",
        "value",
        "html",
        "text",
        "#text",
        "plain_text",
        "main",
        "original",
        "current",
        "$date",
        "$oid",
        "$t",
        "__cdata",
        "_text",
        "@value",
        "$numberLong",
        "start",
        "raw",
        "@id",
    ];

    private static readonly string[] NameKeys =
    [
        "name",
        "title",
        "label",
        "displayName",
        "display_name",
        "webTitle",
        "fullName",
        "full_name",
        "value",
        "term",
        "text",
        "original",
    ];

    private static readonly string[] Envelopes = ["node", "attributes", "fields", "data", "edges", "nodes", "person", "file"];

    private static readonly string[] Addresses = ["url", "src", "source_url", "sourceUrl", "contentUrl", "href", "path", "link"];

    private static readonly string[] Captions = ["alt", "alt_text", "altText", "caption", "title", "description"];

    /// <summary>The text of a value: its own, or that of its wrapper; null where it has none.</summary>
    public static MetaValue? Scalar(MetaValue value, int depth = 0)
    {
        if (value.Map is not { } map)
        {
            return value.Text is null ? null : value;
        }

        var inner = Wrappers.Select(key => value[key]).FirstOrDefault(found => found is { IsNull: false });
        inner ??= map.Count == 1 ? map[0].Value : null;
        return inner is null || depth > 3 ? null : Scalar(inner, depth + 1);
    }

    /// <summary>Names of people and subjects: numbers are ids of records that the file does not hold.</summary>
    public static IEnumerable<string> Names(MetaValue value, int depth = 0)
    {
        if (value.Text is { } text)
        {
            return value.IsLiteral ? [] : [text];
        }

        if (value.Items is { } items)
        {
            return items.SelectMany(item => Names(item, depth));
        }

        if (value.Map is null || depth > 6)
        {
            return [];
        }

        // The New York Times names the kind of a subject first: {"name": "glocations", "value": "Hà Nội", "rank": 1}.
        if (value["rank"] is not null && value["value"]?.Text is { } ranked)
        {
            return [ranked];
        }

        if (NameKeys.Select(key => value[key]).FirstOrDefault(found => found is { IsNull: false, IsLiteral: false }) is { } name)
        {
            return Names(name, depth + 1);
        }

        var parts = new[] { "first_name", "firstName", "firstname", "givenName", "last_name", "lastName", "lastname", "familyName" };
        var full = string.Join(' ', parts.Select(key => value[key]?.Text).OfType<string>());
        return full.Length > 0
            ? [full]
            : Envelopes.Select(key => value[key]).OfType<MetaValue>().SelectMany(inner => Names(inner, depth + 1));
    }

    /// <summary>A picture's address with its words, from wherever in the value they stand; null for a switch, an id or nothing.</summary>
    public static MetaValue? Image(MetaValue value, int depth = 0)
    {
        if (value.Text is not null)
        {
            return value.IsLiteral ? null : value;
        }

        if (value.Items is { } items)
        {
            var images = items.Select(item => Image(item, depth)).OfType<MetaValue>().ToList();
            return images.Count == 0 ? null : MetaValue.From(images);
        }

        if (value.Map is not { } map || depth > 6)
        {
            return null;
        }

        if (Addresses.Select(key => value[key]).FirstOrDefault(found => found is { Text: not null, IsLiteral: false }) is { } address)
        {
            var words = Captions.Select(key => value[key]).Where(found => found is not null).Select(found => Scalar(found!));
            var pairs = new List<KeyValuePair<string, MetaValue>> { new("url", address) };
            if (words.FirstOrDefault(found => found is { IsLiteral: false }) is { } caption)
            {
                pairs.Add(new("alt", caption));
            }

            return MetaValue.From(pairs);
        }

        return map.Select(pair => pair.Value)
            .Where(inner => inner.Text is null)
            .Select(inner => Image(inner, depth + 1))
            .FirstOrDefault(found => found is not null);
    }

    public static MetaValue Texts(IEnumerable<string> texts) => MetaValue.From(texts.Select(MetaValue.From).ToList());
}
