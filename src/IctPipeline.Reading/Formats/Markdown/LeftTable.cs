using System.Text;
using System.Text.RegularExpressions;

namespace IctPipeline.Reading.Formats.Markdown;

/// <summary>
/// A pipe table that stayed a paragraph, since HTML stood around it: cells parted by tabs, rows by line feeds, as of any table.
/// </summary>
internal static partial class LeftTable
{
    public static string Settle(string text)
    {
        if (!text.Contains('|', StringComparison.Ordinal) || !Delimiter().IsMatch(text))
        {
            return text;
        }

        var rows = new StringBuilder(text.Length);
        // Where line ends are gone, the pipes at the ends of two rows stand beside each other.
        foreach (var row in RowEnds().Split(text))
        {
            var cells = row.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (cells.Length > 0 && !cells.All(cell => cell.AsSpan().IndexOfAnyExcept("-: ") < 0))
            {
                rows.Append(rows.Length > 0 ? "\n" : "").AppendJoin('\t', cells);
            }
        }

        return rows.ToString();
    }

    [GeneratedRegex(@"(?:\A|\||\n)[ \t]*:?-{2,}:?[ \t]*\|[ \t]*:?-{2,}", RegexOptions.NonBacktracking)]
    private static partial Regex Delimiter();

    [GeneratedRegex(@"(?<=\|)\s+(?=\|)|\n", RegexOptions.None, 1000)]
    private static partial Regex RowEnds();
}
