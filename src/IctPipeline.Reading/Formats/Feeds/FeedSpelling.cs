using System.Xml.Linq;

namespace IctPipeline.Reading.Formats.Feeds;

/// <summary>
/// The names of elements where somebody wrote them in other letters, such as <c>ITEM</c>. XML takes these for other elements, so that the
/// feed would hold nothing.
/// </summary>
internal static class FeedSpelling
{
    private static readonly Dictionary<string, string> Names = new[]
    {
        "rss",
        "channel",
        "item",
        "entry",
        "feed",
        "title",
        "link",
        "description",
        "summary",
        "content",
        "encoded",
        "guid",
        "id",
        "pubDate",
        "published",
        "updated",
        "date",
        "author",
        "creator",
        "name",
        "category",
        "enclosure",
        "language",
    }.ToDictionary(name => name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Gives known elements the letters of their format, and notes it with the items.</summary>
    public static void Mend(XElement root)
    {
        foreach (var element in root.DescendantsAndSelf())
        {
            if (!Names.TryGetValue(element.Name.LocalName, out var name) || name == element.Name.LocalName)
            {
                continue;
            }

            element.Name = element.Name.Namespace + name;
            if (name is "item" or "entry")
            {
                ItemMends.At(element).Add("names of elements in other letters");
            }
        }
    }
}
