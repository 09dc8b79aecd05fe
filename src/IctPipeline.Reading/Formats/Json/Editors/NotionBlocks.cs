using IctPipeline.Reading.Formats.FrontMatter;

namespace IctPipeline.Reading.Formats.Json.Editors;

/// <summary>Blocks of Notion's interface: a type, and under the type's name its runs of text.</summary>
internal static class NotionBlocks
{
    private static readonly Dictionary<string, string> Tags = new(StringComparer.Ordinal)
    {
        ["heading_1"] = "h1",
        ["heading_2"] = "h2",
        ["heading_3"] = "h3",
        ["bulleted_list_item"] = "ul",
        ["numbered_list_item"] = "ol",
        ["to_do"] = "ul",
        ["quote"] = "blockquote",
    };

    public static bool Recognizes(MetaValue value) =>
        value.Items is { Count: > 0 } blocks
        && blocks.All(block => block["type"]?.Text is not null || block["object"]?.Text == "block")
        && blocks.Any(block => Runs(block) is not null);

    public static void Write(MetaValue value, EditorHtml html)
    {
        string? list = null;
        foreach (var block in value.Items!)
        {
            var tag = Tags.GetValueOrDefault(block["type"]?.Text ?? "", "p");
            var needed = tag is "ul" or "ol" ? tag : null;
            if (needed != list)
            {
                _ = list is null ? html : html.Close(list);
                _ = needed is null ? html : html.Open(needed);
                list = needed;
            }

            WriteBlock(block, needed is null ? tag : "li", html);
        }

        _ = list is null ? html : html.Close(list);
    }

    private static void WriteBlock(MetaValue block, string tag, EditorHtml html)
    {
        var type = block["type"]?.Text ?? "";
        var data = block[type];
        if (type == "image")
        {
            html.Image((data?["file"] ?? data?["external"])?["url"]?.Text, Plain(data?["caption"]));
        }
        else if (type == "code")
        {
            html.Code(Plain(Runs(block)));
        }
        else if (type == "table_row")
        {
            html.Open("p").Text(string.Join('\t', (data?["cells"]?.Items ?? []).Select(Plain))).Close("p");
        }
        else if (Runs(block)?.Items is { Count: > 0 } runs)
        {
            html.Open(tag);
            foreach (var run in runs)
            {
                var text = (run["plain_text"] ?? run["text"]?["content"])?.Raw;
                var url = (run["href"] ?? run["text"]?["link"]?["url"])?.Text;
                _ = url is null ? html.Text(text) : html.Link(url, text);
            }

            html.Close(tag);
        }

        if ((block["children"] ?? data?["children"]) is { Items.Count: > 0 } children)
        {
            Write(children, html);
        }
    }

    private static MetaValue? Runs(MetaValue block)
    {
        var data = block[block["type"]?.Text ?? ""];
        return (data?["rich_text"] ?? data?["text"]) is { Items: not null } runs ? runs : null;
    }

    private static string Plain(MetaValue? runs) =>
        string.Concat((runs?.Items ?? []).Select(run => (run["plain_text"] ?? run["text"]?["content"])?.Raw));
}
