using AngleSharp.Dom;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Html.Dom;

/// <summary>Images of a page, lazily loaded ones too; trackers and spacers left out.</summary>
internal static class DomImages
{
    private const int MaxCaption = 400;

    private static readonly string[] Photos = [".jpg", ".jpeg", ".png", ".webp", ".avif"];

    public static void Add(IElement image, ParsedArticle article)
    {
        if (IsTiny(image, "width") || IsTiny(image, "height") || ImageSources.Of(image) is not { } url)
        {
            return;
        }

        if (!article.Images.Exists(other => other.Url == url))
        {
            var alt = image.GetAttribute("alt")?.Trim();
            article.Images.Add(new ArticleImage(url, string.IsNullOrEmpty(alt) ? CaptionOf(image) : alt));
        }
    }

    /// <summary>
    /// The pictures for browsers without scripts: the same ones where the element before shows its own already, else the only ones.
    /// </summary>
    public static void AddUnscripted(IElement noscript, ParsedArticle article)
    {
        var before = noscript.PreviousElementSibling;
        var late =
            before is null ? []
            : before.LocalName == "img" ? [before]
            : before.QuerySelectorAll("img").ToList();
        if (late.Exists(image => ImageSources.Of(image) is not null))
        {
            return;
        }

        var stands = late.Count > 0 || noscript.ParentElement is { LocalName: "figure" or "picture" };
        foreach (var image in noscript.QuerySelectorAll("img"))
        {
            // What stands in for no picture of the page counts its readers as often as it shows one.
            if (!HtmlTags.IsHidden(image) && (stands || IsPhoto(ImageSources.Of(image))))
            {
                Add(image, article);
            }
        }
    }

    private static bool IsPhoto(string? url)
    {
        var path = url is null ? "" : url.Split('?', '#')[0];
        return Array.Exists(Photos, extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
    }

    private static string? CaptionOf(IElement image)
    {
        IElement? figure = image.ParentElement;
        for (var up = 0; up < 5 && figure is not null && figure.LocalName != "figure"; up++)
        {
            figure = figure.ParentElement;
        }

        var caption =
            figure?.LocalName == "figure" ? figure.QuerySelector("figcaption")
            : image.ParentElement is { } parent ? Named(parent) ?? (parent.ParentElement is { } frame ? Named(frame) : null)
            : null;
        return caption is not null && DomText.Of(caption) is { Length: > 0 and <= MaxCaption } text ? text : null;
    }

    /// <summary>The caption in a frame of one picture, known by its class.</summary>
    private static IElement? Named(IElement frame) =>
        frame.QuerySelectorAll("img").Length == 1 && frame.LocalName is "div" or "a" or "p" or "span"
            ? frame.QuerySelector("[class*=caption]")
            : null;

    private static bool IsTiny(IElement image, string attribute) =>
        int.TryParse(image.GetAttribute(attribute), out var pixels) && pixels < 16;
}
