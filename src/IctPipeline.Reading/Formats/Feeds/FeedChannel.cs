using System.Xml.Linq;

namespace IctPipeline.Reading.Formats.Feeds;

/// <summary>What a feed says of itself: it holds for items that say nothing else.</summary>
internal sealed class FeedChannel
{
    private readonly FeedElement _element;

    public FeedChannel(XElement root)
    {
        _element = new FeedElement(ElementOf(root));
        Site = _element.Value("title");
        Home = FeedAddresses.Absolute(_element.Link);
    }

    public string? Site { get; }

    /// <summary>The site's address.</summary>
    public Uri? Home { get; }

    /// <summary>RFC 4287, 4.2.1: the authors of an entry's source, else those of the feed, where the entry names none.</summary>
    public IEnumerable<XElement> AuthorsFor(FeedElement item)
    {
        var own = Authors(item);
        if (own.Count == 0 && item.Children("source").FirstOrDefault() is { } source)
        {
            own = Authors(new FeedElement(source));
        }

        return own.Count > 0 ? own : Authors(_element);
    }

    /// <summary>The element that says it: RSS has a channel, Atom the outermost element itself.</summary>
    public static XElement ElementOf(XElement root) =>
        root.Name.LocalName == "feed" ? root
        : root.DescendantsAndSelf().FirstOrDefault(element => element.Name.LocalName is "channel" or "item" or "entry")
            is { Name.LocalName: "channel" } channel
            ? channel
        : root;

    private static List<XElement> Authors(FeedElement element) =>
        [
            .. element
                .Xml.Elements()
                .Where(child => child.Name.LocalName is "author" or "creator" && !string.IsNullOrWhiteSpace(child.Value)),
        ];
}
