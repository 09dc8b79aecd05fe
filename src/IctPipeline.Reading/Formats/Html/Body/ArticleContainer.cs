using IctPipeline.Reading.Formats.Html.Survey;

namespace IctPipeline.Reading.Formats.Html.Body;

/// <summary>
/// Chooses the elements that hold the article. The element with the most prose near it wins, as in Readability; names that pages give
/// to their article text raise it, links lower it; parts of the same kind elsewhere in the same article join it.
/// </summary>
internal static class ArticleContainer
{
    private const double ContentBonus = 2;

    /// <summary>Microdata name the text itself.</summary>
    private const double MicrodataBonus = 3;
    private const double ElementBonus = 1.15;

    /// <summary>What an element that shows the page's title is raised by: pages that load further articles below hold several.</summary>
    private const double TitleBonus = 2.5;

    /// <summary>Share of the prose around it, inverted, that an article element holds at least.</summary>
    private const double MostInArticle = 3;

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

        return ArticleParts.Of(Widen(best), nodes);
    }

    private static double Score(PageNode node, PageNode? titled)
    {
        var score = node.Nearby * (1 - node.LinkShare);
        score *=
            !node.IsContent ? 1
            : (node.Role & NodeRole.Content) != 0 ? ContentBonus
            : MicrodataBonus;
        score *= titled is not null && titled.Holds(node) ? TitleBonus : 1;
        return score
            * (
                node.Element.LocalName is "article" or "main" ? ElementBonus
                : node.Element.LocalName is "p" or "li" or "blockquote" or "td" or "table" or "ul" or "ol" ? 0.5
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
            if (article is not null && !article.Holds(parent) && article.Prose * MostInArticle >= parent.Prose)
            {
                break;
            }

            var more = parent.Prose - best.Prose;
            if (more > best.Prose * 0.35 && parent.LinkShare < Math.Max(0.15, best.LinkShare * 1.3) && !best.IsContent)
            {
                best = parent;
            }
        }

        return best;
    }
}
