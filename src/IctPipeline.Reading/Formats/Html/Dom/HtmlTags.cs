using System.Buffers;
using System.Collections.Frozen;
using AngleSharp.Dom;

namespace IctPipeline.Reading.Formats.Html.Dom;

/// <summary>What elements mean for text.</summary>
internal static class HtmlTags
{
    private static readonly FrozenSet<string> Blocks = (
        "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 "
        + "h6 header hgroup "
        + "hr li main nav ol p pre section summary table ul"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Boxes = "article aside details div dl fieldset figure form header footer ol section table ul"
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Silent = (
        "script style noscript template svg math iframe object embed canvas audio video map select option textarea button input head "
        + "title link meta nav "
        + "frameset frame applet"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Emphasis = new[] { "b", "strong", "i", "em" }.ToFrozenSet(StringComparer.Ordinal);

    public static bool IsBlock(string name) => Blocks.Contains(name);

    /// <summary>Blocks that hold blocks.</summary>
    public static bool IsBox(string name) => Boxes.Contains(name);

    public static bool IsEmphasis(string name) => Emphasis.Contains(name);

    /// <summary>Elements that show no text of the article, and those that are hidden.</summary>
    public static bool IsSilent(IElement element) => Silent.Contains(element.LocalName) || IsHidden(element);

    /// <summary>Paragraphs that only screen readers pass over are the article's, behind a paywall that a script would lift.</summary>
    public static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden")
        || HasHidingClass(element.GetAttribute("class"))
        || (element.GetAttribute("aria-hidden") == "true" && element.LocalName != "p")
        || HasHidingStyle(element.GetAttribute("style"));

    /// <summary>Class names that common style sheets hide what they are given to, for everybody or for all but screen readers.</summary>
    private static readonly string[] HidingClasses =
    [
        "sr-only",
        "visually-hidden",
        "visuallyhidden",
        "screen-reader-text",
        "element-invisible",
        "w-condition-invisible",
        "u-screen-reader",
        "a11y-hidden",
    ];

    private static readonly SearchValues<string> Hiding = SearchValues.Create(HidingClasses, StringComparison.Ordinal);

    private static bool HasHidingClass(string? names)
    {
        if (names is null || names.AsSpan().IndexOfAny(Hiding) < 0)
        {
            return false;
        }

        foreach (var name in HidingClasses)
        {
            var at = names.IndexOf(name, StringComparison.Ordinal);
            if (
                at >= 0
                && (at == 0 || names[at - 1] is ' ' or '\t' or '\n')
                && (at + name.Length == names.Length || names[at + name.Length] is ' ' or '\t' or '\n')
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasHidingStyle(string? style) =>
        style is not null && (Says(style, "display", "none") || Says(style, "visibility", "hidden"));

    private static bool Says(string style, string property, string value)
    {
        var at = style.IndexOf(property, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && style.AsSpan(at + property.Length).TrimStart(" :").StartsWith(value, StringComparison.OrdinalIgnoreCase);
    }
}
