using AngleSharp.Dom;
using IctPipeline.Articles;

namespace IctPipeline.Parsing.Html;

/// <summary>Dates that stand in the page: <c>time</c> elements, microdata, and elements that are named after dates.</summary>
internal static class PageDates
{
    private const int MaxClues = 12;
    private const int MaxLength = 120;

    public static void Read(PageSurvey survey, ParsedArticle article)
    {
        var clues = 0;
        foreach (var element in survey.Dates.OrderByDescending(Rank))
        {
            var property = element.GetAttribute("itemprop");
            var text = (element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? element.TextContent).Trim();
            if (text.Length is 0 or > MaxLength || text.AsSpan().IndexOfAnyInRange('0', '9') < 0 || article.Dates.Exists(clue => clue.Text == text))
            {
                continue;
            }

            var modified = property is "dateModified" || Says(element, "updat") || Says(element, "modif");
            var field = property is "datePublished" or "dateCreated" or "dateModified" ? "microdata" : element.LocalName is "time" ? "time" : "page";
            article.Dates.Add(new DateClue(text, DateSource.Metadata, field, modified));
            if (++clues == MaxClues)
            {
                return;
            }
        }
    }

    private static int Rank(IElement element) => element.HasAttribute("itemprop") ? 2 : element.LocalName is "time" ? 1 : 0;

    private static bool Says(IElement element, string word) => element.ClassName?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;
}
