namespace IctPipeline.Reading.Formats.Mail;

/// <summary>The head of a mail inside another one's text: "From: …", "Sent: …", "To: …", "Subject: …", in any order and language.</summary>
/// <param name="From">As it stands.</param>
/// <param name="Sent">As it stands.</param>
/// <param name="Subject">As it stands.</param>
/// <param name="End">The first line behind it and behind blank ones.</param>
internal sealed record QuotedHead(string? From, string? Sent, string? Subject, int End)
{
    /// <summary>Lists of recipients run over several lines.</summary>
    private const int MaxRunOver = 8;

    /// <param name="lines">Trimmed.</param>
    /// <param name="at">Where it would begin.</param>
    /// <param name="end">The line behind the last one that counts.</param>
    /// <param name="fields">So many must stand there, a sender or a subject among them.</param>
    public static QuotedHead? At(IReadOnlyList<string> lines, int at, int end, int fields)
    {
        if (at >= end || !IsLabelled(lines[at]))
        {
            return null;
        }

        string? from = null,
            sent = null,
            subject = null;
        var (found, ranOver, i) = (0, 0, at);
        for (; i < end && lines[i].Length > 0; i++)
        {
            var line = lines[i].TrimStart('>', ' ');
            if (Value(MailWords.From, line) is { } sender && from is null)
            {
                (from, found, ranOver) = (sender, found + 1, 0);
            }
            else if (Value(MailWords.Sent, line) is { } date && sent is null)
            {
                (sent, found, ranOver) = (date, found + 1, 0);
            }
            else if (Value(MailWords.Subject, line) is { } about && subject is null)
            {
                (subject, found, ranOver) = (about, found + 1, 0);
            }
            else if (MailWords.To.IsMatch(line))
            {
                (found, ranOver) = (found + 1, 0);
            }
            else if (found >= fields && subject is not null && !line.Contains('@', StringComparison.Ordinal))
            {
                // Nothing parts this head from the text.
                break;
            }
            else if (++ranOver > MaxRunOver)
            {
                return null;
            }
        }

        while (i < end && lines[i].Length == 0)
        {
            i++;
        }

        return found >= fields && (from is not null || subject is not null) ? new QuotedHead(from, sent, subject, i) : null;
    }

    private static bool IsLabelled(string line)
    {
        line = line.TrimStart('>', ' ');
        return MailWords.From.IsMatch(line)
            || MailWords.Sent.IsMatch(line)
            || MailWords.To.IsMatch(line)
            || MailWords.Subject.IsMatch(line);
    }

    private static string? Value(System.Text.RegularExpressions.Regex label, string line) =>
        label.Match(line) is { Success: true } match ? match.Groups["value"].Value.Trim() : null;
}
