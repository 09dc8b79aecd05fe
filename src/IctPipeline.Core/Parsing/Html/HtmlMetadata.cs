using AngleSharp.Html.Dom;
using IctPipeline.Articles;

namespace IctPipeline.Parsing.Html;

/// <summary>What a page says of itself: JSON-LD first, then meta tags, then marks in the page.</summary>
internal static class HtmlMetadata
{
    public static void Read(IHtmlDocument document, ParsedArticle article, ParseContext context)
    {
        JsonLd.Read(document, article, context);
        var headline = article.Title;
        MetaTags.Read(document, article);
        article.Title = PageTitle.Choose(document, headline, article.Site);
        context.Note("title", article.Title ?? "(none)", headline is null ? "heading, meta tags and title element" : "JSON-LD headline against the headings");
        PageAuthors.Read(document, article);
        PageDates.Read(document, article);
        article.Language ??= document.DocumentElement.GetAttribute("lang");
        var canonical = document.QuerySelector("link[rel=canonical]")?.GetAttribute("href");
        if (!string.IsNullOrWhiteSpace(canonical) && canonical.StartsWith("http", StringComparison.OrdinalIgnoreCase))
        {
            article.CanonicalUrl = canonical.Trim();
        }

        if (article.CanonicalUrl is { } url)
        {
            article.Dates.Add(new DateClue(url, DateSource.Url, "canonicalUrl"));
        }
    }
}
