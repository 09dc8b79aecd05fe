using System.Buffers;
using System.Text;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Markdown;

/// <summary>
/// Takes brackets for what they look like where a paragraph has more of them than any author writes: Markdig looks for a link's end from
/// every one, which takes time by the square of their number and can't be interrupted.
/// </summary>
internal static class BracketFlood
{
    /// <summary>Opening brackets of one paragraph.</summary>
    private const int MaxBrackets = 500;

    /// <summary>Signs that begin a block of its own.</summary>
    private static readonly SearchValues<char> BlockStarts = SearchValues.Create("-*+#>|`~0123456789");

    public static string Tame(string text, ReadBudget budget)
    {
        if (text.AsSpan().Count('[') <= MaxBrackets)
        {
            return text;
        }

        Verbatim? verbatim = null;
        StringBuilder? tamed = null;
        var copied = 0;
        for (var start = 0; start < text.Length; )
        {
            budget.Check();
            var end = ParagraphEnd(text, start);
            var paragraph = text.AsSpan(start, end - start);
            // Nothing in code is a link, and a backslash would be part of it.
            if (paragraph.Count('[') > MaxBrackets && !(verbatim ??= Verbatim.Find(text, budget)).Holds(start))
            {
                tamed ??= new StringBuilder(text.Length + (text.Length / 4));
                tamed.Append(text, copied, start - copied).Append(paragraph.ToString().Replace("[", "\\[", StringComparison.Ordinal));
                copied = end;
            }

            start = end;
        }

        return tamed is null ? text : tamed.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>Behind the last line before a blank one or one that begins a block.</summary>
    private static int ParagraphEnd(string text, int start)
    {
        var at = start;
        while (true)
        {
            var line = text.IndexOf('\n', at);
            if (line < 0)
            {
                return text.Length;
            }

            at = line + 1;
            var next = text.AsSpan(at).TrimStart(" \t");
            if (next.Length == 0 || next[0] == '\n' || BlockStarts.Contains(next[0]))
            {
                return at;
            }
        }
    }
}
