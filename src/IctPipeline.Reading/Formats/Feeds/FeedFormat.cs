using System.Buffers;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Feeds;

/// <summary>RSS and Atom: each item is a member. A feed is a window: what it holds no more was not taken back.</summary>
internal sealed partial class FeedFormat : IArticleFormat<ParseContext>
{
    /// <summary>UTF-16 code units of what a server writes before a feed.</summary>
    private const int MaxMessages = 8 * 1024;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>");

    public string Name => "feed";

    public IReadOnlyList<FileExtension> Extensions { get; } =
    [new(".rss", "application/rss+xml"), new(".atom", "application/atom+xml"), new(".xml", "application/xml")];

    public double Recognize(ParseContext context)
    {
        var head = context.Text.AsSpan(Start(context)).TrimStart();
        return RootName(head) switch
        {
            "rss" or "RSS" or "RDF" => 0.99,
            "feed" when Opening(head).Contains("atom", StringComparison.OrdinalIgnoreCase) || head.IndexOf("<entry") >= 0 => 0.99,
            _ => 0,
        };
    }

    public IEnumerable<FilePart> Read(ParseContext context)
    {
        var start = Start(context);
        var root = FeedXml.Load(start == 0 ? context : context with { Text = context.Text[start..] });
        var items = ItemsOf(root);
        if (items.Count == 0)
        {
            FeedSpelling.Mend(root);
            items = ItemsOf(root);
        }

        if (start > 0)
        {
            items.ForEach(item => ItemMends.At(item).Add("a message of the server before the feed"));
        }

        if (items.Count == 0)
        {
            ThrowIfNoFeed(root);
            context.Note("feed", "has no items");
        }

        if (items.Count > context.Options.MaxMembers)
        {
            throw new ArticleRejectedException(
                RejectionCodes.BudgetExceeded,
                $"The feed has {items.Count} items, more than Reading:MaxMembers allows. Split it."
            );
        }

        return Members(items, new FeedChannel(root), context);
    }

    private static List<XElement> ItemsOf(XElement root) =>
        root.DescendantsAndSelf().Where(element => element.Name.LocalName is "item" or "entry").ToList();

    /// <summary>RDF may be about anything, and a feed that was cut at its head may have lost all of its items.</summary>
    private static void ThrowIfNoFeed(XElement root)
    {
        var channel = FeedChannel.ElementOf(root);
        if (channel == root && root.Name.LocalName != "feed")
        {
            throw new ArticleRejectedException(
                RejectionCodes.NoArticle,
                "The XML holds no feed: there is neither a channel nor an item in it."
            );
        }

        if (ItemMends.Of(root) is { IsCut: true })
        {
            throw new ArticleRejectedException(
                RejectionCodes.InvalidArchive,
                "The feed ends before its first item. Save it again from its address."
            );
        }
    }

    private static IEnumerable<FilePart> Members(List<XElement> items, FeedChannel channel, ParseContext context)
    {
        yield return new WindowPart();
        var names = new FeedNames<XElement>(
            item => new FeedElement(item).Name,
            item => new FeedElement(item).Value("title") ?? "",
            item => item.ToString(SaveOptions.DisableFormatting)
        ).Of(items);
        for (var i = 0; i < items.Count; i++)
        {
            context.Budget.Check();
            if (ItemMends.Of(items[i]) is { IsCut: true })
            {
                yield return new RefusedPart(names[i] is { } known && new FeedElement(items[i]).Name is not null ? known : $"[{i}]", Cut());
            }
            else if (names[i] is { } name)
            {
                var item = new FeedElement(items[i]);
                yield return new DeferredPart(name, () => FeedItem.Read(item, name, channel, context));
            }
            else
            {
                context.Note("feed", $"item {i} repeats another");
            }
        }
    }

    private static ArticleRejectedException Cut() =>
        new(RejectionCodes.InvalidArchive, "The feed ends inside this item. Save it again from its address.");

    /// <summary>Where the XML begins: some servers write their warnings before it.</summary>
    private static int Start(ParseContext context)
    {
        var text = context.Text.AsSpan(0, Math.Min(context.Text.Length, MaxMessages));
        if (context.Head is ['<', '?' or '!' or 'r', ..])
        {
            return 0;
        }

        var start = text.IndexOf("<?xml");
        start = start < 0 ? text.IndexOf("<rss") : start;
        return start > 0 && ServerMessage().IsMatch(text[..start]) && context.Text.AsSpan().TrimEnd() is [.., '>'] ? start : 0;
    }

    /// <summary>PHP's, as text or as HTML; not in a code block, since articles quote them.</summary>
    [GeneratedRegex(
        @"\A[^`]*\b(?:Warning|Notice|Deprecated|Strict Standards)\s*(?:</b>)?\s*:[^`]* on line (?:<b>)?\d+",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex ServerMessage();

    /// <summary>The local name of the outermost element; empty where there is none.</summary>
    private static ReadOnlySpan<char> RootName(ReadOnlySpan<char> text)
    {
        var tag = Opening(text);
        var end = tag.IndexOfAny(NameEnds);
        var name = end < 0 ? tag : tag[..end];
        return name[(name.IndexOf(':') + 1)..];
    }

    /// <summary>The outermost element's tag without its brackets: behind declarations, comments and the document type.</summary>
    private static ReadOnlySpan<char> Opening(ReadOnlySpan<char> text)
    {
        while (true)
        {
            text = text.TrimStart();
            if (text.Length < 2 || text[0] != '<')
            {
                return [];
            }

            if (XmlConvert.IsStartNCNameChar(text[1]))
            {
                var close = text.IndexOf('>');
                return close < 0 ? text[1..] : text[1..close];
            }

            var mark =
                text.StartsWith("<!--") ? "-->"
                : text.StartsWith("<?") ? "?>"
                : ">";
            var end = text.IndexOf(mark);
            if (mark == ">" && text.IndexOf('[') is >= 0 and var subset && subset < end)
            {
                mark = "]";
                end = text.IndexOf(mark);
                text = end < 0 ? [] : text[end..];
                mark = ">";
                end = text.IndexOf(mark);
            }

            if (end < 0)
            {
                return [];
            }

            text = text[(end + mark.Length)..];
        }
    }
}
