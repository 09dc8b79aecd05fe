using System.Xml.Linq;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Feeds;

/// <summary>What was mended in the XML of one item, or around all of them.</summary>
internal sealed class ItemMends
{
    private readonly SortedSet<string> _kinds = new(StringComparer.Ordinal);

    /// <summary>True for an item in which the file ends.</summary>
    public bool IsCut { get; set; }

    public void Add(string kind) => _kinds.Add(kind);

    public static ItemMends? Of(XElement item) => item.Annotation<ItemMends>();

    /// <summary>Those of the item, which has none at first.</summary>
    public static ItemMends At(XElement item)
    {
        if (Of(item) is not { } mends)
        {
            mends = new ItemMends();
            item.AddAnnotation(mends);
        }

        return mends;
    }

    /// <summary>Null where nothing was mended.</summary>
    public ArticleWarning? ToWarning() =>
        _kinds.Count == 0
            ? null
            : new ArticleWarning(
                WarningCodes.FeedMended,
                $"The feed is no valid XML here ({string.Join(", ", _kinds)}); it was read as it must be meant."
            );
}
