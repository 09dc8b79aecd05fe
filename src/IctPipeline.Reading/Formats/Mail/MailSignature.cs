namespace IctPipeline.Reading.Formats.Mail;

/// <summary>What stands below the words of a mail: the sender's card, the sender's program, the mailing list's address.</summary>
internal static class MailSignature
{
    /// <summary>Lines of a card with logo, offices and legal notes; more below a "-- " are text.</summary>
    private const int MaxLines = 25;

    /// <summary>Where the blank behind the dashes was lost, the mark may be a rule.</summary>
    private const int MaxUncertain = 10;

    private const int MaxListLines = 10;
    private const int MinRule = 20;

    /// <summary>The first line that is no part of the text; the number of lines where all is.</summary>
    /// <param name="lines">Of the text, as they stand.</param>
    public static int Start(IReadOnlyList<string> lines)
    {
        var end = lines.Count;
        while (end > 0 && lines[end - 1].AsSpan().Trim().IsEmpty)
        {
            end--;
        }

        end = WithoutListNote(lines, end);
        for (var i = end - 1; i >= Math.Max(0, end - MaxLines); i--)
        {
            if (lines[i] is "-- " || (lines[i].TrimEnd() is "--" or "—" && end - i <= MaxUncertain))
            {
                end = i;
            }
        }

        return WithoutDevice(lines, end);
    }

    /// <summary>Mailing lists put a rule and a few lines about themselves below each mail.</summary>
    private static int WithoutListNote(IReadOnlyList<string> lines, int end)
    {
        while (end > 0 && IsListAddress(lines[end - 1].Trim()))
        {
            end--;
        }

        for (var i = end - 1; i >= Math.Max(0, end - MaxListLines); i--)
        {
            var line = lines[i].AsSpan().Trim();
            var isMark = (line.Length >= MinRule && Formats.Text.TextBlocks.IsRule(line)) || line is "--" or "---" or "__";
            if (isMark && Enumerable.Range(i + 1, end - i - 1).Any(below => MailWords.List.IsMatch(lines[below])))
            {
                return i;
            }
        }

        return end;
    }

    private static bool IsListAddress(string line) =>
        line.StartsWith("http", StringComparison.OrdinalIgnoreCase)
        && !line.Contains(' ', StringComparison.Ordinal)
        && MailWords.List.IsMatch(line);

    private static int WithoutDevice(IReadOnlyList<string> lines, int end)
    {
        var last = end;
        while (last > 0 && lines[last - 1].AsSpan().Trim().IsEmpty)
        {
            last--;
        }

        return last > 0 && lines[last - 1].Length < 80 && MailWords.Device.IsMatch(lines[last - 1].Trim()) ? last - 1 : end;
    }
}
