using System.Globalization;
using System.Text;
using IctPipeline.Reading.Formats.Html.Dom;
using IctPipeline.Reading.Model;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Block = IctPipeline.Reading.Model.Block;

namespace IctPipeline.Reading.Formats.Markdown;

/// <summary>Walks Markdig's tree and collects blocks, images and links.</summary>
/// <param name="depth">How often text inside of another block was parsed again on the way here.</param>
internal sealed class MarkdownBlocks(ParsedArticle article, ParseContext context, int depth = 0)
{
    private const int MaxDepth = 4;

    private readonly MarkdownInlines _inlines = new(article);
    private readonly StringBuilder _html = new();

    /// <summary>Blocks before the excerpt mark; -1 where there is none.</summary>
    public int ExcerptEnd { get; private set; } = -1;

    public void Read(MarkdownDocument document)
    {
        Container(document, BlockKind.Paragraph);
        FlushHtml();
    }

    private void Container(ContainerBlock container, BlockKind kind)
    {
        foreach (var block in container)
        {
            context.Budget.Check();
            if (block is HtmlBlock html)
            {
                Html(html);
                continue;
            }

            // Other dialects end HTML with its closing tag, not with a blank line: what is indented in it is no code.
            if (_html.Length > 0 && block is CodeBlock and not FencedCodeBlock && EmbeddedMarkdown.ContinuesHtml((CodeBlock)block))
            {
                _html.Append(((CodeBlock)block).Lines.ToString()).Append('\n');
                continue;
            }

            FlushHtml();
            One(block, kind);
        }
    }

    private void One(Markdig.Syntax.Block block, BlockKind kind)
    {
        switch (block)
        {
            case HeadingBlock heading:
                Leaf(heading, BlockKind.Heading, heading.Level);
                break;
            case ParagraphBlock paragraph:
                Leaf(paragraph, kind, 0);
                break;
            case FencedCodeBlock fence when AstrayFence.Unfold(fence) is { } inner && Again(inner):
                break;
            case MathBlock formula:
                Add(new Block(BlockKind.Code, $"$$\n{Formula.Plain(formula.Lines.ToString())}\n$$"));
                break;
            case CodeBlock code:
                Add(new Block(BlockKind.Code, EscapedCode.Decode(code.Lines.ToString().TrimEnd())));
                break;
            case Table table:
                ReadTable(table);
                break;
            case ListBlock list:
                ReadList(list);
                break;
            case QuoteBlock quote:
                ReadQuote(quote);
                break;
            case LinkReferenceDefinitionGroup:
                break;
            case ContainerBlock other:
                Container(other, kind);
                break;
            case LeafBlock { Inline: not null } leaf:
                // The term of a definition list.
                Leaf(leaf, kind, 0);
                break;
        }
    }

    /// <summary>"[!NOTE]" at the head of a quote says how to show it; what follows on its line is a title.</summary>
    private void ReadQuote(QuoteBlock quote)
    {
        var first = article.Blocks.Count;
        Container(quote, BlockKind.Quote);
        FlushHtml();
        if (
            first < article.Blocks.Count
            && article.Blocks[first] is { } head
            && head.Text.StartsWith("[!", StringComparison.Ordinal)
            && head.Text.IndexOf(']', StringComparison.Ordinal) is > 2 and < 30 and var end
            && head.Text.AsSpan(2, end - 2).IndexOfAny(" [\n") < 0
        )
        {
            var rest = head.Text[(end + 1)..].TrimStart('+', '-').Trim();
            if (rest.Length > 0)
            {
                article.Blocks[first] = head with { Text = rest };
            }
            else
            {
                article.Blocks.RemoveAt(first);
            }
        }
    }

    /// <summary>Reads a text that turned out to be Markdown; false where it went round too often.</summary>
    private bool Again(string text)
    {
        if (depth >= MaxDepth || MarkdownSyntax.Parse(text, context) is not { } document)
        {
            return false;
        }

        new MarkdownBlocks(article, context, depth + 1).Read(document);
        return true;
    }

