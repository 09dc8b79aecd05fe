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
    public static IReadOnlySet<PageNode> Find(List<PageNode> nodes, IElement? title)
    {
        var lists = new HashSet<PageNode>();
        var heading = title is null ? null : nodes.Find(node => ReferenceEquals(node.Element, title));
        if (heading is null)
        {
            return lists;
        }

        var linked = HoldersOfLinkedPictures(heading.Element);
        foreach (
            var siblings in nodes
                .Where(node => node.Parent is not null && linked.Contains(node.Element) && IsCard(node))
                .GroupBy(node => node.Parent!)
        )
        {
            var list = siblings.Key;
            if (
                siblings.Count() >= MinCards
                && siblings.Select(card => Target(card.Element)).Distinct().Count() >= MinCards
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

    /// <summary>Found from the pictures up, once for a page: asking each element would walk through the page for each.</summary>
    private static HashSet<IElement> HoldersOfLinkedPictures(IElement inside)
    {
        var holders = new HashSet<IElement>();
        foreach (var picture in DomWalk.Elements(inside.Owner!, element => element.LocalName == "img" && IsLinked(element)))
        {
            for (var holder = picture.ParentElement; holder is not null && holders.Add(holder); )
            {
                holder = holder.ParentElement;
            }
        }

        return holders;
    }

    private static bool IsLinked(IElement picture)
    {
        for (var around = picture.ParentElement; around is not null; around = around.ParentElement)
        {
            if (around.LocalName == "a" && around.HasAttribute("href"))
            {
                return true;
            }
        }

        return false;
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
        node.Element.LocalName is "li" or "div" or "article" or "section"
        && DomText.Length(node.Element, MaxCard) is > 0 and <= MaxCard
        && Target(node.Element) is not null
        && node.Element.QuerySelector("h1") is null;

    private static string? Target(IElement card) => card.QuerySelector("a[href] img")?.Closest("a")?.GetAttribute("href");
}
