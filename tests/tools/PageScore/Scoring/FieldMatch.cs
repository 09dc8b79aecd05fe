using System.Globalization;

namespace IctPipeline.Tools.PageScore.Scoring;

/// <summary>Whether titles, names and days are the same, whatever their marks, case and spacing.</summary>
public static class FieldMatch
{
    private static readonly string[] Words = ["by", "and", "von", "und", "par", "et", "por", "y", "và"];

    public static bool Title(string expected, string? found) => Letters(expected) == Letters(found ?? "");

    /// <summary>All names and no other.</summary>
    public static bool Authors(IReadOnlyList<string> expected, IReadOnlyList<string>? found) =>
        expected.Select(Letters).ToHashSet().SetEquals((found ?? []).Select(Letters));

    /// <summary>The names make up the line, but for words such as "By".</summary>
    public static bool Byline(string expected, IReadOnlyList<string>? found)
    {
        var line = string.Join(' ', expected.Split(' ').Where(word => !Words.Contains(word.ToLowerInvariant())));
        return found is { Count: > 0 }
            && (Letters(line) == Letters(string.Concat(found)) || Letters(expected) == Letters(string.Concat(found)));
    }

    /// <summary>The same day, in the page's zone or in UTC.</summary>
    public static bool Date(string expected, string? found)
    {
        if (found is not { Length: >= 10 } || expected.Length < 10)
        {
            return false;
        }

        return found[..10] == expected[..10]
            || (
                DateTimeOffset.TryParse(found, CultureInfo.InvariantCulture, out var moment)
                && moment.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) == expected[..10]
            );
    }

    /// <summary>True where the found text has the expected opening.</summary>
    public static bool Opening(string expected, string found) => Letters(found).Contains(Letters(expected), StringComparison.Ordinal);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
