using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Html.Body;

/// <summary>Tells links to other stories from links in an account that names its sources.</summary>
internal sealed class LinkLists
{
    private const int ShortBlock = 200;

    /// <summary>Link text with nothing between but marks: a list, however long; a table that is one is a menu.</summary>
    private const double AllLinks = 0.9;

    /// <summary>Share of link text above which a short block is a link.</summary>
    private const double MostlyLinks = 0.6;

    /// <summary>The same below which a list's item is prose.</summary>
    private const double MostlyProse = 0.3;

    /// <summary>One item in so many must be prose for a list to be.</summary>
    private const int ProseItemOf = 3;

    private readonly List<Block> _blocks;
    private readonly bool[] _inProseList;

    public LinkLists(List<Block> blocks)
    {
        _blocks = blocks;
        _inProseList = new bool[blocks.Count];
        for (var first = 0; first < blocks.Count; first++)
        {
            var (end, prose) = (first, 0);
            for (; end < blocks.Count && blocks[end].Kind == BlockKind.ListItem; end++)
            {
                prose += IsProseItem(end) ? 1 : 0;
            }

            Array.Fill(_inProseList, prose * ProseItemOf >= end - first, first, end - first);
            first = Math.Max(first, end - 1);
        }
    }

    /// <summary>True for a block that is mostly link text and short: a link to another story, unless prose runs around it.</summary>
    public bool Holds(int at)
    {
        var block = _blocks[at];
        if (
            block.Linked <= MostlyLinks
            || (block.Text.Length > ShortBlock && block.Linked < AllLinks)
            || (block.Kind == BlockKind.Table && (block.Linked < AllLinks || IsAnnounced(at)))
            || block.Kind == BlockKind.Code
        )
        {
            return false;
        }

        return block.Kind != BlockKind.ListItem || !(_inProseList[at] || IsProseItem(at - 1) || IsProseItem(at + 1));
    }

    /// <summary>"These papers are quoted here:" stands above it.</summary>
    private bool IsAnnounced(int at) => at > 0 && _blocks[at - 1].Text.EndsWith(':');

    private bool IsProseItem(int at) => at >= 0 && at < _blocks.Count && _blocks[at] is { Kind: BlockKind.ListItem, Linked: < MostlyProse };
}
