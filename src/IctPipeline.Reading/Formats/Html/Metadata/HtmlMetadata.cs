using AngleSharp.Html.Dom;
using IctPipeline.Reading.Formats.Html.Dom;
using IctPipeline.Reading.Formats.Html.Survey;
using IctPipeline.Reading.Language;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Html.Metadata;

/// <summary>What a page says of itself: JSON-LD first, then meta tags, then marks in the page.</summary>
internal static class HtmlMetadata
{
    /// <returns>The article's text as JSON-LD declares it, if it does.</returns>
    public static string? Read(IHtmlDocument document, PageSurvey survey, ParsedArticle article, ParseContext context)
    {
        var declaredBody = JsonLd.Read(survey, article, context);
        var headline = article.Title;
        var titles = MetaTags.Read(survey, article);
        var address = survey.Canonical ?? article.CanonicalUrl;
        address = address is null ? null : ArchivedAddresses.Original(address.Trim());
        article.Title = PageTitle.Choose(
            survey,
            headline,
            titles,
            new SiteNames(article.Site, address) { Home = [.. survey.HomeLinks.Select(DomText.Of)] }
        );
        // The body's reader knows the lines above the text by the names in them.
        article.Authors.AddRange(survey.Bylines.SelectMany(clue => clue.Names).Distinct(StringComparer.OrdinalIgnoreCase));
        context.Note(
            "title",
            article.Title ?? "(none)",
            headline is null ? "heading, meta tags and title element" : "JSON-LD headline against the headings"
        );
        article.Language ??= document.DocumentElement.GetAttribute("lang");
        if (address is not null && address.StartsWith("http", StringComparison.OrdinalIgnoreCase))
        {
            article.CanonicalUrl = address;
        }

        if (article.CanonicalUrl is { } url)
        {
            article.Dates.Add(new DateClue(url, DatePlace.Address));
        }

        return declaredBody;
    }
}
