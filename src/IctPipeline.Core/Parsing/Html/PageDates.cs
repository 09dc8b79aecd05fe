using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using IctPipeline.Articles;

namespace IctPipeline.Parsing.Html;

/// <summary>Dates that stand in the page: <c>time</c> elements, microdata, and elements that are named after dates.</summary>
internal static class PageDates
{
    private const int MaxClues = 12;
    private const int MaxLength = 120;

    private const string Marked = "[itemprop='datePublished'], [itemprop='dateCreated'], [itemprop='dateModified']";
    private const string Named = ".published, .pubdate, .entry-date, .post-date, .article-date, .article__date, .date, .time, .timestamp, .date-time, .datetime, .publish-date, .news-date, .dateline, #date, .byline-date, .created, .ngaydang, .ngay-dang";

    public static void Read(IHtmlDocument document, ParsedArticle article)
    {
        foreach (var element in document.QuerySelectorAll(Marked))
        {
            Add(element, element.GetAttribute("content") ?? element.GetAttribute("datetime") ?? element.TextContent, "microdata", article, element.GetAttribute("itemprop") == "dateModified");
        }

        foreach (var element in document.QuerySelectorAll("time"))
        {
            Add(element, element.GetAttribute("datetime") ?? element.TextContent, "time", article, false);
        }

        foreach (var element in document.QuerySelectorAll(Named))
        {
            Add(element, element.TextContent, "page", article, false);
        }
    }

    private static void Add(IElement element, string text, string field, ParsedArticle article, bool modified)
    {
        text = text.Trim();
        if (text.Length is 0 or > MaxLength || text.AsSpan().IndexOfAnyInRange('0', '9') < 0 || article.Dates.Count >= MaxClues || article.Dates.Exists(clue => clue.Text == text))
        {
            return;
        }

        modified |= element.ClassName?.Contains("updat", StringComparison.OrdinalIgnoreCase) == true || element.ClassName?.Contains("modif", StringComparison.OrdinalIgnoreCase) == true;
        article.Dates.Add(new DateClue(text, DateSource.Metadata, field, modified));
    }
}
