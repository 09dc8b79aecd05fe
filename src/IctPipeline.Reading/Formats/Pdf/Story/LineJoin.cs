using System.Text;

namespace IctPipeline.Reading.Formats.Pdf.Story;

/// <summary>
/// Joins the lines of a paragraph as they were before they were broken: hyphens that only part a word go, those of compounds stay, and
/// scripts without spaces get none.
/// </summary>
/// <param name="words">Words of the document that stand within lines, in lower case.</param>
internal sealed class LineJoin(IReadOnlySet<string> words)
{
    /// <summary>Words within the lines of a text, and compounds as they are written.</summary>
    public static HashSet<string> Words(IEnumerable<string> lines)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var tokens = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            // The last word may go on in the next line.
            foreach (var token in tokens.Take(tokens.Length - 1))
            {
                words.Add(Bare(token));
            }
        }

        return words;
    }

    public string Join(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            if (text.Length == 0)
            {
                text.Append(line);
                continue;
            }

            var last = text[^1];
            if (last == '\u00AD')
            {
                text.Length--;
            }
            else if (last is '-' or '\u2010' && text.Length > 1 && char.IsLetter(text[^2]) && char.IsLetter(line[0]))
            {
                text.Length -= IsBroken(text.ToString(), line) ? 1 : 0;
            }
            else if (!(IsUnspaced(last) && IsUnspaced(line[0])))
            {
                text.Append(' ');
            }

            text.Append(line);
        }

        return text.ToString();
    }

    /// <summary>True where the hyphen is the line's end's and not the word's.</summary>
    private bool IsBroken(string before, string after)
    {
        if (!char.IsLower(before[^2]) || !char.IsLower(after[0]) || before[^2] > '\u02FF' && before[^2] < '\u0370')
        {
            return false;
        }

        var start = before.LastIndexOf(' ') + 1;
        var end = after.IndexOf(' ', StringComparison.Ordinal);
        var (first, second) = (before[start..^1], end < 0 ? after : after[..end]);
        return !words.Contains(Bare(first + "-" + second))
            && (words.Contains(Bare(first + second)) || !first.Contains('-', StringComparison.Ordinal));
    }

    private static string Bare(string token) =>
        token.Trim('.', ',', ';', ':', '!', '?', '(', ')', '"', '“', '”', '‘', '’', '\'').ToLowerInvariant();

    /// <summary>Chinese and Japanese put no space between words; Korean does.</summary>
    private static bool IsUnspaced(char c) =>
        c
            is (>= '\u3000' and <= '\u30FF')
                or (>= '\u3400' and <= '\u4DBF')
                or (>= '\u4E00' and <= '\u9FFF')
                or (>= '\uFF00' and <= '\uFF60');
}
