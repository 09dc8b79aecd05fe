using System.Text.RegularExpressions;
using IctPipeline.Reading.Formats.Text;
using IctPipeline.Reading.Model;
using MimeKit.Text;

namespace IctPipeline.Reading.Formats.Mail;

/// <summary>The words of a mail in plain text: without quoted lines, signature and what programs put around them.</summary>
internal static partial class MailText
{
    private const string Signed = "-----BEGIN PGP SIGNED MESSAGE-----";
    private const string Signature = "-----BEGIN PGP SIGNATURE-----";

    /// <summary>Joins the lines that the sender's program broke (RFC 3676).</summary>
    public static string Unflow(string text, bool deleteSpace) => new FlowedToText { DeleteSpace = deleteSpace }.Convert(text);

    /// <param name="text">Decoded, and unflowed where it was flowed.</param>
    /// <param name="blocks">Receives the paragraphs.</param>
    /// <returns>The head of the mail whose words these are; null where they are the sender's.</returns>
    public static QuotedHead? Read(string text, bool isForward, List<Block> blocks)
    {
        List<string> lines = [.. WithoutPgp(text.ReplaceLineEndings("\n").Split('\n'))];
        RemoveScrubbed(lines);
        var kept = WithoutQuoted(lines);
        // A mail that is nothing but quotation passes on what it quotes.
        lines = kept.Exists(line => line.Any(char.IsLetter)) ? kept : lines.ConvertAll(line => line.TrimStart('>', ' '));
        var own = OwnWords.Find(lines, isForward);
        lines = lines[own.Start..own.End];
        for (var at = 0; at < lines.Count; )
        {
            var (start, end) = MailPatch.Find(lines, at);
            var words = string.Join('\n', MailParagraphs.Parted(lines[at..start]));
            TextBlocks.Read(words, MailParagraphs.Wrapping(words), blocks);
            if (end > start)
            {
                blocks.Add(new Block(BlockKind.Code, string.Join('\n', lines[start..end])));
            }

            at = end;
        }

        return own.Head;
    }

    private static List<string> WithoutQuoted(List<string> lines)
    {
        List<string> trimmed = lines.ConvertAll(line => line.Trim());
        var kept = new List<string>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            if (IsQuoted(trimmed[i]))
            {
                continue;
            }

            if (trimmed[i].Length > 0 && AttributionOfQuoted(trimmed, i) is { } end)
            {
                i = end - 1;
                continue;
            }

            kept.Add(lines[i]);
        }

        return kept;
    }

    /// <summary>Some programs put the initials of who is quoted before the mark: "OB&gt; It is lit."</summary>
    private static bool IsQuoted(string line) => line.StartsWith('>') || Initials().IsMatch(line);

    private static int? AttributionOfQuoted(List<string> lines, int start)
    {
        if (QuotedMail.AttributionEnd(lines, start, lines.Count) is not { } end)
        {
            return null;
        }

        var next = lines.FindIndex(end, line => line.Length > 0);
        return next >= 0 && lines[next].StartsWith('>') ? end : null;
    }

    /// <summary>
    /// A text that is signed in the open (RFC 9580, section 7) is read without the marks; nobody asks whether the signature holds.
    /// </summary>
    private static IEnumerable<string> WithoutPgp(string[] lines)
    {
        var start = Array.FindIndex(lines, line => line.StartsWith(Signed, StringComparison.Ordinal));
        if (start < 0)
        {
            return lines;
        }

        var body = Array.FindIndex(lines, start, string.IsNullOrWhiteSpace);
        var end = Array.FindIndex(lines, start, line => line.StartsWith(Signature, StringComparison.Ordinal));
        var text = lines.Take(start).Concat(lines.Take(end < 0 ? lines.Length : end).Skip(body < 0 ? start + 1 : body + 1));
        return text.Select(line => line.StartsWith("- ", StringComparison.Ordinal) ? line[2..] : line);
    }

    /// <summary>
    /// Archives of mailing lists (Mailman) part what a mail had by a line of dashes and words, and say below it what they took out.
    /// </summary>
    /// <param name="lines">Changed in place.</param>
    private static void RemoveScrubbed(List<string> lines)
    {
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            if (!NextPart().IsMatch(lines[i]))
            {
                continue;
            }

            var end = lines.FindIndex(i + 1, line => line.Length == 0 || NextPart().IsMatch(line));
            end = end < 0 ? lines.Count : end;
            var isNotice = lines.GetRange(i + 1, end - i - 1).Exists(line => Scrubbed().IsMatch(line));
            lines.RemoveRange(i, isNotice ? end - i : 1);
        }
    }

    [GeneratedRegex("^-{10,} next part -{10,}$", RegexOptions.NonBacktracking)]
    private static partial Regex NextPart();

    [GeneratedRegex(@"^(?:An?\b.* scrubbed\.\.\.|URL: ?<https?://\S+>)", RegexOptions.NonBacktracking)]
    private static partial Regex Scrubbed();

    [GeneratedRegex("^[A-Z][A-Za-z]{0,3}> ", RegexOptions.NonBacktracking)]
    private static partial Regex Initials();
}
