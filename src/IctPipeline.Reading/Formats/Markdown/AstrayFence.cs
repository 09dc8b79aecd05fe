using Markdig.Syntax;

namespace IctPipeline.Reading.Formats.Markdown;

/// <summary>
/// A fence that the author meant to close code, and that opens it since the code's own fence was indented otherwise: what follows is the
/// article.
/// </summary>
internal static class AstrayFence
{
    /// <summary>The text to read as Markdown; null where the fence holds code.</summary>
    public static string? Unfold(FencedCodeBlock fence)
    {
        // A longer fence was made so that shorter ones can stand in it.
        if (!string.IsNullOrEmpty(fence.Info) || fence.OpeningFencedCharCount > 3)
        {
            return null;
        }

        var closed = fence.ClosingFencedCharCount > 0;
        var mark = new string(fence.FencedChar, 3);
        var opens = false;
        bool pictures = false,
            headings = false;
        foreach (var line in fence.Lines.ToString().AsSpan().EnumerateLines())
        {
            var text = line.TrimStart();
            opens |=
                text.StartsWith(mark)
                && text.TrimStart(fence.FencedChar) is { Length: > 0 } info
                && char.IsAsciiLetter(info[0])
                && !info.Contains(' ');
            pictures |= text.StartsWith("![") || text.Contains("](http", StringComparison.Ordinal);
            headings |= text.StartsWith("## ") || text.StartsWith("### ") || text.StartsWith("#### ");
        }

        return opens || (pictures && headings) || (!closed && (pictures || headings)) ? fence.Lines + (closed ? "\n" + mark : "") : null;
    }
}
