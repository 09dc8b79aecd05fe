using System.Text.RegularExpressions;
using IctPipeline.Reading.Formats.Text;

namespace IctPipeline.Reading.Formats.Mail;

/// <summary>Paragraphs in the plain text of a mail, whose lines programs wrap at 65 to 80 characters, be they few or many.</summary>
internal static partial class MailParagraphs
{
    private const int Narrowest = 60;
    private const int Widest = 82;

    /// <summary>Share of lines that no program wraps: addresses of pages, rows of tables.</summary>
    private const double FewWider = 0.1;

    /// <summary>As the text shows it; where it shows little, by its longest line.</summary>
    public static LineWrapping Wrapping(string text)
    {
        if (LineWrapping.Measure(text) is { IsWrapped: true } measured)
        {
            return measured;
        }

        var (longest, lines, wider) = (0, 0, 0);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var length = line.Trim().Length;
            lines += length > 0 ? 1 : 0;
            wider += length > Widest && !line.Contains("://", StringComparison.Ordinal) ? 1 : 0;
            longest = length <= Widest ? Math.Max(longest, length) : longest;
        }

        return longest >= Narrowest && wider <= lines * FewWider ? new LineWrapping(longest) : default;
    }

    /// <summary>
    /// With a blank line before each item of a list, which otherwise would go on in the one before, and in place of rules.
    /// </summary>
    public static IEnumerable<string> Parted(IEnumerable<string> lines)
    {
        var isFilled = false;
        foreach (var line in lines)
        {
            var isRule = TextBlocks.IsRule(line);
            if (isFilled && !isRule && Item().IsMatch(line))
            {
                yield return "";
            }

            isFilled = line.Length > 0 && !isRule;
            yield return isRule ? "" : line;
        }
    }

    [GeneratedRegex(@"^\s{0,4}(?:[-*•+–]|\d{1,2}[.)])\s+\S", RegexOptions.NonBacktracking)]
    private static partial Regex Item();
}
