using System.Text.RegularExpressions;

namespace IctPipeline.Reading.Formats.Html.Body;

/// <summary>What a page says of its author below the text.</summary>
internal static partial class AuthorNotes
{
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

    /// <param name="authors">As the page's metadata have them. One word is a firm's name more often than a person's.</param>
    public static bool Is(string text, List<string> authors) =>
        (
            text.Length < MaxLength
            && authors.Exists(name => name.Length >= MinName && name.Contains(' ', StringComparison.Ordinal) && IsAbout(text, name))
        ) || (text.Length < MaxUnnamed && Unnamed().IsMatch(text));

    private static bool IsAbout(string text, string name)
    {
        var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at is < 0 or >= MaxBeforeName)
        {
            return false;
        }

        var behind = at + name.Length;
        return text.Length - name.Length <= MaxLabel
            || Calling().IsMatch(text.AsSpan(behind, Math.Min(MaxBehindName, text.Length - behind)));
    }

    /// <summary>What notes say of people: what they are, what they write, where to follow them.</summary>
    [GeneratedRegex(
        @"\b(?:is|was|has|have|writes|covers|reports|works|worked|lives|joined|edits|teaches|studies|tweets|follow|contact"
            + @"|editor|reporter|correspondent|journalist|columnist|contributor|author|ist|war|hat|schreibt|arbeitet|berichtet"
            + @"|redakteur|autor|est|a|écrit|journaliste|es|ha|escribe|periodista|è|scrive|giornalista|là|phóng viên|nhà báo)\b"
            + @"|@|기자|記者|记者|氏",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Calling();

    /// <summary>
    /// "Jane Doe is a senior reporter for …": a person's name, what they are to a newspaper, and no more; or who wrote and edited.
    /// </summary>
    [GeneratedRegex(
        @"^\W*(?:additional |Additional )?(?:Reporting|Writing|Editing|reporting) (?:and \w+ )?by \p{Lu}"
            + @"|^\W*(?:\p{Lu}[\p{L}.'’-]+ ){1,4}(?:is|was) (?:an?|the|our) [^.]{0,80}"
            + @"\b(?:editor|reporter|correspondent|journalist|columnist|freelance\w*|blogger"
            + @"|staff writer|contributing \w+|contributor|news writer|tech writer)\b",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Unnamed();
}
