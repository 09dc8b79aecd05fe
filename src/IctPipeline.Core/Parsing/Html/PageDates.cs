using AngleSharp.Dom;
using IctPipeline.Articles;
using IctPipeline.Normalization.Dates;

namespace IctPipeline.Parsing.Html;

/// <summary>
/// Dates that stand in the page: <c>time</c> elements, microdata, elements that are named after dates, and where there is none of them a
/// date in the article's head or right below its text.
/// </summary>
internal static class PageDates
{
    private const int MaxClues = 12;
    private const int MaxLength = 120;

    /// <summary>Blocks at most that are searched for a date without any mark.</summary>
    private const int MaxSearched = 60;

    public static void Read(PageSurvey survey, ParsedArticle article, PageRegion region)
    {
        var clues = 0;
        foreach (var (element, at) in survey.Dates.OrderByDescending(found => Rank(found.Element)).ThenByDescending(found => region.Holds(found.At)))
        {
            var text = (element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? element.TextContent).Trim();
            if (text.Length is 0 or > MaxLength || text.AsSpan().IndexOfAnyInRange('0', '9') < 0 || article.Dates.Exists(clue => clue.Text == text))
            {
                continue;
            }

            article.Dates.Add(new DateClue(text, DateSource.Metadata, Field(element, region.Holds(at)), IsModified(element, text)));
            if (++clues == MaxClues)
            {
                break;
            }
        }

        if (!article.Dates.Exists(IsOwn))
        {
            Search(survey, article, region);
        }

        // A page that only tells when it was changed was published then or earlier: better than nothing, and weighed as such.
        if (!article.Dates.Exists(IsOwn) && article.Dates.Find(clue => clue.Modified) is { } change)
        {
            article.Dates.Add(change with { Field = "modified", Modified = false });
        }
    }

    private static bool IsOwn(DateClue clue) => !clue.Modified && clue.Source == DateSource.Metadata && clue.Field is not "aside";

    private static string Field(IElement element, bool near) =>
        element.GetAttribute("itemprop") is "datePublished" or "dateCreated" or "dateModified" || element.HasAttribute("pubdate") ? "microdata" : !near ? "aside" : element.LocalName is "time" ? "time" : "page";

    private static bool IsModified(IElement element, string text) =>
        element.GetAttribute("itemprop") is "dateModified" || Says(element, "updat") || Says(element, "modif") || SaysModified(text) || SaysModified(element.TextContent.AsSpan().Trim());

    private static bool SaysModified(ReadOnlySpan<char> text)
    {
        foreach (var word in ModifiedWords)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly string[] ModifiedWords = ["updated", "last updated", "last modified", "modified", "aktualisiert", "mis à jour", "modifié", "actualizado", "aggiornato", "atualizado", "cập nhật lần cuối", "обновлено"];

    /// <summary>A short line with a full date, in the head first.</summary>
    private static void Search(PageSurvey survey, ParsedArticle article, PageRegion region)
    {
        var monthFirst = DateGatherer.IsMonthFirst(article.Language, article.Title ?? "");
        var near = Enumerable.Range(0, survey.Nodes.Count).Where(i => region.IsHead(i) || (region.Holds(i) && i >= region.End)).Take(MaxSearched);
        foreach (var node in near.Select(i => survey.Nodes[i]))
        {
            if (node.OwnText is < 6 or > MaxLength || node.WholeText > MaxLength * 2 || node.Element.TextContent is not { } raw || raw.AsSpan().IndexOfAnyInRange('0', '9') < 0)
            {
                continue;
            }

            var text = string.Join(' ', raw.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (text.Length <= MaxLength * 2 && DateScanner.ReadValue(text, monthFirst) is { IsFull: true })
            {
                article.Dates.Add(new DateClue(text, DateSource.Metadata, "page", SaysModified(text)));
                return;
            }
        }
    }

    private static int Rank(IElement element) => element.HasAttribute("itemprop") || element.HasAttribute("pubdate") ? 2 : element.LocalName is "time" ? 1 : 0;

    private static bool Says(IElement element, string word) => element.ClassName?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;
}
