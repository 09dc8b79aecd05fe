using AngleSharp.Dom;
using IctPipeline.Reading.Formats.Html.Body;
using IctPipeline.Reading.Formats.Html.Dom;
using IctPipeline.Reading.Formats.Html.Survey;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Html.Choice;

/// <summary>All text of a page, block by block, with what the rules made of it.</summary>
internal static class PageText
{
    /// <param name="survey">After the rules read it: the elements that they left out and the one that they read are known.</param>
    /// <param name="kept">The blocks that the rules took.</param>
    /// <param name="page">Gets what else the text tells.</param>
    /// <returns>All blocks but those under pictures.</returns>
    public static List<PageBlock> Read(PageSurvey survey, List<Block> kept, ParsedArticle page, ParseContext context)
    {
        var sources = new List<IElement?>();
        new DomBlocks(page, context) { Sources = sources }.Read(survey.Nodes[0].Element);
        var nodes = new Dictionary<IElement, PageNode>(survey.Nodes.Count);
        foreach (var node in survey.Nodes)
        {
            nodes.TryAdd(node.Element, node);
        }

        var texts = kept.Where(block => block.Kind != BlockKind.Caption).Select(block => block.Text).ToHashSet(StringComparer.Ordinal);
        var layout = PhotoLines.Layout(page.Blocks);
        var blocks = new List<PageBlock>(page.Blocks.Count);
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            var block = page.Blocks[i];
            var isKept = texts.Contains(block.Text);
            if (!isKept && (block.Kind == BlockKind.Caption || PhotoLines.Is(block, layout)))
            {
                continue;
            }

            var around = sources[i];
            PageNode? node = null;
            while (around is not null && !nodes.TryGetValue(around, out node))
            {
                around = around.ParentElement;
            }

            // In galleries the words under a picture are the text.
            block = block.Kind == BlockKind.Caption ? block with { Kind = BlockKind.Paragraph } : block;
            blocks.Add(new PageBlock(block, node ?? survey.Nodes[0], isKept));
        }

        return blocks;
    }
}
