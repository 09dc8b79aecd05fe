using System.Buffers;
using System.Collections.Frozen;
using AngleSharp.Dom;
using IctPipeline.Reading.Language.Text;

namespace IctPipeline.Reading.Formats.Html.Dom;

/// <summary>What elements mean for text.</summary>
internal static class HtmlTags
{
    private static readonly WordTable Table = WordTable.Load("html-tags.tsv");

    private static readonly FrozenSet<string> Blocks = Table["block"].ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Boxes = Table["box"].ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Silent = Table["silent"].ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Emphasis = Table["emphasis"].ToFrozenSet(StringComparer.Ordinal);

    public static bool IsBlock(string name) => Blocks.Contains(name);

    /// <summary>Blocks that hold blocks.</summary>
    public static bool IsBox(string name) => Boxes.Contains(name);

    public static bool IsEmphasis(string name) => Emphasis.Contains(name);

    /// <summary>Elements that show no text of the article, and those that are hidden.</summary>
    public static bool IsSilent(IElement element) => Silent.Contains(element.LocalName) || IsHidden(element);

    /// <summary>Paragraphs that only screen readers pass over are the article's, behind a paywall that a script would lift.</summary>
    public static bool IsHidden(IElement element) => element.Attributes.Length > 0 && HasHidingAttribute(element);

    private static bool HasHidingAttribute(IElement element) =>
        element.HasAttribute("hidden")
        || HasHidingClass(element.GetAttribute("class"))
        || (element.GetAttribute("aria-hidden") == "true" && element.LocalName != "p")
        || HasHidingStyle(element.GetAttribute("style"));

    /// <summary>Class names that common style sheets hide what they are given to, for everybody or for all but screen readers.</summary>
    private static readonly string[] HidingClasses = Table["hiding"];

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