    /// <summary>
    /// Numbers stay, since the author counted: where all of them differ, as they stand ("2017. A good year"), else counted on, as any
    /// Markdown does. Bullets are markup.
    /// </summary>
    private void ReadList(ListBlock list)
    {
        var items = list.OfType<ListItemBlock>().ToList();
        var own = items.Count > 1 && items.Select(item => item.Order).Distinct().Count() == items.Count;
        var number = int.TryParse(list.OrderedStart, out var start) ? start : 1;
        // "07." is followed by "08.".
        var format = list.OrderedStart is ['0', _, ..] padded ? "D" + padded.Length : "D";
        foreach (var item in items)
        {
            var (first, images) = (article.Blocks.Count, article.Images.Count);
            Container(item, BlockKind.ListItem);
            FlushHtml();
            if (list.IsOrdered)
            {
                Number(first, (own ? item.Order : number).ToString(format, CultureInfo.InvariantCulture), article.Images.Count > images);
                number++;
            }
        }
    }

    /// <summary>Puts an item's number before its words; before code or a table, and where there are no words, it stands alone.</summary>
    private void Number(int first, string number, bool pictured)
    {
        if (first >= article.Blocks.Count && pictured)
        {
            return;
        }

        if (first < article.Blocks.Count && article.Blocks[first] is { Kind: not (BlockKind.Code or BlockKind.Table) } block)
        {
            article.Blocks[first] = block with { Text = $"{number}. {block.Text}" };
        }
        else
        {
            article.Blocks.Insert(first, new Block(BlockKind.ListItem, $"{number}."));
        }
    }

    private void ReadTable(Table table)
    {
        var rows = new StringBuilder();
        var images = article.Images.Count;
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

        // A picture over its words in a column of its own is no table.
        var framed =
            article.Images.Count > images && table.ColumnDefinitions.Count <= 2 && table.OfType<TableRow>().All(row => row.Count == 1);
        if (framed && rows.ToString().Trim() is { Length: > 0 } caption)
        {
            article.Images[^1] = article.Images[^1] with { Alt = caption };
        }

        Add(new Block(framed ? BlockKind.Caption : BlockKind.Table, rows.ToString()));
    }

    private void Leaf(LeafBlock leaf, BlockKind kind, int level)
    {
        var read = _inlines.Read(leaf);
        if (!string.IsNullOrWhiteSpace(read.Text) && !IsContentsMark(read.Text))
        {
            if (read.CaptionOnly)
            {
                // What readers see says more than what stands in for a picture that isn't shown.
                article.Images[^1] = article.Images[^1] with
                {
                    Alt = read.Text,
                };
            }

            Add(new Block(read.CaptionOnly ? BlockKind.Caption : kind, read.Text, level, read.Emphasized, read.Linked));
        }

        ExcerptEnd = read.ExcerptMark && ExcerptEnd < 0 ? article.Blocks.Count : ExcerptEnd;
    }

    /// <summary>A table of contents stands here on the site.</summary>
    private static bool IsContentsMark(string text) =>
        text.Length < 12 && text[0] is '[' or '@' && text.Trim('[', ']', '_', '@').Equals("toc", StringComparison.OrdinalIgnoreCase);

    /// <summary>HTML blocks that follow each other belong together: "&lt;div&gt;", text, "&lt;/div&gt;".</summary>
    private void Html(HtmlBlock block)
    {
        var html = block.Lines.ToString();
        if (block.Type == HtmlBlockType.Comment)
        {
            FlushHtml();
            ExcerptEnd = ExcerptEnd < 0 && ExcerptMark.IsIn(html) ? article.Blocks.Count : ExcerptEnd;
        }

        if (OpenHtml.Settle(block.Type, ref html))
        {
            FlushHtml();
            if (Again(html))
            {
                return;
            }
        }

        if (string.IsNullOrWhiteSpace(html))
        {
            return;
        }

        var markdown = block.Type is HtmlBlockType.InterruptingBlock or HtmlBlockType.NonInterruptingBlock
            ? EmbeddedMarkdown.IndexIn(html)
            : -1;
        if (markdown < 0)
        {
            _html.Append(html).Append('\n');
            return;
        }

        _html.Append(html, 0, markdown).Append('\n');
        FlushHtml();
        if (!Again(html[markdown..]))
        {
            _html.Append(html, markdown, html.Length - markdown).Append('\n');
        }
    }

    private void FlushHtml()
    {
        if (_html.Length > 0)
        {
            var first = article.Blocks.Count;
            HtmlFragment.Read(Components.Rename(_html.ToString()), article, context);
            _html.Clear();
            EmbeddedMarkdown.Clean(article, first);
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
