using IctPipeline.Reading.Formats.Html.Dom;
using IctPipeline.Reading.Formats.Html.Metadata;
using IctPipeline.Reading.Formats.Html.Survey;

namespace IctPipeline.Reading.Formats.Html.Body;

/// <summary>
/// Pages that show several posts one below the other: blogs, and sites that load the next story when a reader scrolls. What follows the
/// title of the next post is not the article's.
/// </summary>
internal static class OtherPosts
{
    /// <summary>Prose between two titles for the first to be a post of its own and not a line of the head.</summary>
    private const double MinProse = 4;

    /// <summary>The index of the first node that belongs to another post; the number of nodes where there is none.</summary>
    public static int Start(PageSurvey survey, string? title)
    {
        var nodes = survey.Nodes;
        if (title is null || survey.Headings.Count < 2)
        {
            return nodes.Count;
        }

        // Lists of stories name the page's own, too: the main heading comes first.
        var first = survey.Headings.FindIndex(heading => heading.LocalName == "h1" && PageTitle.Means(DomText.Of(heading), title));
        first = first >= 0 ? first : survey.Headings.FindIndex(heading => PageTitle.Means(DomText.Of(heading), title));
        if (first < 0)
        {
            return nodes.Count;
        }

        var titled = survey.Headings[first];
        var at = nodes.FindIndex(node => ReferenceEquals(node.Element, titled));
        double prose = 0;
        for (var i = Math.Max(at, 0) + 1; at >= 0 && i < nodes.Count; i++)
        {
            if (
                prose >= MinProse
                && nodes[i].Element.LocalName == titled.LocalName
                && nodes[i].Text + nodes[i].OwnText > 0
                && PostHeading.AreOfOneKind(titled, nodes[i].Element)
            )
            {
                return Opening(nodes, at, i);
            }

            prose += nodes[i].OwnProse();
        }

        return nodes.Count;
    }

    /// <summary>The largest element around the next title that holds neither this one nor its text.</summary>
    private static int Opening(List<PageNode> nodes, int titled, int next)
    {
        var opening = next;
        for (var parent = nodes[next].Parent; parent is not null && !parent.Holds(nodes[titled]); parent = parent.Parent)
        {
            var at = nodes.IndexOf(parent);
            if (Prose(nodes, at, next) >= MinProse / 2)
            {
                break;
            }

            opening = at;
        }

        return opening;
    }

    private static double Prose(List<PageNode> nodes, int from, int to)
    {
        double prose = 0;
        for (var i = from; i < to; i++)
        {
            prose += nodes[i].OwnProse();
        }

        return prose;
    }
}
