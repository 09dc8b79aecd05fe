using System.Globalization;
using System.Text;
using Spectre.Console.Rendering;

namespace IctPipeline.Cli.Terminal;

/// <summary>Makes text of articles and file names safe to print.</summary>
internal static class Printable
{
    private const string Ellipsis = "…";
    private const string Stand = "\uFFFD";

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
            clean.Append(
                rune switch
                {
                    { Value: '\t' or '\n' or '\r' or 0x2028 or 0x2029 } => " ",
                    _ when IsUnsafe(rune) => Stand,
                    _ => rune.ToString(),
                }
            );
        }

        return clean.ToString();
    }

    /// <summary><see cref="Line"/>, cut to <paramref name="width"/> columns of a terminal; Korean takes two each.</summary>
    public static string Clip(string? text, int width, string ellipsis = Ellipsis)
    {
        var line = Line(text);
        return Width(line) <= width ? line : Take(Elements(line), width - Width(ellipsis)) + ellipsis;
    }

    /// <summary>The same, but the end is kept: of a path it says more.</summary>
    public static string ClipStart(string? text, int width)
    {
        var line = Line(text);
        return Width(line) <= width ? line : Ellipsis + string.Concat(Elements(Take(Elements(line).Reverse(), width - 1)).Reverse());
    }

    /// <summary>Several lines, each made safe.</summary>
    public static IEnumerable<string> Lines(string text) => text.Split('\n').Select(Line);

    private static int Width(string text) => new Segment(text).CellCount();

    private static string Take(IEnumerable<string> elements, int width)
    {
        var taken = new StringBuilder();
        var used = 0;
        foreach (var element in elements)
        {
            used += Width(element);
            if (used > width)
            {
                break;
            }

            taken.Append(element);
        }

        return taken.ToString();
    }

    private static IEnumerable<string> Elements(string text)
    {
        for (var elements = StringInfo.GetTextElementEnumerator(text); elements.MoveNext(); )
        {
            yield return elements.GetTextElement();
        }
    }

    private static bool IsUnsafe(Rune rune) =>
        Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Control => true,
            // Joiners (U+200C, U+200D) are part of words and emoji; every other format character can only confuse here.
            UnicodeCategory.Format => rune.Value is not (0x200C or 0x200D),
            _ => false,
        };
}
