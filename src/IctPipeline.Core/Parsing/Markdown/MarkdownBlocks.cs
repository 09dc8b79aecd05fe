using System.Text;
using IctPipeline.Parsing.Html;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace IctPipeline.Parsing.Markdown;

/// <summary>Walks Markdig's tree and collects blocks, images and links.</summary>
internal sealed class MarkdownBlocks(ParsedArticle article, ParseContext context)
{
    private readonly MarkdownInlines _inlines = new(article);
    private readonly StringBuilder _html = new();

    /// <summary>Blocks before the excerpt mark; -1 where there is none.</summary>
    public int ExcerptEnd { get; private set; } = -1;

    public void Read(MarkdownDocument document)
    {
        Container(document, BlockKind.Paragraph, 0);
        FlushHtml();
    }

    private void Container(ContainerBlock container, BlockKind kind, int number)
    {
        foreach (var block in container)
        {
            context.Budget.Check();
            if (block is HtmlBlock html)
            {
                Html(html);
                continue;
            }

            FlushHtml();
            One(block, kind, number);
            number = 0;
        }
    }

    private void One(Markdig.Syntax.Block block, BlockKind kind, int number)
    {
        switch (block)
        {
            case HeadingBlock heading:
                Leaf(heading, BlockKind.Heading, heading.Level, 0);
                break;
            case ParagraphBlock paragraph:
                Leaf(paragraph, kind, 0, number);
                break;
            case CodeBlock code:
                Add(new Block(BlockKind.Code, code.Lines.ToString().TrimEnd()));
                break;
            case Table table:
                ReadTable(table);
                break;
            case ListBlock list:
                ReadList(list);
                break;
            case QuoteBlock quote:
                Container(quote, BlockKind.Quote, 0);
                break;
            case LinkReferenceDefinitionGroup:
                break;
            case ContainerBlock other:
                Container(other, kind, 0);
                break;
        }
    }

    /// <summary>Numbers stay, since the author counted; bullets are markup.</summary>
    private void ReadList(ListBlock list)
    {
        var number = int.TryParse(list.OrderedStart, out var start) ? start : 1;
        foreach (var item in list)
        {
            if (item is ContainerBlock content)
            {
                Container(content, BlockKind.ListItem, list.IsOrdered ? number++ : 0);
                FlushHtml();
            }
        }
    }

    private void ReadTable(Table table)
    {
        var rows = new StringBuilder();
        foreach (var row in table.OfType<TableRow>())
        {
            rows.Append(rows.Length > 0 ? "\n" : "");
            var first = true;
            foreach (var leaf in row.OfType<TableCell>().Select(cell => cell.OfType<LeafBlock>().FirstOrDefault()))
            {
                rows.Append(first ? "" : "\t").Append(leaf is null ? "" : _inlines.Read(leaf).Text.Replace('\n', ' '));
                first = false;
            }
        }

        Add(new Block(BlockKind.Table, rows.ToString()));
    }

    private void Leaf(LeafBlock leaf, BlockKind kind, int level, int number)
    {
        var read = _inlines.Read(leaf);
        var text = number > 0 ? $"{number}. {read.Text}" : read.Text;
        if (!string.IsNullOrWhiteSpace(read.Text))
        {
            Add(new Block(read.CaptionOnly ? BlockKind.Caption : kind, text, level, read.Emphasized, read.Linked));
        }

        ExcerptEnd = read.ExcerptMark && ExcerptEnd < 0 ? article.Blocks.Count : ExcerptEnd;
    }

    /// <summary>HTML blocks that follow each other belong together: "&lt;div&gt;", text, "&lt;/div&gt;".</summary>
    private void Html(HtmlBlock block)
    {
        var html = block.Lines.ToString();
        if (block.Type == HtmlBlockType.Comment)
        {
            FlushHtml();
            ExcerptEnd = ExcerptEnd < 0 && ExcerptMark.IsIn(html) ? article.Blocks.Count : ExcerptEnd;
            // Text may follow the comment on its last line.
            var end = html.LastIndexOf("-->", StringComparison.Ordinal);
            html = end < 0 ? "" : html[(end + 3)..];
        }

        if (!string.IsNullOrWhiteSpace(html))
        {
            _html.Append(html).Append('\n');
        }
    }

    private void FlushHtml()
    {
        if (_html.Length > 0)
        {
            HtmlFragment.Read(_html.ToString(), article, context);
            _html.Clear();
        }
    }

    private void Add(Block block)
    {
        if (!string.IsNullOrWhiteSpace(block.Text))
        {
            article.Blocks.Add(block);
        }
    }
}
