using IctPipeline.Reading.Formats.FrontMatter;

namespace IctPipeline.Reading.Formats.Json.Editors;

/// <summary>Parsed blocks of WordPress's editor. A list's or group's own HTML has a hole (null) where each inner block belongs.</summary>
internal static class GutenbergBlocks
{
    public static bool Recognizes(MetaValue value) =>
        value.Items is { Count: > 0 } blocks
        && blocks.All(block => block["blockName"] is not null)
        && blocks.Any(block => block["innerHTML"] is not null || block["innerContent"] is not null);

    public static void Write(MetaValue value, EditorHtml html)
    {
        foreach (var block in value.Items!)
        {
            var inner = block["innerBlocks"]?.Items ?? [];
            if (block["innerContent"]?.Items is not { Count: > 0 } parts)
            {
                html.Inline(block["innerHTML"]?.Raw);
                Write(MetaValue.From(inner), html);
                continue;
            }

            var next = 0;
            foreach (var part in parts)
            {
                if (part.Raw is { } own)
                {
                    html.Inline(own);
                }
                else if (next < inner.Count)
                {
                    Write(MetaValue.From([inner[next++]]), html);
                }
            }
        }
    }
}
