using IctPipeline.Reading.Language.Text;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Normalization;

/// <summary>Settles the title against the headings at the head of the body.</summary>
internal static class Headings
{
    /// <summary>Takes a repeated title off the body, and prefers a real heading to a title that is a slug.</summary>
    public static string? Settle(string? title, List<Block> blocks)
    {
        if (blocks.Count < 2)
        {
            return title;
        }

        // A heading that breaks off in the paragraph below it is a teaser of that paragraph.
        if (LeadSplitter.IsCutShort(blocks[0], blocks[1]))
        {
            blocks.RemoveAt(0);
        }

        var first = blocks[0];
        if (blocks.Count > 1 && title is not null && SameWords.In(title, first.Text))
        {
            blocks.RemoveAt(0);
            return title;
        }

        if (title is not null && IsSlug(title) && first is { Kind: BlockKind.Heading, Level: <= 2 })
        {
            blocks.RemoveAt(0);
            return first.Text;
        }

        return title;
    }

    private static bool IsSlug(string title) =>
        !title.Contains(' ', StringComparison.Ordinal)
        && title.Contains('-', StringComparison.Ordinal)
        && title.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_');
}
