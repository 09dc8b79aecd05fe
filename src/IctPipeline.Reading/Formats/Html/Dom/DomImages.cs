using AngleSharp.Dom;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Html.Dom;

/// <summary>Images of a page, lazily loaded ones too; trackers and spacers left out.</summary>
internal static class DomImages
{
    private static readonly string[] UrlAttributes = ["data-src", "data-original", "data-lazy-src", "data-url", "src"];

    public static void Add(IElement image, ParsedArticle article)
    {
        var url = UrlAttributes
            .Select(image.GetAttribute)
            .FirstOrDefault(value => !string.IsNullOrWhiteSpace(value) && !value.StartsWith("data:", StringComparison.OrdinalIgnoreCase));
        if (url is null || IsTiny(image, "width") || IsTiny(image, "height"))
        {
            return;
        }

        url = url.Trim();
        if (!article.Images.Exists(other => other.Url == url))
        {
            var alt = image.GetAttribute("alt")?.Trim();
            article.Images.Add(new ArticleImage(url, string.IsNullOrEmpty(alt) ? CaptionOf(image) : alt));
        }
    }

    private static string? CaptionOf(IElement image)
    {
        IElement? figure = image.ParentElement;
        for (var up = 0; up < 4 && figure is not null && figure.LocalName != "figure"; up++)
        {
            figure = figure.ParentElement;
        }

        var caption = figure?.LocalName == "figure" ? figure.QuerySelector("figcaption")?.TextContent.Trim() : null;
        return string.IsNullOrEmpty(caption) ? null : caption;
    }

    private static bool IsTiny(IElement image, string attribute) =>
        int.TryParse(image.GetAttribute(attribute), out var pixels) && pixels < 16;
}
