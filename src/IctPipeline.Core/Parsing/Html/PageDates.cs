using AngleSharp.Dom;
using IctPipeline.Articles;
using IctPipeline.Normalization.Dates;

namespace IctPipeline.Parsing.Html;

/// <summary>Dates that stand in the page: <c>time</c> elements, microdata, elements that are named after dates; where there is none of them <see cref="DateSearch"/> looks further.</summary>
internal static class PageDates
{
    private const int MaxClues = 12;

    public static void Read(PageSurvey survey, ParsedArticle article, PageRegion region)
    {
        var clues = 0;
        foreach (var (element, at) in survey.Dates.OrderByDescending(found => Rank(found.Element)).ThenByDescending(found => region.Holds(found.At) && !IsFurniture(survey, found.At)))
        {
            if (DateWords.Of(element) is not { } text || article.Dates.Exists(clue => clue.Text == text) || DateScanner.ReadValue(text, monthFirst: false) is not { Year: not null })
            {
                continue;
            }

            var (published, modified) = DateWords.Parts(text, IsModified(element));
            var field = Field(element, region.Holds(at) && !IsFurniture(survey, at));
            Add(article, published, field, modified: false);
            Add(article, modified, field, modified: true);
            if (++clues == MaxClues)
            {
                break;
            }
        }

        if (!article.Dates.Exists(IsOwn))
        {
            DateSearch.Near(survey, article, region);
        }

        // Far from the text nothing is sure: it counts where neither the address nor anything else tells.
        if (!article.Dates.Exists(clue => IsOwn(clue) || (clue.Source == DateSource.Url && PathDates.Read(clue.Text) is { Day: not null })))
        {
            DateSearch.Far(survey, article);
        }

        // A page that only tells when it was changed was published then or earlier: better than nothing, and weighed as such.
        if (!article.Dates.Exists(IsOwn) && article.Dates.Find(clue => clue.Modified) is { } change)
        {
            article.Dates.Add(change with { Field = "modified", Modified = false });
        }
    }

    private static void Add(ParsedArticle article, string? text, string field, bool modified)
    {
        if (text is not null)
        {
            article.Dates.Add(new DateClue(text, DateSource.Metadata, field, modified));
        }
    }

    private static bool IsOwn(DateClue clue) => !clue.Modified && clue.Source == DateSource.Metadata && clue.Field is not ("aside" or DateSearch.Elsewhere);

    /// <summary>Comments, related stories and the like stand near the text, too.</summary>
    private static bool IsFurniture(PageSurvey survey, int at) =>
        at > 0 && survey.Nodes[Math.Min(at, survey.Nodes.Count) - 1] is { } before && ((before.Role | before.Around) & NodeRole.Furniture) != 0;

    private static string Field(IElement element, bool near) =>
        element.GetAttribute("itemprop") is "datePublished" or "dateCreated" or "dateModified" || element.HasAttribute("pubdate") ? "microdata" : !near ? "aside" : element.LocalName is "time" ? "time" : "page";

    private static bool IsModified(IElement element) => element.GetAttribute("itemprop") switch
    {
        "datePublished" or "dateCreated" => false,
        "dateModified" => true,
        // Themes of one kind give "published updated" or "post-date updated" to the one date that they show.
        _ => ((Says(element, "updat") || Says(element, "modif")) && !Says(element, "publish") && !Says(element, "entry-date") && !Says(element, "post-date")) || DateWords.SayModified(element.TextContent.AsSpan().Trim()),
    };

    private static int Rank(IElement element) => element.HasAttribute("itemprop") || element.HasAttribute("pubdate") ? 2 : element.LocalName is "time" ? 1 : 0;

    private static bool Says(IElement element, string word) => element.ClassName?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;
}
