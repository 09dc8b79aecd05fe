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
        var monthFirst = DateSearch.IsMonthFirst(article);
        var marks = Marks(survey, region, monthFirst);
        foreach (var mark in marks)
        {
            if (!article.Dates.Exists(clue => clue.Text == mark.Text))
            {
                var isModified = IsModified(mark.Element);
                Add(article, mark.Text, mark.Place, isModified);
                AddShown(article, mark, isModified, monthFirst);
            }
        }

        if (article.Dates.Exists(IsOwn))
        {
            PrintedDates.Add(survey, article, region);
        }
        else
        {
            DateSearch.Near(survey, article, region);
        }

        if (article.Dates.TrueForAll(clue => clue.Modified))
        {
            DateSearch.Opening(article);
        }

        // One day and no other in the whole page is the article's wherever it stands.
        if (
            !article.Dates.Exists(IsOwn)
            && marks.FindAll(mark => !IsModified(mark.Element)) is [var only, ..] own
            && own.TrueForAll(mark => mark.Day == only.Day)
        )
        {
            article.Dates.Add(new DateClue(only.Text, DatePlace.Page));
        }

        // "2 hours ago" is a day as soon as it is known when the page was saved.
        if (!article.Dates.Exists(IsOwn) && ShownAges.Find(survey, region) is { } age)
        {
            article.Dates.Add(new DateClue(age, DatePlace.Ago));
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
                && (Rank(element) == 2 || IsMoment(element) || !Captions.Hold(element, text))
                && DateScanner.ReadValue(text, monthFirst) is { Year: not null } date
            )
            {
                var near = IsNear(survey, region, at);
                marks.Add(new Mark(element, text, date.Date, PlaceOf(element, near), Shown(element, near)));
            }
        }

        return marks;
    }

    private static bool IsNear(PageSurvey survey, PageRegion region, int at) => region.Holds(at) && !survey.IsFurniture(at);

    /// <summary>Adds the date of a line, and that of a change where it tells both.</summary>
    public static void Add(ParsedArticle article, string text, DatePlace place, bool modified)
    {
        var (published, changed) = DateLabels.Parts(text, modified);
        AddClue(article, published, place, isChange: false);
        AddClue(article, changed, place, isChange: true);
    }

    /// <summary>An attribute gives one date; readers may see that of publication and that of a change.</summary>
    private static void AddShown(ParsedArticle article, Mark mark, bool isModified, bool monthFirst)
    {
        var shown = DateWords.Text(mark.Element);
        if (shown == mark.Text || shown.Length > DateWords.MaxLength)
        {
            return;
        }

        var (published, changed) = DateLabels.Parts(shown, isModified);
        if (published is not null && changed is not null)
        {
            AddClue(article, isModified ? published : changed, mark.Shown, isChange: !isModified);
        }
        else if (published is not null && DateScanner.ReadValue(published, monthFirst) is { IsFull: true } date && date.Date != mark.Day)
        {
            AddClue(article, published, mark.Shown, isChange: false);
        }
    }

    private static void AddClue(ParsedArticle article, string? text, DatePlace place, bool isChange)
    {
        if (text is not null)
        {
            article.Dates.Add(new DateClue(text, place, Modified: isChange));
        }
    }

    private static bool IsOwn(DateClue clue) =>
        !clue.Modified && clue.Source == DateSource.Metadata && clue.Place is not (DatePlace.Aside or DatePlace.Elsewhere or DatePlace.Ago);

    private static DatePlace PlaceOf(IElement element, bool near) =>
        element.GetAttribute("itemprop") is "datePublished" or "dateCreated" or "dateModified" || element.HasAttribute("pubdate")
            ? DatePlace.Declared
            : Shown(element, near);

    /// <summary>The place of what readers see.</summary>
    private static DatePlace Shown(IElement element, bool near) =>
        !near ? DatePlace.Aside
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
            ) || DateLabels.SayModified(element.TextContent.AsSpan().Trim()),
        };

    /// <summary>A time to the minute is that of the article, even where it stands below its picture.</summary>
    private static bool IsMoment(IElement element) =>
        element.LocalName is "time" && element.GetAttribute("datetime") is { Length: >= 16 } value && value[10] is 'T' or ' ';

    private static int Rank(IElement element) =>
        element.HasAttribute("itemprop") || element.HasAttribute("pubdate") ? 2
        : element.LocalName is "time" ? 1
        : 0;

    private static bool Says(IElement element, string word) =>
        element.ClassName?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>An element that gives a date.</summary>
    /// <param name="Shown">The place of a date that only its text has.</param>
    private sealed record Mark(IElement Element, string Text, DateOnly? Day, DatePlace Place, DatePlace Shown);
}
