using IctPipeline.Reading.Language.Addresses;
using IctPipeline.Reading.Language.Bylines;
using IctPipeline.Reading.Language.Text;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Normalization;

/// <summary>Takes the sign-off from the end of a body: byline, agency, end marks ("./.", "(Hết)", "###", "■").</summary>
internal static class SignOff
{
    private const int MaxBlocks = 3;

    private static readonly string[] EndMarks = WordTable.Words("sign-off.tsv");

    /// <summary>Reads bylines off the last blocks; null where there is none.</summary>
    public static Byline? Take(List<Block> blocks)
    {
        Byline? found = null;
        for (var taken = 0; taken < MaxBlocks && blocks.Count > 1; taken++)
        {
            TrimEndMark(blocks);
            var last = blocks[^1];
            if (last.Kind == BlockKind.Paragraph && PersonalAddresses.Has(last.Text) && PersonalAddresses.Omit(last.Text).Length == 0)
            {
                blocks.RemoveAt(blocks.Count - 1);
                continue;
            }

            if (found is not null && found.Authors.Count > 0)
            {
                break;
            }

            var byline = last.Kind is BlockKind.Paragraph or BlockKind.Heading
                ? BylineReader.ReadLine(last.Text) ?? Alone(last, found)
                : null;
            if (byline is null)
            {
                break;
            }

            found = found is null ? byline : new Byline(byline.Authors, found.Agency ?? byline.Agency, found.Site ?? byline.Site);
            blocks.RemoveAt(blocks.Count - 1);
        }

        TrimEndMark(blocks);
        return found;
    }

    /// <summary>A name alone in bold, or above an agency line, is the author's.</summary>
    private static Byline? Alone(Block block, Byline? below) =>
        (block.Emphasized || below is not null)
        && block.Text.Length < 40
        && block.Text.Contains(' ', StringComparison.Ordinal)
        && block.Text[^1] is not ('?' or '!' or ':')
        && BylineReader.LooksLikeName(block.Text)
        && block.Text.Split(' ').Length <= 4
            ? new Byline([block.Text.Trim()])
            : null;

    private static void TrimEndMark(List<Block> blocks)
    {
        while (blocks is [.., { Kind: not BlockKind.Code }])
        {
            var last = blocks[^1];
            var text = last.Text.TrimEnd();
            var mark = Array.Find(EndMarks, mark => text.EndsWith(mark, StringComparison.Ordinal));
            if (mark is null)
            {
                return;
            }

            var rest = text[..^mark.Length].TrimEnd();
            // "./." closes a sentence, whose own stop stays.
            rest = mark is "./." or "/." && rest.Length > 0 && char.IsLetterOrDigit(rest[^1]) ? rest + "." : rest;
            blocks.RemoveAt(blocks.Count - 1);
            if (rest.Length > 0)
            {
                blocks.Add(last with { Text = rest });
                return;
            }
        }
    }
}
