using IctPipeline.Reading.Model;
using Markdig.Syntax;

namespace IctPipeline.Reading.Formats.Markdown;

/// <summary>
/// Markdown inside of HTML. CommonMark reads none until a blank line; authors and other dialects do, so "&lt;hr&gt;" right above a heading
/// leaves the heading a heading.
/// </summary>
internal static class EmbeddedMarkdown
{
    private static readonly List<(int, int)> Nothing = [];

    /// <summary>
    /// Where in an HTML block Markdown begins: at a line that only Markdown begins like that, after a line that closes its tag; -1 where it
    /// doesn't.
    /// </summary>
    public static int IndexIn(string html)
    {
        var closed = false;
        for (var at = 0; at < html.Length; )
        {
            var end = html.IndexOf('\n', at);
            end = end < 0 ? html.Length : end;
            var line = html.AsSpan(at, end - at).Trim();
            if (
                closed
                && BeginsMarkdown(line)
                && !IsInside(html, at, "pre")
                && !IsInside(html, at, "script")
                && !IsInside(html, at, "style")
                && !IsInside(html, at, "table")
                && !IsInside(html, at, "code")
            )
            {
                return at;
            }

            closed = line.IsEmpty ? closed : line[^1] == '>';
            at = end + 1;
        }

        return -1;
    }

    /// <summary>Takes marks from paragraphs that were read from HTML: "&lt;center&gt;![…](…)&lt;/center&gt;".</summary>
    public static void Clean(ParsedArticle article, int first)
    {
        for (var i = first; i < article.Blocks.Count; i++)
        {
            var block = article.Blocks[i];
            if (block.Kind == BlockKind.Code)
            {
                continue;
            }

            var text = LeftMarks.Remove(block.Text, Nothing, tags: false, article);
            var hashes = text.AsSpan().IndexOfAnyExcept('#');
            if (block.Kind == BlockKind.Paragraph && hashes is >= 1 and <= 6 && text[hashes] == ' ')
            {
                block = block with { Kind = BlockKind.Heading, Level = hashes };
                text = text[hashes..].Trim(' ', '#');
            }

            article.Blocks[i] = ReferenceEquals(text, block.Text) ? block : block with { Text = text };
        }

        article.Blocks.RemoveAll(block => block.Text.Length == 0);
    }

    /// <summary>True for an indented block that begins with a tag.</summary>
    public static bool ContinuesHtml(CodeBlock code)
    {
        var head = code.Lines.ToString().AsSpan().TrimStart();
        return head.Length > 2 && head[0] == '<' && (char.IsAsciiLetter(head[1]) || head[1] == '/');
    }

    private static bool BeginsMarkdown(ReadOnlySpan<char> line)
    {
        if (line.Length < 3)
        {
            return false;
        }

        var hashes = line.IndexOfAnyExcept('#');
        return hashes is >= 1 and <= 6 && line[hashes] == ' '
            || line.StartsWith("![")
            || line.StartsWith("[") && line.Contains("](", StringComparison.Ordinal)
            || line.StartsWith("_[")
            || line.StartsWith("*[")
            || line.StartsWith("**")
            || line.StartsWith("- ")
            || line.StartsWith("* ")
            || line.StartsWith("+ ")
            || line.StartsWith("> ")
            || line.StartsWith("```")
            || line.StartsWith("| ")
            || (char.IsAsciiDigit(line[0]) && line.IndexOf(". ") is 1 or 2);
    }

    private static bool IsInside(string html, int at, string element)
    {
        var open = html.LastIndexOf("<" + element, at, StringComparison.OrdinalIgnoreCase);
        return open >= 0 && html.IndexOf("</" + element, open, at - open, StringComparison.OrdinalIgnoreCase) < 0;
    }
}
