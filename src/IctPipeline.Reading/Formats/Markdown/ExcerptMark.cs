namespace IctPipeline.Reading.Formats.Markdown;

/// <summary>The comments that site generators and blog engines end an excerpt with.</summary>
internal static class ExcerptMark
{
    public static bool IsIn(ReadOnlySpan<char> html)
    {
        var start = html.IndexOf("<!--");
        var end = start < 0 ? -1 : html[start..].IndexOf("-->");
        if (end < 0)
        {
            return false;
        }

        var inner = html.Slice(start + 4, end - 4).Trim();
        return inner.Equals("more", StringComparison.OrdinalIgnoreCase)
            || inner.Equals("readmore", StringComparison.OrdinalIgnoreCase)
            || inner.Equals("excerpt", StringComparison.OrdinalIgnoreCase)
            || inner.Equals("truncate", StringComparison.OrdinalIgnoreCase);
    }
}
