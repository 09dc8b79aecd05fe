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

    public static bool IsHeading(string name) => name is ['h', >= '1' and <= '6'];

    public static bool IsEmphasis(string name) => Emphasis.Contains(name);

    /// <summary>Elements that show no text of the article, and those that are hidden.</summary>
    public static bool IsSilent(IElement element) =>
        (Silent.Contains(element.LocalName) && !IsUnscriptedPost(element)) || IsHidden(element);

    /// <summary>A post that the text quotes, as readers without scripts see it; what else is said to them is not of the article.</summary>
    private static bool IsUnscriptedPost(IElement element) =>
        element.LocalName is "noscript" && element.GetElementsByTagName("blockquote").Length > 0;

    /// <summary>Paragraphs that only screen readers pass over are the article's, behind a paywall that a script would lift.</summary>
    public static bool IsHidden(IElement element)
    {
        // One look at each attribute; asking for each by its name would look at all of them each time.
        var attributes = element.Attributes;
        for (var i = 0; i < attributes.Length; i++)
        {
            var attribute = attributes[i]!;
            var hides = attribute.Name switch
            {
                "hidden" => true,
                "class" => HasHidingClass(attribute.Value),
                "aria-hidden" => attribute.Value == "true" && element.LocalName != "p",
                "style" => HasHidingStyle(attribute.Value),
                _ => false,
            };
            if (hides)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Class names that common style sheets hide what they are given to, for everybody or for all but screen readers.</summary>
    private static readonly string[] HidingClasses = Table["hiding"];

    private static readonly SearchValues<string> Hiding = SearchValues.Create(HidingClasses, StringComparison.Ordinal);

    private static bool HasHidingClass(string names)
    {
        if (names.AsSpan().IndexOfAny(Hiding) < 0)
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

    private static bool HasHidingStyle(string style) => Says(style, "display", "none") || Says(style, "visibility", "hidden");

    private static bool Says(string style, string property, string value)
    {
        var at = style.IndexOf(property, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && style.AsSpan(at + property.Length).TrimStart(" :").StartsWith(value, StringComparison.OrdinalIgnoreCase);
    }
}
