using System.Collections.Frozen;
using AngleSharp.Dom;

namespace IctPipeline.Reading.Formats.Html.Survey;

/// <summary>Excludes a page's furniture and adds up prose from the blocks to all that hold them.</summary>
internal static class ProseMap
{
    /// <param name="end">The index of the first node that is no part of the article, whatever it holds.</param>
    /// <param name="teasers">Lists of other stories, which are furniture whatever they hold.</param>
    /// <param name="titled">The heading that shows the article's title.</param>
    /// <param name="strict">False to exclude only what is furniture by its element, for pages whose names mislead.</param>
    /// <returns>The roles that are the page's layout and not furniture.</returns>
    public static NodeRole Measure(
        List<PageNode> nodes,
        int end,
        bool strict,
        IReadOnlySet<PageNode>? teasers = null,
        IElement? titled = null
    )
    {
        foreach (var node in nodes)
        {
            node.Excluded = false;
            (node.Text, node.Links, node.Prose, node.Nearby) = (0, 0, 0, 0);
        }

        AddUp(nodes);
        var total = nodes.Count > 0 ? nodes[0].Prose : 0;
        var misnomers = strict ? Misnomers.Find(nodes, titled) : FrozenSet<PageNode>.Empty;
        var layout = Layout(nodes, total, misnomers);
        for (var i = 0; i < nodes.Count; i++)
        {
            var node = nodes[i];
            node.Excluded =
                i >= end
                || node.Parent?.Excluded == true
                || teasers?.Contains(node) == true
                || (!misnomers.Contains(node) && IsFurniture(node, node.Role & ~layout, total, strict));
        }

        foreach (var node in nodes)
        {
            (node.WholeProse, node.WholeText) = (node.Prose, node.Text);
            (node.Text, node.Links, node.Prose, node.Nearby) = (0, 0, 0, 0);
        }

        AddUp(nodes);
        return layout;
    }

    private static void AddUp(List<PageNode> nodes)
    {
        for (var i = nodes.Count - 1; i >= 0; i--)
        {
            var node = nodes[i];
            if (node.Excluded)
            {
                continue;
            }

            var own = node.OwnProse();
            node.Text += node.OwnText;
            node.Links += node.OwnLinks;
            node.Prose += own;
            node.Nearby += own * BodyWeights.Decay[0];
            if (own > 0)
            {
                var up = node.Parent;
                for (var distance = 0; distance < BodyWeights.Decay.Length && up is not null; distance++, up = up.Parent)
                {
                    up.Nearby += own * BodyWeights.Decay[distance];
                }
            }

            if (node.Parent is { } parent)
            {
                parent.Text += node.Text;
                parent.Links += node.Links;
                parent.Prose += node.Prose;
            }
        }
    }

    /// <summary>
    /// Roles whose elements hold so much of the page's prose that their names are those of a layout: page builders call all text a widget,
    /// galleries tell it in captions.
    /// </summary>
    private static NodeRole Layout(List<PageNode> nodes, double total, IReadOnlySet<PageNode> misnomers)
    {
        var layout = NodeRole.None;
        foreach (var role in new[] { NodeRole.Box, NodeRole.Caption })
        {
            var prose = nodes
                .Where(node => (node.Role & role) != 0 && (node.Around & role) == 0 && !IsInFurniture(node, misnomers))
                .Sum(node => node.Prose);
            layout |= prose > total * BodyWeights.MostOfLayout ? role : NodeRole.None;
        }

        return layout;
    }

    /// <summary>True in an element with furniture's name that is furniture; a "content-sidebar-wrap" holds the text, too.</summary>
    private static bool IsInFurniture(PageNode node, IReadOnlySet<PageNode> misnomers)
    {
        for (var around = node; ((around.Role | around.Around) & NodeRole.Furniture) != 0; around = around.Parent!)
        {
            if ((around.Role & NodeRole.Furniture) != 0 && !misnomers.Contains(around))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFurniture(PageNode node, NodeRole role, double total, bool strict)
    {
        var name = node.Element.LocalName;
        if (name is "footer" or "dialog" && node.Prose < total * BodyWeights.MostOfPage)
        {
            return true;
        }

        if (!strict || name is "html" or "body" or "main" or "article" || node.IsContent)
        {
            return name is "aside" && !strict && node.Prose < total * BodyWeights.MostOfPage;
        }

        if (
            ((role & NodeRole.Comments) != 0 && total - node.Prose >= BodyWeights.EnoughProse)
            || ((role & NodeRole.Beside) != 0 && IsBesideText(node))
        )
        {
            return true;
        }

        if ((role & NodeRole.Furniture) != 0 && name is not "p")
        {
            return true;
        }

        if ((role & (NodeRole.Box | NodeRole.Furniture)) != 0)
        {
            return node.LinkShare > BodyWeights.BoxLinks
                || node.Prose < (name is "p" ? BodyWeights.BoxParagraph : total * BodyWeights.MostOfBox);
        }

        var doubtful =
            name is "aside" or "form" or "header" or "figcaption" || (role & (NodeRole.Doubtful | NodeRole.Caption | NodeRole.Author)) != 0;
        return doubtful && IsWeak(node, role, total);
    }

    /// <summary>True for what is set beside an article that tells enough without it.</summary>
    private static bool IsBesideText(PageNode box) => box.TextAround is { } text && text.Prose - box.Prose >= BodyWeights.PlentyOfProse;

    /// <summary>Doubtful elements go if they hold links rather than prose, or next to nothing.</summary>
    private static bool IsWeak(PageNode node, NodeRole role, double total) =>
        node.Element.LocalName is "aside" ? node.Prose < total * BodyWeights.MostOfPage
        : (role & NodeRole.Caption) != 0 || (node.Element.LocalName is "figcaption" && (node.Role & NodeRole.Caption) == 0)
            ? node.Text < BodyWeights.CaptionText
        : (role & NodeRole.Author) != 0 ? node.Text < BodyWeights.AuthorText || node.Prose < total * BodyWeights.MostOfBox
        : node.LinkShare > BodyWeights.BoxLinks
            || (
                node.Prose < BodyWeights.DoubtfulProse
                && node.Text < BodyWeights.DoubtfulText
                && !IsItems(node)
                && (node.Element.LocalName is "header" or "form" || node.Element.LocalName is "div" or "ul" or "section")
            );

    /// <summary>Short items of the text itself, as "Stylish" under "What we like": lists of anything else lead somewhere.</summary>
    private static bool IsItems(PageNode node) =>
        node.Links == 0 && node.TextAround is not null && node.Element.GetElementsByTagName("li").Length > 1;
}
