using IctPipeline.Reading.Formats.Html.Survey;

namespace IctPipeline.Reading.Formats.Html.Body;

/// <summary>
/// Finds the other parts of an article whose text stands in several elements: pieces between advertisements, paragraphs beside a list.
/// </summary>
internal static class ArticleParts
{
    /// <summary>Roles of boxes that hold something of their own.</summary>
    private const NodeRole Apart = NodeRole.Furniture | NodeRole.Box | NodeRole.Doubtful | NodeRole.Comments;

    /// <summary>The elements to read, in the page's order: parts of one class, or the winner with its neighbours.</summary>
    public static IReadOnlyList<PageNode> Find(PageNode best, List<PageNode> nodes)
    {
        var name = best.Element.GetAttribute("class");
        if (string.IsNullOrWhiteSpace(name) || best.Element.LocalName is "p" or "li" or "td")
        {
            return WithNeighbours(best, nodes);
        }

        var article = best.Article;
        var parts = nodes
            .Where(node =>
                ReferenceEquals(node, best)
                || (
                    !node.Excluded
                    && node.Prose >= BodyWeights.PartProse
                    && node.LinkShare < BodyWeights.PartLinks
                    && node.Element.LocalName == best.Element.LocalName
                    && IsSameKind(node.Element.GetAttribute("class"), name)
                    && ReferenceEquals(node.Article, article)
                    && !best.Holds(node)
                    && !node.Holds(best)
                    && StandsWith(node, best)
                )
            )
            .ToList();
        if (parts.Count == 1)
        {
            return WithNeighbours(best, nodes);
        }

        if (Around(parts) is not { } around)
        {
            return parts;
        }

        var prose = parts.Sum(part => part.Prose);
        return
            around.Prose <= prose * BodyWeights.MostAround
            && around.LinkShare < BodyWeights.PartLinks
            && around.Element.LocalName is not ("body" or "html")
            ? [around]
            : parts;
    }

    /// <summary>False for what stands in a box of its own: the openings of other stories look like the article's text.</summary>
    private static bool StandsWith(PageNode node, PageNode best) => (node.Around & Apart & ~best.Around) == 0;

    /// <summary>The winner with those of its siblings that hold prose of the same kind.</summary>
    private static List<PageNode> WithNeighbours(PageNode best, List<PageNode> nodes)
    {
        if (best.Parent is not { } parent || best.IsContent)
        {
            return [best];
        }

        var name = best.Element.GetAttribute("class");
        return nodes
            .Where(node =>
                ReferenceEquals(node, best) || (ReferenceEquals(node.Parent, parent) && !node.Excluded && Belongs(node, best, name))
            )
            .ToList();
    }

    private static bool Belongs(PageNode node, PageNode best, string? name)
    {
        var twin =
            name is { Length: > 0 } && node.Element.GetAttribute("class") == name && node.Element.LocalName == best.Element.LocalName;
        var enough =
            node.Prose
            >= Math.Max(BodyWeights.NeighbourProse, best.Prose * (twin ? BodyWeights.NeighbourShare / 2 : BodyWeights.NeighbourShare));

        // What stands beside an article element is no part of it, unless a page has it in several.
        return (twin || best.Element.LocalName != "article")
            && node.LinkShare < BodyWeights.PartLinks
            && (
                enough
                || (
                    node.Element.LocalName is "p"
                    && node.OwnProse() > BodyWeights.ParagraphProse
                    && node.LinkShare < BodyWeights.ParagraphLinks
                )
            );
    }

    /// <summary>
    /// The same classes, all of them and one more (the first and last part often have one for their margins), or the same first one and
    /// most of the others.
    /// </summary>
    private static bool IsSameKind(string? one, string other)
    {
        if (one == other || one is null)
        {
            return one == other;
        }

        var (left, right) = (Classes(one), Classes(other));
        var (common, most) = (left.Intersect(right, StringComparer.Ordinal).Count(), Math.Max(left.Length, right.Length));
        return (common > 1 && common == Math.Min(left.Length, right.Length) && common >= most - 1)
            || (left.Length > 2 && right.Length > 2 && left[0] == right[0] && common >= most * BodyWeights.PartClasses);
    }

    private static string[] Classes(string names) => names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static PageNode? Around(List<PageNode> parts)
    {
        var around = parts[0].Parent;
        while (around is not null && !parts.TrueForAll(around.Holds))
        {
            around = around.Parent;
        }

        return around;
    }
}
