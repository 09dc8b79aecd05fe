using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Html.Metadata;

/// <summary>Dates among a page's <c>meta</c> elements: dozens of names for two things, publication and change.</summary>
internal static class MetaDates
{
    /// <summary>
    /// Names whose letters are one of these are publication dates, whatever stands between the letters and before the last colon.
    /// </summary>
    private static readonly HashSet<string> Published = new(
        (
            "publishedtime date pubdate publishdate published publisheddate publicationdate datepublished datepublication datecreated "
            + "created creationdate issued dateissued "
            + "dcdate dcdateissued dctermscreated dctermsdate dctermsissued dcdatecreated dcdatepublished parselypubdate sailthrudate "
            + "articlepublished articlepublishdate articledate articlepubdate articlecreated articledatecreated articlepublishedtime "
            + "articledateoriginal originalpublicationdate originalpublishdate originaldate firstpublished firstpublicationdate "
            + "displaydate displaydatetime publishtime recspublishtime publishedat publishedon timestamp ptime "
            + "shareaholicarticlepublishedtime citationpublicationdate citationdate citationonlinedate prismpublicationdate eprintsdate "
            + "bepresscitationdate rbpubdate docpublished docdate dateofpublication weekpublished "
            + "postdate posteddate releasedate dateposted newsdate contentdate uploaddate gentime pubtime"
        ).Split(' '),
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> Modified = new(
        (
            "lastmodified modifiedtime articlemodifiedtime updatedtime articleupdatedtime datemodified modified dctermsmodified "
            + "dcdatemodified revised dateupdated lastmod articlemodified updated lastupdated moddate dateupdate"
        ).Split(' '),
        StringComparer.Ordinal
    );

    private static readonly string[] Others =
    [
        "expir",
        "valid",
        "event",
        "start",
        "end",
        "unavailable",
        "birth",
        "copyright",
        "build",
        "deploy",
        "cache",
        "crawl",
        "archive",
        "current",
        "today",
        "schedule",
        "embargo",
    ];

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
