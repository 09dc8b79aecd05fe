using IctPipeline.Reading.Formats.FrontMatter;

namespace IctPipeline.Reading.Formats.Json.Editors;

/// <summary>Editor.js: blocks of a type with their data, whose texts are inline HTML.</summary>
internal static class EditorJs
{
    public static bool Recognizes(MetaValue value) =>
        Blocks(value) is { Count: > 0 } blocks
        && blocks.All(block => block["type"]?.Text is not null && block["data"]?.Map is not null)
        && blocks.Any(block => block["data"]!["text"] is not null || block["data"]!["items"] is not null || IsKnown(block["type"]!.Text!));

    public static void Write(MetaValue value, EditorHtml html)
    {
        foreach (var block in Blocks(value)!)
        {
            WriteBlock(block["type"]!.Text!.ToLowerInvariant(), block["data"]!, html);
        }
    }

    /// <summary>Records of other kinds have a type and data, too.</summary>
    private static bool IsKnown(string type) => type.ToLowerInvariant() is "header" or "image" or "code" or "table" or "raw" or "embed";

    private static IReadOnlyList<MetaValue>? Blocks(MetaValue value) => value.Items ?? value["blocks"]?.Items;

    private static void WriteBlock(string type, MetaValue data, EditorHtml html)
    {
        switch (type)
        {
            case "header" or "heading":
                html.Wrap(EditorHtml.Heading(data["level"]?.Text), data["text"]?.Text);
                break;
            case "list" or "nestedlist" or "checklist":
                WriteList(data["items"], data["style"]?.Text == "ordered" ? "ol" : "ul", html);
                break;
            case "quote":
                html.Open("blockquote").Wrap("p", data["text"]?.Text);
                WriteText("p", data["caption"], html);
                html.Close("blockquote");
                break;
            case "code":
                html.Code(data["code"]?.Raw);
                break;
            case "image" or "simpleimage":
                html.Image((data["file"]?["url"] ?? data["url"])?.Text, data["caption"]?.Text);
                break;
            case "table":
                WriteTable(data["content"], html);
                break;
            case "raw" or "html":
                html.Inline(data["html"]?.Text);
                break;
            case "embed" or "linktool" or "attaches":
                var url = (data["source"] ?? data["link"] ?? data["file"]?["url"])?.Text;
                html.Open("p").Link(url, (data["caption"] ?? data["meta"]?["title"] ?? data["title"])?.Text).Close("p");
                break;
            default:
                WriteText("h4", data["title"], html);
                WriteText("p", data["text"] ?? data["message"] ?? data["content"], html);
                break;
        }
    }

    private static void WriteText(string tag, MetaValue? text, EditorHtml html)
    {
        if (text?.Text is { } words)
        {
            html.Wrap(tag, words);
        }
    }

    private static void WriteList(MetaValue? items, string tag, EditorHtml html)
    {
        if (items?.Items is not { Count: > 0 } list)
        {
            return;
        }

        html.Open(tag);
        foreach (var item in list)
        {
            html.Open("li").Inline(item.Text ?? (item["content"] ?? item["text"])?.Text);
            WriteList(item["items"], tag, html);
            html.Close("li");
        }

        html.Close(tag);
    }

    private static void WriteTable(MetaValue? rows, EditorHtml html)
    {
        html.Open("table");
        foreach (var row in rows?.Items ?? [])
        {
            html.Open("tr");
            foreach (var cell in row.Items ?? [])
            {
                html.Wrap("td", cell.Text);
            }

            html.Close("tr");
        }

        html.Close("table");
    }
}
