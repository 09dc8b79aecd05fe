using IctPipeline.Reading.Formats.FrontMatter;

namespace IctPipeline.Reading.Formats.Json.Editors;

/// <summary>Draft.js's raw content: lines with a type each; links and pictures are ranges that point into a map of entities.</summary>
internal static class DraftJs
{
    public static bool Recognizes(MetaValue value) =>
        value["blocks"]?.Items is { Count: > 0 } blocks
        && value["entityMap"] is not null
        && blocks.All(block => block["text"]?.Raw is not null && block["type"]?.Text is not null);

    public static void Write(MetaValue value, EditorHtml html)
    {
        string? list = null;
        foreach (var block in value["blocks"]!.Items!)
        {
            var tag = Tag(block["type"]!.Text!);
            var needed = block["type"]!.Text switch
            {
                "unordered-list-item" => "ul",
                "ordered-list-item" => "ol",
                _ => null,
            };
            if (needed != list)
            {
                _ = list is null ? html : html.Close(list);
                _ = needed is null ? html : html.Open(needed);
                list = needed;
            }

            WriteBlock(tag, block, value["entityMap"]!, html);
        }

        _ = list is null ? html : html.Close(list);
    }

    private static string Tag(string type) =>
        type switch
        {
            "header-one" => "h1",
            "header-two" => "h2",
            "header-three" => "h3",
            "header-four" => "h4",
            "header-five" => "h5",
            "header-six" => "h6",
            "blockquote" => "blockquote",
            "code-block" => "pre",
            "unordered-list-item" or "ordered-list-item" => "li",
            _ => "p",
        };

    private static void WriteBlock(string tag, MetaValue block, MetaValue entities, EditorHtml html)
    {
        var text = block["text"]!.Raw!;
        if (block["type"]!.Text == "atomic")
        {
            foreach (var range in block["entityRanges"]?.Items ?? [])
            {
                var data = entities[range["key"]?.Text ?? ""]?["data"];
                html.Image((data?["src"] ?? data?["url"])?.Text, (data?["caption"] ?? data?["alt"])?.Text);
            }

            text = text.Trim();
        }

        if (text.Length > 0)
        {
            html.Open(tag);
            WriteLinked(text, block, entities, html);
            html.Close(tag);
        }
    }

    private static void WriteLinked(string text, MetaValue block, MetaValue entities, EditorHtml html)
    {
        var at = 0;
        foreach (var range in block["entityRanges"]?.Items ?? [])
        {
            var url = entities[range["key"]?.Text ?? ""]?["data"]?["url"]?.Text;
            if (
                url is not null
                && int.TryParse(range["offset"]?.Text, out var start)
                && int.TryParse(range["length"]?.Text, out var length)
                && start >= at
                && length > 0
                && length <= text.Length - start
            )
            {
                html.Text(text[at..start]).Link(url, text.Substring(start, length));
                at = start + length;
            }
        }

        html.Text(text[at..]);
    }
}
