using AngleSharp.Dom;
using IctPipeline.Reading.Formats.Html.Survey;

namespace IctPipeline.Reading.Formats.Html.Body;

/// <summary>
/// Chooses the elements that hold the article. The element with the most prose near it wins, as in Readability; names that pages give
/// to their article text raise it, links lower it; parts of the same kind elsewhere in the same article join it.
/// </summary>
internal static class ArticleContainer
{
    /// <param name="titled">The innermost article-like element around the page's title, if there is one.</param>
    /// <param name="heading">The heading that shows the title.</param>
    public static IReadOnlyList<PageNode> Choose(List<PageNode> nodes, PageNode? titled, IElement? heading)
    {
        var title = TitleAbove(nodes, heading);
        PageNode? best = null;
        double bestScore = 0;
        for (var i = 0; i < nodes.Count; i++)
        {
            var node = nodes[i];
            var score = node.Excluded ? 0 : Score(node, titled);
            score *= i < title && !node.Element.Contains(heading!) ? BodyWeights.AboveTitle : 1;
            if (score > bestScore)
            {
                (best, bestScore) = (node, score);
            }
        }

        if (best is null)
        {
            return [];
        }

        return ArticleParts.Find(Widen(best), nodes);
    }

    /// <summary>The index of the title's heading, where an article's prose stands below it.</summary>
    private static int? TitleAbove(List<PageNode> nodes, IElement? heading)
    {
        var title = heading is null ? -1 : nodes.FindIndex(node => ReferenceEquals(node.Element, heading));
        return title >= 0 && nodes.Skip(title).Sum(node => node.Excluded ? 0 : node.OwnProse()) >= BodyWeights.EnoughProse ? title : null;
    }

    private static double Score(PageNode node, PageNode? titled)
    {
        var score = node.Nearby * (1 - node.LinkShare);
        score *=
            !node.IsContent ? 1
            : (node.Role & NodeRole.Content) != 0 ? BodyWeights.ContentName
            : BodyWeights.Microdata;
        score *= titled is not null && titled.Holds(node) ? BodyWeights.Titled : 1;
        return score
            * (
                node.Element.LocalName is "article" or "main" ? BodyWeights.ArticleElement
                : node.Element.LocalName is "p" or "li" or "blockquote" or "td" or "table" or "ul" or "ol" ? BodyWeights.PartElement
                : 1
            );
    }

    /// <summary>
    /// Goes up while the parent holds clearly more prose than the winner and nothing much else: an article in several parts.
    /// </summary>
    private static PageNode Widen(PageNode best)
    {
        var article = best.Article;
        for (
            var parent = best.Parent;
            parent is { Excluded: false } && parent.Element.LocalName is not ("body" or "html");
            parent = parent.Parent
        )
        {
            // An article element ends where it ends, but for pages that give one to each of many short pieces.
            if (article is not null && !article.Holds(parent) && article.Prose * BodyWeights.MostInArticle >= parent.Prose)
            {
                break;
            }

            var more = parent.Prose - best.Prose;
            var mostLinks = Math.Max(BodyWeights.WideningLinks, best.LinkShare * BodyWeights.WideningMoreLinks);
            if (more > best.Prose * BodyWeights.Widening && parent.LinkShare < mostLinks && !best.IsContent)
            {
                best = parent;
            }
        }

        return best;
    }
}
