using IctPipeline.Reading.Formats.Html.Body;
using IctPipeline.Reading.Formats.Html.Dom;
using IctPipeline.Reading.Formats.Html.Survey;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Html.Choice;

/// <summary>
/// Settles which blocks of a page are the article's, once the rules have chosen: <see cref="BlockTrees"/> know what the rules' mistakes
/// look like, and bring back what they left out or drop what they took.
/// </summary>
internal static class BlockChoice
{
    /// <summary>From this share on a block that the rules left out is the article's.</summary>
    private const double Taken = 0.6;

    /// <summary>Below this share a block that the rules took is not.</summary>
    private const double Dropped = 0.4;

    /// <summary>
    /// UTF-16 code units of text behind which nothing is dropped: annotated texts are cut somewhere, and trees learn that as if it were
    /// the end.
    /// </summary>
    private const int Judged = 15_000;

    /// <summary>
    /// Of the rules' text, what must be left at least for the choice to count: else the page is unlike those that it knows.
    /// </summary>
    private const double LeastLeft = 0.3;

    /// <summary>UTF-16 code units of a sentence above what the rules took.</summary>
    private const int MinOpening = 80;

    /// <summary>UTF-16 code units of the rules' text below which the page is looked at in other ways first.</summary>
    private const int MinText = 250;

    /// <summary>Blocks of a page that has more than its article: smaller ones are unlike those that the trees know.</summary>
    private const int MinBlocks = 40;

    /// <summary>UTF-16 code units of a text that a page shows twice for two widths of the screen.</summary>
    private const int MinTwin = 60;

    /// <param name="article">Gets what the text of the page tells besides.</param>
    /// <param name="trees">Others than those of the assembly.</param>
    public static List<Block> Settle(
        PageSurvey survey,
        List<Block> kept,
        ParsedArticle article,
        ParseContext context,
        BlockTrees? trees = null
    )
    {
        if (Length(kept) < MinText)
        {
            return kept;
        }

        trees ??= BlockTrees.Instance;
        var page = new ParsedArticle();
        var blocks = PageText.Read(survey, kept, page, context);
        if (blocks.Count < MinBlocks)
        {
            return kept;
        }

        var traits = new BlockTraits(blocks, survey);
        var row = new float[BlockTraits.Count];
        var chosen = new List<Block>(kept.Count);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var (added, dropped, before) = (0, 0, 0);
        for (var i = 0; i < blocks.Count; i++)
        {
            context.Budget.Check();
            var (block, node, isKept) = blocks[i];
            var isArticle = isKept
                ? before > Judged || IsKnown(block, node) || trees.Reach(traits.Write(i, row), Dropped)
                : IsInPlace(block, node, isAbove: before == 0) && trees.Reach(traits.Write(i, row), Taken) && !Notices.Is(block.Text);
            before += isKept ? block.Text.Length : 0;
            added += isArticle && !isKept ? 1 : 0;
            dropped += isKept && !isArticle ? 1 : 0;
            if (isArticle && (block.Text.Length < MinTwin || seen.Add(block.Text)))
            {
                chosen.Add(block);
            }
        }

        var unlike = Length(chosen) < Length(kept) * LeastLeft;
        context.Note("body", "blocks by their traits", $"{added} brought back, {dropped} dropped" + (unlike ? ": not believed" : ""));
        if (unlike || added + dropped == 0)
        {
            return kept;
        }

        article.CodeWithAddresses.AddRange(page.CodeWithAddresses);
        return chosen;
    }

    /// <summary>
    /// What the rules know better: false for what readers wrote, and above the text for all that is no sentence, where title, names and
    /// times stand.
    /// </summary>
    private static bool IsInPlace(Block block, PageNode node, bool isAbove) =>
        ((node.Role | node.Around) & NodeRole.Comments) == 0
        && (!isAbove || (block.Text.Length >= MinOpening && block.Kind != BlockKind.Heading && HtmlText.EndsSentence(block.Text)));

    /// <summary>The same of what the trees have seen too little of: code, tables, and parts of a text that are set apart.</summary>
    private static bool IsKnown(Block block, PageNode node) =>
        block.Kind is BlockKind.Code or BlockKind.Table || ((node.Role | node.Around) & NodeRole.Part) != 0;

    private static int Length(List<Block> blocks) => blocks.Sum(block => block.Kind == BlockKind.Caption ? 0 : block.Text.Length);
}
