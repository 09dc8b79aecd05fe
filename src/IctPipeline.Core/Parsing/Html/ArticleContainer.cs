namespace IctPipeline.Parsing.Html;

/// <summary>
/// Chooses the elements that hold the article. The element with the most prose near it wins, as in Readability; names that pages give
/// to their article text raise it, links lower it; neighbours that hold prose of the same kind join it.
/// </summary>
internal static class ArticleContainer
{
    private const double ContentBonus = 1.6;
    private const double ElementBonus = 1.15;

    /// <summary>A neighbour needs this share of the winner's prose to join it.</summary>
    private const double NeighbourShare = 0.18;

    public static IReadOnlyList<PageNode> Choose(List<PageNode> nodes)
    {
        PageNode? best = null;
        double bestScore = 0;
        foreach (var node in nodes)
        {
            var score = node.Excluded ? 0 : Score(node);
            if (score > bestScore)
            {
                (best, bestScore) = (node, score);
            }
        }

        return best is null ? [] : WithNeighbours(Widen(best), nodes);
    }

    private static double Score(PageNode node)
    {
        var score = node.Nearby * (1 - node.LinkShare);
        score *= (node.Role & NodeRole.Content) != 0 || node.Element.GetAttribute("itemprop") is "articleBody" ? ContentBonus : 1;
        return score * (node.Element.LocalName is "article" or "main" ? ElementBonus : node.Element.LocalName is "p" or "li" or "blockquote" or "td" or "table" ? 0.5 : 1);
    }

    /// <summary>
    /// Goes up while the parent holds clearly more prose than the winner and nothing much else: an article in several parts.
    /// </summary>
    private static PageNode Widen(PageNode best)
    {
        for (var parent = best.Parent; parent is { Excluded: false } && parent.Element.LocalName is not ("body" or "html"); parent = parent.Parent)
        {
            var more = parent.Prose - best.Prose;
            if (more > best.Prose * 0.35 && parent.LinkShare < Math.Max(0.15, best.LinkShare * 1.3) && (best.Role & NodeRole.Content) == 0)
            {
                best = parent;
            }
        }

        return best;
    }

    private static List<PageNode> WithNeighbours(PageNode best, List<PageNode> nodes)
    {
        if (best.Parent is not { } parent || (best.Role & NodeRole.Content) != 0 || best.Element.GetAttribute("itemprop") is "articleBody")
        {
            return [best];
        }

        var name = best.Element.GetAttribute("class");
        return nodes.Where(node => ReferenceEquals(node, best) || (ReferenceEquals(node.Parent, parent) && !node.Excluded && Belongs(node, best, name))).ToList();
    }

    private static bool Belongs(PageNode node, PageNode best, string? name)
    {
        var twin = name is { Length: > 0 } && node.Element.GetAttribute("class") == name && node.Element.LocalName == best.Element.LocalName;
        var enough = node.Prose >= Math.Max(3, best.Prose * (twin ? NeighbourShare / 2 : NeighbourShare));
        return node.LinkShare < 0.25 && (enough || (node.Element.LocalName is "p" && node.OwnProse() > 1 && node.LinkShare < 0.2));
    }
}
