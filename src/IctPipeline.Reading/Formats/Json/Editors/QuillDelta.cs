using IctPipeline.Reading.Formats.FrontMatter;

namespace IctPipeline.Reading.Formats.Json.Editors;

/// <summary>Quill's Delta: runs of text, in which a line feed ends a line and carries the line's kind.</summary>
internal static class QuillDelta
{
    public static bool Recognizes(MetaValue value) =>
        Operations(value) is { Count: > 0 } operations && operations.All(operation => operation["insert"] is not null);

    public static void Write(MetaValue value, EditorHtml html)
    {
        var line = new EditorHtml();
        var open = default(string);
        foreach (var operation in Operations(value)!)
        {
            var insert = operation["insert"]!;
            var attributes = operation["attributes"];
            if (insert.Raw is not { } text)
            {
                line.Open("img", ("src", insert["image"]?.Text), ("alt", attributes?["alt"]?.Text));
                continue;
            }

            var parts = text.Split('\n');
            for (var i = 0; i < parts.Length; i++)
            {
                if (i > 0)
                {
                    open = EndLine(line, attributes, open, html);
                    line = new EditorHtml();
                }

                WriteRun(parts[i], attributes, line);
            }
        }

        open = EndLine(line, null, open, html);
        _ = open is null ? html : html.Close(open);
    }

    private static IReadOnlyList<MetaValue>? Operations(MetaValue value) => value["ops"]?.Items ?? value["delta"]?["ops"]?.Items;

    private static void WriteRun(string text, MetaValue? attributes, EditorHtml line)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (attributes?["link"]?.Text is { } url)
        {
            line.Link(url, text);
        }
        else if (attributes?["bold"] is not null)
        {
            line.Open("strong").Text(text).Close("strong");
        }
        else
        {
            line.Text(text);
        }
    }

    /// <summary>Writes a line into the list or the code block that it belongs to; the tag that stays open.</summary>
    private static string? EndLine(EditorHtml line, MetaValue? attributes, string? open, EditorHtml html)
    {
        var code = attributes?["code-block"] is not null;
        var group =
            code ? "pre"
            : attributes?["list"]?.Text is { } list ? (list == "ordered" ? "ol" : "ul")
            : null;
        if (group != open)
        {
            _ = open is null ? html : html.Close(open);
            _ = group is null ? html : html.Open(group);
        }

        if (code)
        {
            html.Inline(line + "\n");
        }
        else if (!line.IsEmpty)
        {
            html.Wrap(
                group is not null ? "li"
                    : attributes?["header"]?.Text is { } level ? EditorHtml.Heading(level)
                    : attributes?["blockquote"] is not null ? "blockquote"
                    : "p",
                line.ToString()
            );
        }

        return group;
    }
}
