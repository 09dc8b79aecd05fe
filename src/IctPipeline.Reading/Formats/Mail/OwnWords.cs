namespace IctPipeline.Reading.Formats.Mail;

/// <summary>Which lines of a mail are the article: the sender's own, or those of the mail that is passed on.</summary>
/// <param name="Start">The first line.</param>
/// <param name="End">The line behind the last one.</param>
/// <param name="Head">That of the mail whose words these are; null where they are the sender's.</param>
internal sealed record OwnWords(int Start, int End, QuotedHead? Head)
{
    /// <summary>Mails within each other.</summary>
    private const int MaxDepth = 8;

    /// <param name="lines">Of the text, as they stand.</param>
    /// <param name="isForward">Whether the subject says that another mail is passed on.</param>
    public static OwnWords Find(IReadOnlyList<string> lines, bool isForward)
    {
        string[] trimmed = [.. lines.Select(line => line.Trim())];
        var (start, end, head) = (0, lines.Count, (QuotedHead?)null);
        for (var depth = 0; depth < MaxDepth && QuotedMail.Find(trimmed, start, end) is { } quoted; depth++)
        {
            var own = Letters(lines, start, SignatureStart(lines, start, quoted.Line));
            var passedOn = (isForward && depth == 0) || quoted.IsForward;
            if (own > 0 && !(passedOn && own < Letters(lines, quoted.Text, end)))
            {
                end = quoted.Line;
                break;
            }

            (start, head) = (quoted.Text, quoted.Head);
        }

        return new OwnWords(start, SignatureStart(lines, start, end), head);
    }

    private static int SignatureStart(IReadOnlyList<string> lines, int start, int end) =>
        start + MailSignature.Start([.. lines.Skip(start).Take(end - start)]);

    private static int Letters(IReadOnlyList<string> lines, int start, int end)
    {
        var letters = 0;
        for (var i = start; i < end; i++)
        {
            letters += lines[i].Count(char.IsLetter);
        }

        return letters;
    }
}
