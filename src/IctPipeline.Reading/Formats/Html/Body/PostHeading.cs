using AngleSharp.Dom;
using IctPipeline.Reading.Formats.Html.Survey;

namespace IctPipeline.Reading.Formats.Html.Body;

/// <summary>Whether two headings are the titles of two posts, and not a title and a heading in its text.</summary>
internal static class PostHeading
{
    public static bool AreOfOneKind(IElement one, IElement other)
    {
        if (one.LocalName != other.LocalName || Names(one) is not { Count: > 0 } left || Names(other) is not { Count: > 0 } right)
        {
            return false;
        }

        // Headings below the first level have a title's name in many texts ("section-title"): posts link their titles, texts do not.
        return one.LocalName == "h1"
            ? left.Intersect(right, StringComparer.Ordinal).Any(name => (NodeNames.Of(name) & NodeRole.Title) != 0)
            : left.SetEquals(right)
                && (NodeNames.Of(one) & NodeRole.Title) != 0
                && Target(one) is { } here
                && Target(other) is { } there
                && here != there;
    }

    private static HashSet<string> Names(IElement heading) => heading.ClassList.ToHashSet(StringComparer.Ordinal);

    private static string? Target(IElement heading) =>
        (heading.QuerySelector("a[href]") ?? (heading.ParentElement is { LocalName: "a" } around ? around : null))?.GetAttribute("href")
            is { Length: > 0 } href
        && href[0] != '#'
            ? href
            : null;
}
