using System.Text.RegularExpressions;
using IctPipeline.Reading.Formats.Office;

namespace IctPipeline.Reading.Formats.Pdf.Story;

/// <summary>What programs write in the place of a title: the file's name, their own, or a word for a new document.</summary>
internal static partial class FileTitles
{
    public static bool Contains(string title) =>
        AccountNames.IsPlaceholderTitle(title)
        || FileName().IsMatch(title)
        || (!title.Contains(' ', StringComparison.Ordinal) && title.IndexOfAny(['/', '\\', '~', '-']) >= 0)
        || title.Contains('_', StringComparison.Ordinal)
        || title.StartsWith("untitled", StringComparison.OrdinalIgnoreCase)
        || (!title.Any(char.IsWhiteSpace) && title.Any(char.IsAsciiDigit) && title[0] < '\u2E80')
        || title.Contains('\uFFFD', StringComparison.Ordinal);

    /// <summary>True where a file is named in a line, as programs print it at a page's head.</summary>
    public static bool IsIn(string line) => FileInLine().IsMatch(line);

    [GeneratedRegex(
        @"(?:\A|\s)[^\s.]+\.(?:docx?|rtf|pdf|indd|pptx?|xlsx?|tex|odt|hwp|html?)(?:\s|\z)",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant
    )]
    private static partial Regex FileInLine();

    [GeneratedRegex(
        """
            \A(?:microsoft|adobe|quarkxpress|pagemaker|corel|powerpoint|freehand)\b.*[ ]-[ ]
            | \.(?:docx?|rtf|pdf|indd|qxd|qxp|p65|pm[\dd]|pub|pptx?|xlsx?|tex|dvi|e?ps|odt|hwp|html?|txt|wpd|fm|book|ai|cdr|dot|max)\s*\z
            | \.(?:jpe?g|png|tiff?)\s*\z
            | \A(?:pii|doi|isbn|issn):
            | \A(?:[\d./-]+[ ])?(?:copy[ ]of|kopie[ ]von|copie[ ]de|copia[ ]de)[ ]
            | \ \(\d{1,2}\)\s*\z
            | \A(?:r[ ]graphics[ ]output|powerpoint[ ]presentation|print[ ]job|slide[ ]\d+|layout[ ]\d+)\s*\z
            """,
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex FileName();
}
