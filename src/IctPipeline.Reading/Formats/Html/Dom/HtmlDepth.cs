using System.Text;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Html.Dom;

/// <summary>
/// Keeps nesting within <see cref="ReadLimits.MaxHtmlDepth"/> before a tree is built: building one takes time that grows with the square
/// of its depth. Tags that would go deeper are left out; their text stays. The nodes that the tree will have are counted on the way, those
/// included that a parser makes by itself: it opens every mark of emphasis that was not closed again in each block.
/// </summary>
internal static class HtmlDepth
{
    /// <summary>True where the number of brackets alone says that nothing can be too deep or too many, whatever the tags are.</summary>
    public static bool IsSmall(string html, int maxDepth, int maxNodes)
    {
        long tags = html.AsSpan().Count('<');
        return tags <= maxDepth && (tags * (2 + tags)) + html.Length <= maxNodes;
    }

    /// <returns>The text itself where nothing is too deep, which is nearly always.</returns>
    /// <exception cref="ArticleRejectedException">The tree would have more nodes than it may.</exception>
    public static string Limit(string html, int maxDepth, NodeBudget nodes)
    {
        var open = new OpenFormats();
        StringBuilder? kept = null;
        var scanner = new TagScanner(html);
        var (copied, depth, left) = (0, 0, 0);
        while (scanner.Next())
        {
            // Itself, and the text behind it.
            nodes.Add(2 + scanner.Parts + open.Reopened(scanner));
            if (scanner.IsFlat)
            {
                continue;
            }

            if (scanner.IsEnd)
            {
                if (left == 0)
                {
                    depth -= depth > 0 ? 1 : 0;
                    continue;
                }

                left--;
            }
            else if (depth < maxDepth && left == 0)
            {
                depth++;
                continue;
            }
            else
            {
                left++;
            }

            kept ??= new StringBuilder(html.Length);
            kept.Append(html.AsSpan(copied, scanner.Start - copied)).Append(' ');
            copied = scanner.End;
        }

        nodes.Add(scanner.Parts);
        return kept is null ? html : kept.Append(html.AsSpan(copied)).ToString();
    }
}
