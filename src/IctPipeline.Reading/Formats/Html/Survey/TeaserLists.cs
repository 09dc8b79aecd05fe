using AngleSharp.Dom;
using IctPipeline.Reading.Formats.Html.Dom;

namespace IctPipeline.Reading.Formats.Html.Survey;

/// <summary>
/// Rows of cards beside a post: each a picture that links to another page, and a line about it. Next to a short post they hold most of the
/// page's prose.
/// </summary>
internal static class TeaserLists
{
    private const int MinCards = 3;

    /// <summary>UTF-16 code units of a card.</summary>
    private const int MaxCard = 320;

    /// <summary>UTF-16 code units of a post's own sentences.</summary>
    private const int MinPost = 60;

    /// <summary>The same of a longer one, which is found without this.</summary>
    private const int MaxPost = 600;

    /// <summary>The elements that hold them. Those in the article itself, with its paragraphs around them, are part of it.</summary>
    /// <param name="title">The heading that shows the page's title.</param>
    public static IReadOnlySet<PageNode> Find(PageSurvey survey, IElement? title)
    {
        var lists = new HashSet<PageNode>();
        var nodes = survey.Nodes;
        var heading = title is null ? null : nodes.Find(node => ReferenceEquals(node.Element, title));
        if (heading is null || survey.LinkedPictures.Count < MinCards)
        {
            return lists;
        }

        var targets = Targets(survey.LinkedPictures);
        var titled = Holders(survey.Headings.Where(element => element.LocalName == "h1"));
        foreach (
            var siblings in nodes
                .Where(node =>
                    node.Parent is not null && targets.ContainsKey(node.Element) && !titled.Contains(node.Element) && IsCard(node)
                )
                .GroupBy(node => node.Parent!)
        )
        {
            var list = siblings.Key;
            if (
                siblings.Count() >= MinCards
                && siblings.Select(card => targets[card.Element]).Distinct().Count() >= MinCards
                && !list.Holds(heading)
            )
            {
                var (post, beside) = Apart(heading, list);
                if (
                    post is not null
                    && Sentences(nodes.Where(post.Holds)) is >= MinPost and <= MaxPost
                    && IsOnlyCards(nodes, beside, siblings.ToList())
                )
                {
                    lists.Add(beside);
                }
            }
        }

        return lists;
    }

    /// <summary>
    /// Where the first linked picture in each element leads to. Found from the pictures up, once for a page: asking each element would walk
    /// through the page for each.
    /// </summary>
    private static Dictionary<IElement, string> Targets(List<(IElement Picture, string Target)> pictures)
    {
        var targets = new Dictionary<IElement, string>();
        foreach (var (picture, target) in pictures)
        {
            for (var holder = picture.ParentElement; holder is not null && targets.TryAdd(holder, target); )
            {
                holder = holder.ParentElement;
            }
        }

        return targets;
    }

    private static HashSet<IElement> Holders(IEnumerable<IElement> elements)
    {
        var holders = new HashSet<IElement>();
        foreach (var element in elements)
        {
            for (var holder = element.ParentElement; holder is not null && holders.Add(holder); )
            {
                holder = holder.ParentElement;
            }
        }

        return holders;
    }

    /// <summary>The largest elements that hold the one and not the other.</summary>
    private static (PageNode? Post, PageNode Beside) Apart(PageNode heading, PageNode list)
    {
        PageNode? post = null;
        for (var around = heading.Parent; around is not null && !around.Holds(list); around = around.Parent)
        {
            post = around;
        }

        var beside = list;
        while (beside.Parent is { } parent && !parent.Holds(heading))
        {
            beside = parent;
        }

        return (post?.Element.LocalName is "header" or "hgroup" ? null : post, beside);
    }

    private static bool IsOnlyCards(List<PageNode> nodes, PageNode beside, List<PageNode> cards) =>
        Sentences(nodes.Where(node => beside.Holds(node) && !cards.Exists(card => card.Holds(node)))) < MinPost;

    private static int Sentences(IEnumerable<PageNode> nodes) =>
        nodes
            .Where(node => node.OwnMarks > 0 && node.Element.LocalName is not ['h', >= '1' and <= '6'])
            .Sum(node => node.OwnText - node.OwnLinks);

    private static bool IsCard(PageNode node) =>
        node.Element.LocalName is "li" or "div" or "article" or "section" && DomText.Length(node.Element, MaxCard) is > 0 and <= MaxCard;
}
