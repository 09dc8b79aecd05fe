using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace IctPipeline.Parsing.Html;

/// <summary>Parts of a page that are no article, by their element and their names.</summary>
internal static partial class PageFurniture
{
    public static bool IsFurniture(IElement element)
    {
        if (element.LocalName is "aside" or "footer" or "form")
        {
            return true;
        }

        var names = $"{element.ClassName} {element.Id}";
        return names.Length > 1 && element.LocalName is "div" or "section" or "ul" or "ol" or "p" or "span" or "table" or "header" && Names().IsMatch(names);
    }

    [GeneratedRegex(
        @"\b(related|recommend\w*|share\w*|social\w*|comments?|breadcrumbs?|sidebar|newsletter|subscribe|advert\w*|ads?|banner|promo\w*|sponsor\w*|tags?|footer|popular|most-read|tin-lien-quan|tinlienquan|more-news|read-more|author-box|author-bio|cookie\w*|paywall|widget)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Names();
}
