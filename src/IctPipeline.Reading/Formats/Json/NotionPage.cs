using IctPipeline.Reading.Formats.FrontMatter;

namespace IctPipeline.Reading.Formats.Json;

/// <summary>
/// A page of Notion's interface: properties that say of themselves what they are, and blocks that an export puts beside them.
/// </summary>
internal static class NotionPage
{
    public static MetaValue Settle(MetaValue value)
    {
        var page = value["page"] is { Map: not null } inner ? inner : value;
        if (page["properties"] is not { Map: { } properties } || !properties.Any(pair => pair.Value["type"]?.Text == "title"))
        {
            return value;
        }

        var fields = properties.Select(Property).Where(pair => !pair.Value.IsNull);
        var rest = page.Map!.Where(pair => pair.Key is not ("properties" or "parent" or "object" or "icon" or "archived" or "in_trash"));
        var around = ReferenceEquals(page, value) ? [] : value.Map!.Where(pair => pair.Key != "page");
        return MetaValue.From([.. fields, .. rest.Where(pair => pair.Key is not ("created_by" or "last_edited_by")), .. around]);
    }

    private static KeyValuePair<string, MetaValue> Property(KeyValuePair<string, MetaValue> property)
    {
        var type = property.Value["type"]?.Text ?? "";
        var value = property.Value[type] ?? MetaValue.Null;
        return type switch
        {
            "title" => new("title", MetaValue.From(Text(value))),
            "rich_text" => new(property.Key, MetaValue.From(Text(value))),
            "people" => new("authors", value),
            "date" => new(property.Key, value["start"] ?? MetaValue.Null),
            "multi_select" => new(property.Key, JsonValues.Texts(JsonValues.Names(value))),
            "select" or "status" => new(property.Key, MetaValue.From(value["name"]?.Text)),
            _ => new(property.Key, value.Text is null ? MetaValue.Null : value),
        };
    }

    private static string Text(MetaValue runs) =>
        string.Concat((runs.Items ?? []).Select(run => run["plain_text"]?.Raw ?? run["text"]?["content"]?.Raw ?? ""));
}
