using AngleSharp.Dom;

namespace IctPipeline.Reading.Formats.Html.Survey;

/// <summary>
/// Elements that are the article's text though their names say otherwise: by their share of the page's prose, by the title that they hold,
/// or as a part of the text that is set apart by its looks alone.
/// </summary>
internal static class Misnomers
{
    /// <param name="nodes">With the prose of each, nothing left out yet.</param>
    /// <param name="titled">The heading that shows the article's title.</param>
    public static IReadOnlySet<PageNode> Find(List<PageNode> nodes, IElement? titled)
    {
        var total = nodes.Count > 0 ? nodes[0].Prose : 0;
        var found = new HashSet<PageNode>();
        var sections = new List<PageNode>();
        foreach (var node in nodes)
        {
            if ((node.Role & NodeRole.Part) != 0)
            {
                AddPart(node, found);
            }

            if ((node.Role & NodeRole.Furniture) == 0)
            {
                continue;
            }

            if (HoldsMost(node, total) || (IsTextLike(node) && (HoldsTitle(node, titled) || IsMostOfFound(node, found))))
            {
                found.Add(node);
            }

            if (node.Prose >= BodyWeights.PlentyOfProse && IsTextLike(node) && (node.Around & NodeRole.Furniture) == 0)
            {
                sections.Add(node);
            }
        }

        // As where each section of a text stands in a "nav-section".
        if (sections.Sum(node => node.Prose) > total * BodyWeights.MostOfSections)
        {
            found.UnionWith(sections);
        }

        return found;
    }

    /// <summary>Comments may be longer than the article that they stand under.</summary>
    private static bool HoldsMost(PageNode node, double total) =>
        node.Prose >= total * BodyWeights.MostOfNamed
        && node.LinkShare <= BodyWeights.FurnitureLinks
        && ((node.Role & NodeRole.Comments) == 0 || total - node.Prose < BodyWeights.EnoughProse);

    private static bool IsTextLike(PageNode node) =>
        ((node.Role | node.Around) & NodeRole.Comments) == 0
        && node.Element.LocalName is not ("aside" or "footer" or "nav")
        && node.Prose >= BodyWeights.EnoughProse
        && node.LinkShare < BodyWeights.PartLinks;

    private static bool HoldsTitle(PageNode node, IElement? titled) =>
        titled is not null && (node.Around & NodeRole.Furniture) == 0 && node.Element.Contains(titled);

    /// <summary>A name that misleads is given to the boxes inside, too: a "newsletter-wrapper" in a "cc-newsletter".</summary>
    private static bool IsMostOfFound(PageNode node, HashSet<PageNode> found)
    {
        var around = node.Parent;
        while (around is not null && (around.Role & NodeRole.Furniture) == 0)
        {
            around = around.Parent;
        }

        return around is not null && found.Contains(around) && node.Prose >= around.Prose * BodyWeights.MostOfNamed;
    }

    /// <summary>
    /// Adds a part and the boxes that hold little else: a quoted post in a "social-box", pros and cons in a "product-widget".
    /// </summary>
    private static void AddPart(PageNode part, HashSet<PageNode> found)
    {
        // All words of a quoted post may lead to it.
        if (part.LinkShare > BodyWeights.FurnitureLinks && part.Element.LocalName is not "blockquote")
        {
            return;
        }

        found.Add(part);
        var text = part.TextAround;
        for (
            var around = part.Parent;
            text is not null
                && around is { Element.LocalName: not ("aside" or "footer") }
                && around != text
                && part.Text >= around.Text * BodyWeights.MostOfWrapper;
            around = around.Parent
        )
        {
            found.Add(around);
        }
    }
}
