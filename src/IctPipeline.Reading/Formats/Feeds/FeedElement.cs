using System.Xml.Linq;

namespace IctPipeline.Reading.Formats.Feeds;

/// <summary>An element of a feed, asked by local names: feeds spell namespaces in many ways.</summary>
internal sealed class FeedElement(XElement element)
{
    public XElement Xml => element;

    /// <summary>What names an item: its guid, id or link, or what RDF says that it is about.</summary>
    public string? Name =>
        Value("guid")
        ?? Value("id")
        ?? RawLink
        ?? element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "about")?.Value.Trim();

    /// <summary>The link as it is written.</summary>
    private string? RawLink => LinkElement is { } link ? Href(link) : null;

    /// <summary>The address of the article, completed by the base that holds for it.</summary>
    public string? Link =>
        LinkElement is { } link && Href(link) is { } href ? FeedAddresses.Complete(href, FeedAddresses.BaseOf(link)) : null;

    private XElement? LinkElement =>
        element
            .Elements()
            .Where(child => child.Name.LocalName == "link" && Href(child) is not null)
            .FirstOrDefault(child => child.Attribute("rel")?.Value is null or "alternate");

    /// <summary>
    /// The text of a child: of one in the element's own vocabulary first, since <c>media:title</c> and <c>itunes:summary</c> are others.
    /// Mark-up in it is kept.
    /// </summary>
    public string? Value(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            foreach (var child in Children(name))
            {
                var value = child.HasElements ? string.Concat(child.Nodes()) : child.Value;
                if (!string.IsNullOrWhiteSpace(value))
                {
                    return value.Trim();
                }
            }
        }

        return null;
    }

    /// <summary>
    /// Children of that local name, those of the element's own vocabulary first; no pictures and files (<c>media:content</c>).
    /// </summary>
    public IEnumerable<XElement> Children(string name) =>
        element
            .Elements()
            .Where(child => child.Name.LocalName == name && child.Attribute("url") is null)
            .OrderBy(child => child.Name.Namespace == element.Name.Namespace ? 0 : 1);

    private static string? Href(XElement link)
    {
        var url = (link.Attribute("href")?.Value ?? link.Value).Trim();
        return url.Length == 0 ? null : url;
    }
}
