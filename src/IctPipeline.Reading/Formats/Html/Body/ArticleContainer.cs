using IctPipeline.Reading.Formats.Html.Survey;

namespace IctPipeline.Reading.Formats.Html.Body;

/// <summary>
/// Chooses the elements that hold the article. The element with the most prose near it wins, as in Readability; names that pages give
/// to their article text raise it, links lower it; parts of the same kind elsewhere in the same article join it.
/// </summary>
internal static class ArticleContainer
{
    /// <param name="titled">The innermost article-like element around the page's title, if there is one.</param>
    public static IReadOnlyList<PageNode> Choose(List<PageNode> nodes, PageNode? titled)
    {
        PageNode? best = null;
        double bestScore = 0;
        foreach (var node in nodes)
        {
            var score = node.Excluded ? 0 : Score(node, titled);
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
