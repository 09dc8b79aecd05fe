using IctPipeline.Reading.Formats.Mime;

namespace IctPipeline.Reading.Formats.Mail;

/// <summary>Takes a mailbox apart at the lines "From name date" that stand before each mail.</summary>
internal static class Mailbox
{
    public static bool IsAtStartOf(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf((byte)'\n');
        return end > 0 && IsMark(bytes, 0, end + 1);
    }

    /// <summary>The mails without those lines, and without the marks that keep lines of theirs from looking so.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> MailsIn(ReadOnlyMemory<byte> bytes)
    {
        for (var start = NextMark(bytes.Span, 0); start < bytes.Length; )
        {
            var head = EndOfLine(bytes.Span, start);
            var next = NextMark(bytes.Span, head);
            var mail = bytes[head..next];
            if (mail.Span.ContainsAnyExcept("\r\n "u8))
            {
                yield return Unquoted(mail);
            }

            start = next;
        }
    }

    /// <summary>The first such line from there on with a header field below it; the end where there is none.</summary>
    private static int NextMark(ReadOnlySpan<byte> bytes, int from)
    {
        for (var at = from; at < bytes.Length; at = EndOfLine(bytes, at))
        {
            if (at > 0 && bytes[at - 1] != '\n')
            {
                continue;
            }

            if (!bytes[at..].StartsWith("From "u8))
            {
                var next = bytes[at..].IndexOf("\nFrom "u8);
                if (next < 0)
                {
                    return bytes.Length;
                }

                at += next + 1;
            }

            var end = EndOfLine(bytes, at);
            if (IsMark(bytes, at, end) && HasField(bytes[end..]))
            {
                return at;
            }
        }

        return bytes.Length;
    }

    /// <summary>Without a day only behind a blank line and before a mail's head: it is a word in a text, too.</summary>
    private static bool IsMark(ReadOnlySpan<byte> bytes, int at, int end)
    {
        var line = bytes[at..end].TrimEnd("\r\n"u8);
        return MimeHead.IsPostmark(line)
            || (
                MimeHead.IsBarePostmark(line)
                && (at == 0 || bytes[..(at - 1)].TrimEnd((byte)'\r') is [.., (byte)'\n'])
                && MimeHead.Find(bytes[end..])?.IsMail == true
            );
    }

    private static int EndOfLine(ReadOnlySpan<byte> bytes, int at)
    {
        var end = bytes[at..].IndexOf((byte)'\n');
        return end < 0 ? bytes.Length : at + end + 1;
    }

    private static bool HasField(ReadOnlySpan<byte> bytes)
    {
        var line = bytes[..EndOfLine(bytes, 0)];
        var colon = line.IndexOf((byte)':');
        return colon > 0 && line[..colon].IndexOfAny((byte)' ', (byte)'\t') < 0;
    }

    /// <summary>"&gt;From" at the beginning of a line was "From", "&gt;&gt;From" was "&gt;From" (mboxrd).</summary>
    private static ReadOnlyMemory<byte> Unquoted(ReadOnlyMemory<byte> mail)
    {
        if (mail.Span.IndexOf(">From "u8) < 0)
        {
            return mail;
        }

        var text = mail.Span;
        var whole = new byte[text.Length];
        var length = 0;
        for (var at = 0; at < text.Length; )
        {
            var end = EndOfLine(text, at);
            var line = text[at..end];
            line = line[0] == '>' && line.TrimStart((byte)'>').StartsWith("From "u8) ? line[1..] : line;
            line.CopyTo(whole.AsSpan(length));
            (length, at) = (length + line.Length, end);
        }

        return whole.AsMemory(0, length);
    }
}
