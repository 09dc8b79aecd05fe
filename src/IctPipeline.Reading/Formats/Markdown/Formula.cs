using System.Buffers;

namespace IctPipeline.Reading.Formats.Markdown;

/// <summary>TeX in a text: where it ends, and what of it is text.</summary>
internal static class Formula
{
    /// <summary>UTF-16 code units. What is longer are two marks that have nothing to do with each other.</summary>
    private const int MaxLength = 4_000;

    /// <summary>Signs that mean something to TeX and to Markdown or HTML: a formula without any of them needs no care.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create("\\^_*~<");

    /// <summary>As the author wrote it, less the backslashes that kept Markdown from seeing marks in it.</summary>
    public static string Plain(string tex) =>
        tex.Contains('\\', StringComparison.Ordinal)
            ? tex.Replace("\\_", "_", StringComparison.Ordinal)
                .Replace("\\*", "*", StringComparison.Ordinal)
                .Replace("\\|", "|", StringComparison.Ordinal)
                .Replace("\\\\(", "\\(", StringComparison.Ordinal)
                .Replace("\\\\)", "\\)", StringComparison.Ordinal)
                .Replace("\\\\[", "\\[", StringComparison.Ordinal)
                .Replace("\\\\]", "\\]", StringComparison.Ordinal)
                .Trim()
            : tex.Trim();

    /// <summary>
    /// Length of the formula that begins here, marks included; 0 where none does. Double dollars hold a formula; single ones on one line,
    /// where they stand close around something that reads like TeX (money does not); brackets behind one or two backslashes likewise.
    /// </summary>
    public static int Length(ReadOnlySpan<char> text, int at)
    {
        var rest = text[at..];
        if (rest.StartsWith("$$"))
        {
            return Until(rest, "$$", "$$");
        }

        if (rest[0] == '$')
        {
            return Dollars(text, at);
        }

        return rest.StartsWith(@"\\(") ? Until(rest, @"\\(", @"\\)")
            : rest.StartsWith(@"\\[") ? Until(rest, @"\\[", @"\\]")
            : rest.StartsWith(@"\(") ? TeX(rest, @"\(", @"\)")
            : rest.StartsWith(@"\[") ? TeX(rest, @"\[", @"\]")
            : 0;
    }

    private static int Until(ReadOnlySpan<char> rest, string open, string close)
    {
        var end = rest[open.Length..Math.Min(rest.Length, MaxLength)].IndexOf(close);
        return end <= 0 ? 0 : end + open.Length + close.Length;
    }

    /// <summary>Brackets that an editor escaped look the same: a command, a power or an index must stand between them.</summary>
    private static int TeX(ReadOnlySpan<char> rest, string open, string close)
    {
        var length = Until(rest, open, close);
        if (length == 0)
        {
            return 0;
        }

        var inner = rest[open.Length..(length - close.Length)];
        var command = inner.IndexOf('\\');
        return inner.IndexOfAny('^', '_') >= 0 || (command >= 0 && command + 1 < inner.Length && char.IsAsciiLetter(inner[command + 1]))
            ? length
            : 0;
    }

    private static int Dollars(ReadOnlySpan<char> text, int at)
    {
        if (at > 0 && (char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] is '$' or '\\'))
        {
            return 0;
        }

        var rest = text[(at + 1)..];
        var end = rest.IndexOfAny('$', '\n');
        if (end <= 0 || rest[end] != '$' || char.IsWhiteSpace(rest[0]) || char.IsWhiteSpace(rest[end - 1]))
        {
            return 0;
        }

        var inner = rest[..end];
        var after = end + 1 < rest.Length ? rest[end + 1] : ' ';
        return !char.IsAsciiLetterOrDigit(after) && inner.ContainsAny(Signs) && inner.IndexOf("](") < 0 && !inner.Contains('`')
            ? end + 2
            : 0;
    }
}
