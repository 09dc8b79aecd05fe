namespace IctPipeline.Reading.Formats.Mail;

/// <summary>Where, in the lines of a mail, another mail begins that it answers or passes on.</summary>
/// <param name="Line">The first line that is not the sender's own.</param>
/// <param name="Text">The first line of the other mail's text.</param>
/// <param name="Head">What its head says, where it has one.</param>
/// <param name="IsForward">True where the line over it says that it is passed on.</param>
internal sealed record QuotedMail(int Line, int Text, QuotedHead? Head, bool IsForward)
{
    /// <summary>Blank lines and a rule may stand between a divider and the head below it.</summary>
    private const int MaxBetween = 3;

    /// <summary>UTF-16 code units of "On …, … wrote:", which programs wrap over up to three lines.</summary>
    private const int MaxAttribution = 400;
    private const int MaxLines = 3;

    /// <summary>Digits of a day and year at least.</summary>
    private const int FewDigits = 5;

    /// <param name="lines">Of the text, trimmed.</param>
    /// <param name="start">The first line that is looked at.</param>
    /// <param name="end">The line behind the last one.</param>
    /// <returns>Null where all of it is the sender's own.</returns>
    public static QuotedMail? Find(IReadOnlyList<string> lines, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (lines[i].Length == 0)
            {
                continue;
            }

            var isForward = MailWords.Forwarded.IsMatch(lines[i]);
            if (isForward || MailWords.Original.IsMatch(lines[i]))
            {
                var at = SkipBlank(lines, i + 1, end);
                var head = QuotedHead.At(lines, at, end, fields: 1);
                return new QuotedMail(i, head?.End ?? at, head, isForward);
            }

            if (QuotedHead.At(lines, i, end, fields: 3) is { } bare)
            {
                // The rule that Outlook puts over the head of a mail.
                var rule = i > start && IsRule(lines[i - 1]) ? i - 1 : i;
                return new QuotedMail(rule, bare.End, bare, IsForward: false);
            }

            if (AttributionEnd(lines, i, end) is { } behind)
            {
                return new QuotedMail(i, behind, null, IsForward: false);
            }
        }

        return null;
    }

    /// <summary>
    /// Behind "On Monday, Jane Doe wrote:", where it stands before quoted lines or names a time or an address; null where it is none.
    /// </summary>
    public static int? AttributionEnd(IReadOnlyList<string> lines, int start, int end)
    {
        var words = "";
        for (
            var i = start;
            i < Math.Min(end, start + MaxLines) && lines[i].Length > 0 && (lines[i][0] != '>' || ClosesAddress(words, lines[i]));
            i++
        )
        {
            words = words.Length == 0 ? lines[i] : $"{words} {lines[i]}";
            if (words.Length > MaxAttribution)
            {
                return null;
            }

            var next = SkipBlank(lines, i + 1, end);
            var isQuoted = next < end && lines[next].StartsWith('>');
            if (IsAttribution(words, isQuoted))
            {
                return i + 1;
            }
        }

        return null;
    }

    private static bool IsAttribution(string words, bool isQuoted)
    {
        var digits = words.Count(char.IsAsciiDigit);
        var says = MailWords.Wrote.IsMatch(words);
        if (words[^1] is not (':' or '：'))
        {
            return says && (words.StartsWith("--", StringComparison.Ordinal) ? digits >= FewDigits : HasAddress(words) && isQuoted);
        }

        // "On 5 March 2018 at 10:00 Jane Doe <jane@doe.example>:", with or without a word for writing.
        return (HasAddress(words) && (says || isQuoted || digits >= FewDigits))
            || (isQuoted && (says || digits >= FewDigits))
            || (says && digits >= FewDigits && MailWords.On.IsMatch(words) && words.AsSpan()[..^1].IndexOfAny(':', '：') > 0);
    }

    /// <summary>Programs wrap even within the brackets of an address.</summary>
    private static bool ClosesAddress(string words, string line) => line.StartsWith('>') && words.LastIndexOf('<') > words.LastIndexOf('>');

    private static bool HasAddress(string words) =>
        words.Contains('@', StringComparison.Ordinal) && words.Contains('<', StringComparison.Ordinal);

    private static int SkipBlank(IReadOnlyList<string> lines, int at, int end)
    {
        for (var skipped = 0; at < end && skipped < MaxBetween && (lines[at].Length == 0 || IsRule(lines[at])); skipped++)
        {
            at++;
        }

        return at;
    }

    private static bool IsRule(string line) => Formats.Text.TextBlocks.IsRule(line);
}
