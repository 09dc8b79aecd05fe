using System.Collections.Frozen;
using IctPipeline.Reading.Language.Text;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Html.Metadata;

/// <summary>Dates among a page's <c>meta</c> elements: dozens of names for two things, publication and change.</summary>
internal static class MetaDates
{
    private static readonly WordTable Table = WordTable.Load("meta-dates.tsv");

    /// <summary>
    /// Names whose letters are one of these are publication dates, whatever stands between the letters and before the last colon.
    /// </summary>
    private static readonly FrozenSet<string> Published = Table["published"].ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Modified = Table["modified"].ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Others = Table["other"];

    private const int MaxName = 48;

    public static void Read(string name, string content, ParsedArticle article)
    {
        if (content.AsSpan().IndexOfAnyInRange('0', '9') < 0 || name.Length > MaxName)
        {
            return;
        }

        var letters = Letters(name, 0);
        var behind = name.LastIndexOf(':') is > 0 and var colon ? Letters(name, colon + 1) : letters;
        var modified = Modified.Contains(letters) || Modified.Contains(behind);
        if (modified || Published.Contains(letters) || Published.Contains(behind))
        {
            article.Dates.Add(new DateClue(content, DatePlaces.Named(name), name, modified));
        }
        else if (letters.Contains("date", StringComparison.Ordinal) || letters.Contains("publi", StringComparison.Ordinal))
        {
            AddUnknown(name, letters, content, article);
        }
    }

    /// <summary>
    /// A site's own name for a date: taken where a full ISO date stands there, and not for when something ends or changes.
    /// </summary>
    private static void AddUnknown(string name, string letters, string content, ParsedArticle article)
    {
        if (
            content.Length >= 10
            && char.IsAsciiDigit(content[0])
            && content[4] is '-' or '/'
            && !Array.Exists(Others, word => letters.Contains(word, StringComparison.Ordinal))
        )
        {
            article.Dates.Add(
                new DateClue(
                    content,
                    DatePlace.UnknownName,
                    name,
                    letters.Contains("mod", StringComparison.Ordinal) || letters.Contains("updat", StringComparison.Ordinal)
                )
            );
        }
    }

    private static string Letters(string name, int start)
    {
        Span<char> letters = stackalloc char[MaxName];
        var length = 0;
        foreach (var c in name.AsSpan(start))
        {
            if (char.IsAsciiLetter(c))
            {
                letters[length++] = c;
            }
        }

        return new string(letters[..length]);
    }
}
