using AngleSharp.Dom;
using IctPipeline.Reading.Formats.Html.Survey;
using IctPipeline.Reading.Language.Dates;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Html.Metadata;

/// <summary>
/// Dates that stand in the page: <c>time</c> elements, microdata, elements that are named after dates; where there is none of them
/// <see cref="DateSearch"/> looks further.
/// </summary>
internal static class PageDates
{
    private const int MaxClues = 12;

    /// <summary>Elements at most that are looked at: lists of stories and comments have one each.</summary>
    private const int MaxMarks = 60;

    public static void Read(PageSurvey survey, ParsedArticle article, PageRegion region)
    {
        var monthFirst = MonthFirst.Holds(article.Language, article.Title ?? "", article.CanonicalUrl);
        var marks = Marks(survey, region, monthFirst);
        foreach (var mark in marks)
        {
            if (!article.Dates.Exists(clue => clue.Text == mark.Text))
            {
                var (published, modified) = DateWords.Parts(mark.Text, IsModified(mark.Element));
                Add(article, published, mark.Place, modified: false);
                Add(article, modified, mark.Place, modified: true);
            }
        }

        if (!article.Dates.Exists(IsOwn))
        {
            DateSearch.Near(survey, article, region);
        }

        // One day and no other in the whole page is the article's wherever it stands.
        if (
            !article.Dates.Exists(IsOwn)
            && marks.Count > 0
            && marks.TrueForAll(mark => mark.Day == marks[0].Day && !IsModified(mark.Element))
        )
        {
            article.Dates.Add(new DateClue(marks[0].Text, DatePlace.Page));
        }

        // Far from the text nothing is sure: it counts where neither the address nor anything else tells.
        if (!article.Dates.Exists(clue => IsOwn(clue) || (clue.Source == DateSource.Url && PathDates.Read(clue.Text) is { Day: not null })))
        {
            DateSearch.Far(survey, article);
        }

        // A page that only tells when it was changed was published then or earlier: better than nothing, and weighed as such.
        if (!article.Dates.Exists(IsOwn) && article.Dates.Find(clue => clue.Modified) is { } change)
        {
            article.Dates.Add(new DateClue(change.Text, DatePlace.OnlyChange));
        }
    }

    /// <summary>Microdata first, then what stands near the text, in the page's order.</summary>
    private static List<Mark> Marks(PageSurvey survey, PageRegion region, bool monthFirst)
    {
        var ordered = survey
            .Dates.OrderByDescending(found => Rank(found.Element))
            .ThenByDescending(found => IsNear(survey, region, found.At))
            .Take(MaxMarks);
        var marks = new List<Mark>();
        foreach (var (element, at) in ordered)
        {
            if (
                marks.Count < MaxClues
                && DateWords.Of(element) is { } text
                && DateScanner.ReadValue(text, monthFirst) is { Year: not null } date
            )
            {
                marks.Add(new Mark(element, text, date.Date, PlaceOf(element, IsNear(survey, region, at))));
            }
        }

        return marks;
    }

    private static bool IsNear(PageSurvey survey, PageRegion region, int at) => region.Holds(at) && !survey.IsFurniture(at);

    private static void Add(ParsedArticle article, string? text, DatePlace place, bool modified)
    {
        if (text is not null)
        {
            article.Dates.Add(new DateClue(text, place, Modified: modified));
        }
    }

    private static bool IsOwn(DateClue clue) =>
        !clue.Modified && clue.Source == DateSource.Metadata && clue.Place is not (DatePlace.Aside or DatePlace.Elsewhere);

    private static DatePlace PlaceOf(IElement element, bool near) =>
        element.GetAttribute("itemprop") is "datePublished" or "dateCreated" or "dateModified" || element.HasAttribute("pubdate")
            ? DatePlace.Declared
        : !near ? DatePlace.Aside
        : element.LocalName is "time" ? DatePlace.TimeElement
        : DatePlace.Page;

    private static bool IsModified(IElement element) =>
        element.GetAttribute("itemprop") switch
        {
            "datePublished" or "dateCreated" => false,
            "dateModified" => true,
            // Themes of one kind give "published updated" or "post-date updated" to the one date that they show.
            _ => (
                (Says(element, "updat") || Says(element, "modif"))
                && !Says(element, "publish")
                && !Says(element, "entry-date")
                && !Says(element, "post-date")
            ) || DateWords.SayModified(element.TextContent.AsSpan().Trim()),
        };

    private static int Rank(IElement element) =>
        element.HasAttribute("itemprop") || element.HasAttribute("pubdate") ? 2
        : element.LocalName is "time" ? 1
        : 0;

    private static bool Says(IElement element, string word) =>
        element.ClassName?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>An element that gives a date.</summary>
    private sealed record Mark(IElement Element, string Text, DateOnly? Day, DatePlace Place);
}
