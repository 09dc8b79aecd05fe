using System.Globalization;
using System.Text;

namespace IctPipeline.Cli.Terminal;

/// <summary>Makes text of articles and file names safe to print.</summary>
internal static class Printable
{
    private const string Ellipsis = "…";
    private const char Stand = '\uFFFD';

    /// <summary>
    /// One line without control characters, escape sequences and direction overrides: a hostile title must not move the
    /// cursor, clear the screen or reverse what follows.
    /// </summary>
    public static string Line(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(rune switch
            {
                { Value: '\t' or '\n' or '\r' or 0x2028 or 0x2029 } => " ",
                _ when IsUnsafe(rune) => Stand.ToString(),
                _ => rune.ToString(),
            });
        }

        return clean.ToString();
    }

    /// <summary><see cref="Line"/>, cut to <paramref name="width"/> text elements.</summary>
    public static string Clip(string? text, int width)
    {
        var line = Line(text);
        var starts = StringInfo.ParseCombiningCharacters(line);
        return starts.Length <= width ? line : string.Concat(line.AsSpan(0, starts[Math.Max(0, width - 1)]), Ellipsis);
    }

    /// <summary>Several lines, each made safe.</summary>
    public static IEnumerable<string> Lines(string text) => text.Split('\n').Select(Line);

    private static bool IsUnsafe(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control => true,
        // Joiners (U+200C, U+200D) are part of words and emoji; every other format character can only confuse here.
        UnicodeCategory.Format => rune.Value is not (0x200C or 0x200D),
        _ => false,
    };
}
