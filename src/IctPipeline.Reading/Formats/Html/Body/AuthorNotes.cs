using System.Text.RegularExpressions;
using IctPipeline.Reading.Language.Text;

namespace IctPipeline.Reading.Formats.Html.Body;

/// <summary>What a page says of its author below the text.</summary>
internal static class AuthorNotes
{
    private static readonly WordTable Table = WordTable.Load("author-notes.tsv");

    /// <summary>UTF-16 code units of the longest note.</summary>
    private const int MaxLength = 900;

    /// <summary>The same where only the words tell that it is one.</summary>
    private const int MaxUnnamed = 450;

    /// <summary>A line that is a name and little else.</summary>
    private const int MaxLabel = 60;

    /// <summary>UTF-16 code units before the name in a note ("Our correspondent Jane Doe is").</summary>
    private const int MaxBeforeName = 25;

    /// <summary>UTF-16 code units behind the name in which a note says what its bearer does.</summary>
    private const int MaxBehindName = 120;

    private const int MinName = 6;

    /// <summary>What notes say of people: what they are, what they write, where to follow them.</summary>
    private static readonly Regex Said = new(
        $@"
        \b {Table.Pattern("said")} \b
        | {Table.Pattern("sign")}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.NonBacktracking
    );

    /// <summary>
    /// "Jane Doe is a senior reporter for …": a person's name, what they are to a newspaper, and no more; or who wrote and edited.
    /// </summary>
    private static readonly Regex Unnamed = new(
        $@"
        ^ \W*
        (?:
            # Additional reporting and writing by Jane
            (?: [Aa]dditional[ ] )? {Table.Pattern("work")} [ ] (?: and[ ]\w+[ ] )? by[ ] \p{{Lu}}
          |
            # Jane M. Doe is our senior reporter
            (?: \p{{Lu}} [\p{{L}}.'’-]+ [ ] ){{1,4}}
            (?: is | was ) [ ] (?: an? | the | our ) [ ]
            [^.]{{0,80}} \b {Table.Pattern("office")} \b
        )",
        RegexOptions.IgnorePatternWhitespace | RegexOptions.NonBacktracking
    );

    /// <param name="authors">As the page's metadata have them. One word is a firm's name more often than a person's.</param>
    public static bool Is(string text, List<string> authors) =>
        (
            text.Length < MaxLength
            && authors.Exists(name => name.Length >= MinName && name.Contains(' ', StringComparison.Ordinal) && IsAbout(text, name))
        ) || (text.Length < MaxUnnamed && Unnamed.IsMatch(text));

    private static bool IsAbout(string text, string name)
    {
        var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at is < 0 or >= MaxBeforeName)
        {
            return false;
        }

        var behind = at + name.Length;
        return text.Length - name.Length <= MaxLabel || Said.IsMatch(text.AsSpan(behind, Math.Min(MaxBehindName, text.Length - behind)));
    }
}
