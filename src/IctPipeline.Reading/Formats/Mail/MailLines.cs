using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Mail;

/// <summary>The lines of blocks that HTML gave, for the rules that go by lines.</summary>
internal static class MailLines
{
    /// <summary>Blocks at most that a newsletter ends with, from where it speaks of itself.</summary>
    private const int MaxFooterBlocks = 14;

    /// <summary>UTF-16 code units of a block that speaks of the newsletter, and of all from there on.</summary>
    private const int MaxFooterBlock = 400;
    private const int MaxFooterText = 1_500;

    private const int MaxHeadBlocks = 4;
    private const int MaxHeadBlock = 200;

    /// <summary>Leaves the words that are the article; a block of which a part is kept is cut.</summary>
    /// <param name="blocks">Changed in place.</param>
    /// <returns>The head of the mail whose words these are; null where they are the sender's.</returns>
    public static QuotedHead? KeepOwn(List<Block> blocks, bool isForward)
    {
        var lines = new List<(string Text, int Block)>();
        for (var i = 0; i < blocks.Count; i++)
        {
            lines.AddRange(blocks[i].Text.Split('\n').Select(line => (line, i)));
            // Blocks stand apart, but for the lines of a head that are a block each.
            if (i + 1 < blocks.Count && !(IsHeadLine(blocks[i].Text) && IsHeadLine(blocks[i + 1].Text)))
            {
                lines.Add(("", i));
            }
        }

        var own = OwnWords.Find(lines.ConvertAll(line => line.Text), isForward);
        var kept = lines
            .Skip(own.Start)
            .Take(own.End - own.Start)
            .GroupBy(line => line.Block)
            .Select(group => (Block: blocks[group.Key], Text: string.Join('\n', group.Select(line => line.Text)).Trim()))
            .Where(part => part.Text.Length > 0)
            .Select(part => part.Block.Text.Length == part.Text.Length ? part.Block : part.Block with { Text = part.Text })
            .ToList();
        blocks.Clear();
        blocks.AddRange(kept);
        return own.Head;
    }

    /// <summary>Takes away what a newsletter says of itself at its head and foot: why one gets it, how to leave, where to see it.</summary>
    /// <param name="blocks">Changed in place.</param>
    public static void DropSmallPrint(List<Block> blocks)
    {
        var length = 0;
        for (var i = blocks.Count - 1; i > 0 && i >= blocks.Count - MaxFooterBlocks; i--)
        {
            length += blocks[i].Text.Length;
            if (length > MaxFooterText)
            {
                break;
            }

            if (blocks[i].Text.Length <= MaxFooterBlock && MailWords.Unsubscribe.IsMatch(blocks[i].Text))
            {
                blocks.RemoveRange(i, blocks.Count - i);
                length = 0;
            }
        }

        for (var i = Math.Min(MaxHeadBlocks, blocks.Count - 1) - 1; i >= 0; i--)
        {
            if (blocks[i].Text.Length <= MaxHeadBlock && MailWords.Browser.IsMatch(blocks[i].Text))
            {
                blocks.RemoveAt(i);
            }
        }
    }

    private static bool IsHeadLine(string text) =>
        !text.Contains('\n', StringComparison.Ordinal)
        && (MailWords.From.IsMatch(text) || MailWords.Sent.IsMatch(text) || MailWords.To.IsMatch(text) || MailWords.Subject.IsMatch(text));
}
