using IctPipeline.Reading.Formats.FrontMatter;

namespace IctPipeline.Reading.Formats.Json.Editors;

/// <summary>Portable Text (Sanity): blocks with a style, whose spans point into the block's definitions of links.</summary>
internal static class PortableText
{
    public static bool Recognizes(MetaValue value) =>
        Blocks(value) is { } blocks && blocks.Any(block => block["_type"]?.Text == "block" && block["children"]?.Items is not null);

    public static void Write(MetaValue value, EditorHtml html)
    {
        string? list = null;
        foreach (var block in Blocks(value)!)
        {
            var needed = block["listItem"]?.Text switch
            {
                null => null,
                "number" => "ol",
                _ => "ul",
            };
            if (needed != list)
            {
                _ = list is null ? html : html.Close(list);
                _ = needed is null ? html : html.Open(needed);
                list = needed;
            }

            WriteBlock(block, needed is not null, html);
        }

        _ = list is null ? html : html.Close(list);
    }

    private static IReadOnlyList<MetaValue>? Blocks(MetaValue value) => value.Items ?? (value["_type"] is not null ? [value] : null);

    private static void WriteBlock(MetaValue block, bool isItem, EditorHtml html)
    {
        if (block["children"]?.Items is not { } spans)
        {
            WriteObject(block, html);
            return;
        }

        var style = block["style"]?.Text;
        var tag =
            isItem ? "li"
            : style is ['h' or 'H', >= '1' and <= '6'] or "blockquote" ? style
            : "p";
        html.Open(tag);
        foreach (var span in spans)
        {
            var link = (span["marks"]?.Items ?? [])
                .Select(mark => (block["markDefs"]?.Items ?? []).FirstOrDefault(known => known["_key"]?.Text == mark.Text)?["href"]?.Text)
                .FirstOrDefault(href => href is not null);
            _ = link is null ? html.Text(span["text"]?.Raw) : html.Link(link, span["text"]?.Raw);
        }

        html.Close(tag);
    }

    private static void WriteObject(MetaValue block, EditorHtml html)
    {
        switch (block["_type"]?.Text)
        {
            case "code":
                html.Code(block["code"]?.Raw);
                break;
            case "image" or "figure" or "mainImage":
                html.Image((block["url"] ?? block["asset"]?["url"])?.Text, (block["caption"] ?? block["alt"])?.Text);
                break;
            default:
                if ((block["text"] ?? block["caption"] ?? block["title"])?.Text is { } text)
                {
                    html.Open("p").Text(text).Close("p");
                }

                break;
        }
    }
}
