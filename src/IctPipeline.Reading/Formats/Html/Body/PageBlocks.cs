using IctPipeline.Reading.Formats.Html.Metadata;
using IctPipeline.Reading.Language.Bylines;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Html.Body;

/// <summary>
/// Filters the blocks of an article's container: lists of links, calls to subscribe, captions, headings with nothing under them.
/// </summary>
internal static class PageBlocks
{
    /// <summary>A box whose first line is a notice goes as a whole if its text is no longer than this.</summary>
    private const int SmallBox = 900;

    /// <summary>Lines of a head in one block.</summary>
    private const int MaxHeadLines = 6;

    /// <summary>UTF-16 code units of a signature, and of a paragraph above it.</summary>
    private const int MaxSignature = 40;
    private const int MinProse = 80;

    /// <summary>UTF-16 code units of a line that names another story, and its share of link text.</summary>
    private const int MinStory = 30;
    private const double MostlyLinks = 0.6;

    /// <summary>Blocks at the end that may be about the author.</summary>
    private const int MaxTail = 5;

    /// <summary>UTF-16 code units of all that stands from a note about the author to the end.</summary>
    private const int MaxTailText = 1_200;

    public static List<Block> Filter(List<Block> blocks, ParsedArticle article)
    {
        SplitHead(blocks, article);
        var whole = blocks.Sum(block => block.Text.Length);
        var start = HeadLines.End(blocks, article);
        article.Above.Clear();
        article.Above.AddRange(blocks.Take(start));
        var kept = new List<Block>(blocks.Count);
        var left = new HashSet<Box>();
        var links = new LinkLists(blocks);
        var layout = PhotoLines.Layout(blocks);
        for (var i = start; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (left.Count > 0 && IsIn(left, block.Box))
            {
                continue;
            }

            if (IsNotice(block))
            {
                if ((i < start + MaxTail || i >= blocks.Count - MaxTail) && BylineParts.OpensByline(block.Text))
                {
                    // "Posted by Jane Doe": no text, but it says who wrote it.
                    article.Above.Add(block);
                }

                if (
                    !Notices.IsOfPost(block.Text)
                    && Opens(blocks, i)
                    && block.Box is { } box
                    && Outermost(box, blocks, i, whole) is { } small
                    && !GoesOn(blocks, i, small)
                )
                {
                    left.Add(small);
                }
            }
            else if (PhotoLines.Is(block, layout))
            {
                kept.Add(block with { Kind = BlockKind.Caption });
            }
            else if (!links.Holds(i) && !(kept.Count > 0 && kept[^1].Text == block.Text))
            {
                kept.Add(block);
            }
        }

        DropTail(kept, article.Authors);
        return kept;
    }

    /// <summary>Code is no notice, whatever it begins with.</summary>
    private static bool IsNotice(Block block) => block.Kind != BlockKind.Code && Notices.Is(block.Text);

    /// <summary>
    /// A byline and a date with a line break between them are two lines of the head, and so are those that old pages part by breaks from
    /// the text behind them, where one of them is the title, a day or a byline.
    /// </summary>
    private static void SplitHead(List<Block> blocks, ParsedArticle article)
    {
        for (var i = Math.Min(blocks.Count, 3) - 1; i >= 0; i--)
        {
            var lines = blocks[i].Kind is BlockKind.Paragraph or BlockKind.Quote
                ? blocks[i].Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                : [];
            var head =
                lines.Length is > 1 and < MaxHeadLines && Array.TrueForAll(lines, line => line.Length <= HeadLines.MaxByline)
                    ? lines.Length
                    : HeadLines.End(lines, article);
            if (head > 0)
            {
                var block = blocks[i];
                blocks.RemoveAt(i);
                if (head < lines.Length)
                {
                    blocks.Insert(i, block with { Text = string.Join('\n', lines.Skip(head)) });
                }

                blocks.InsertRange(i, lines.Take(head).Select(line => block with { Text = line }));
            }
        }
    }

    private static bool IsIn(HashSet<Box> left, Box? box)
    {
        for (; box is not null; box = box.Parent)
        {
            if (left.Contains(box))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for the first block of its box.</summary>
    private static bool Opens(List<Block> blocks, int i) => i == 0 || blocks[i].Box is { } box && !box.Holds(blocks[i - 1].Box);

    /// <summary>The largest box around a notice that it opens and that is small against the text.</summary>
    private static Box? Outermost(Box box, List<Block> blocks, int i, int whole)
    {
        Box? found = null;
        for (
            Box? wider = box;
            wider is not null && wider.Length <= Math.Min(SmallBox, whole / 4) && (i == 0 || !wider.Holds(blocks[i - 1].Box));
            wider = wider.Parent
        )
        {
            found = wider;
        }

        return found;
    }

    /// <summary>
    /// True where a box names another story and then goes on with the text: "Read also" and a link stand at the head of a section as often
    /// as in a box of their own. What such a box says of the other story is a paragraph, not two.
    /// </summary>
    private static bool GoesOn(List<Block> blocks, int notice, Box box)
    {
        var named = blocks[notice] is { Linked: > 0, Text.Length: >= MinStory };
        var prose = 0;
        for (var i = notice + 1; i < blocks.Count && box.Holds(blocks[i].Box); i++)
        {
            if (blocks[i].Linked > MostlyLinks)
            {
                (named, prose) = (true, 0);
            }
            else if (named && blocks[i] is { Kind: BlockKind.Paragraph, Text.Length: >= MinProse } && EndsSentence(blocks[i].Text))
            {
                prose++;
            }
        }

        return prose > 1;
    }

    /// <summary>A heading with nothing under it; pages that write their whole text in headings end with a sentence.</summary>
    private static bool IsEmptyHeading(Block block) =>
        block.Kind is BlockKind.Heading && !(block.Text.Length > MaxSignature && EndsSentence(block.Text));

    /// <summary>
    /// Initials, "with wires": a short last line that is no sentence, below one that is. A name or an agency is the normalizer's to read.
    /// </summary>
    private static bool IsSignature(List<Block> blocks) =>
        blocks[^1] is { Kind: BlockKind.Paragraph, Text.Length: <= MaxSignature } last
        && last.Text[0] is not ('—' or '–' or '-')
        && !EndsSentence(last.Text)
        && !IsByline(last.Text)
        && blocks[^2] is { Kind: BlockKind.Paragraph or BlockKind.Quote, Text.Length: >= MinProse } above
        && EndsSentence(above.Text);

    private static bool IsByline(string text) =>
        BylineReader.ReadLine(text) is not null || (text.Contains(' ', StringComparison.Ordinal) && BylineReader.LooksLikeName(text));

    private static bool EndsSentence(string text) =>
        text[^1] is '.' or '!' or '?' or '…' or '"' or '”' or '»' or '“' or '\'' or '’' or ')' or ':' or '。' or '」' or '！' or '？';

    /// <summary>Headings with nothing under them, and what the page says of the author below the text.</summary>
    private static void DropTail(List<Block> blocks, List<string> authors)
    {
        for (
            var (i, length) = (blocks.Count - 1, 0);
            i > Math.Max(1, blocks.Count - MaxTail) && (length += blocks[i].Text.Length) <= MaxTailText;
            i--
        )
        {
            if (AuthorNotes.Is(blocks[i].Text, authors))
            {
                blocks.RemoveRange(i, blocks.Count - i);
            }
        }

        while (blocks.Count > 1 && (IsEmptyHeading(blocks[^1]) || IsSignature(blocks)))
        {
            blocks.RemoveAt(blocks.Count - 1);
        }
    }
}
