using System.Text.RegularExpressions;

namespace IctPipeline.Reading.Formats.Refused;

/// <summary>Files that begin with header fields (RFC 5322): mail, mailboxes, recorded HTTP.</summary>
internal static partial class MailShapes
{
    private const int MostFields = 200;

    /// <summary>Fields that only programs write.</summary>
    private static readonly HashSet<string> Technical = new(StringComparer.OrdinalIgnoreCase)
    {
        "received",
        "return-path",
        "delivered-to",
        "message-id",
        "mime-version",
        "content-transfer-encoding",
        "dkim-signature",
        "in-reply-to",
        "snapshot-content-location",
        "path",
        "newsgroups",
        "list-id",
        "x-mailer",
    };

    private static readonly HashSet<string> Ordinary = new(StringComparer.OrdinalIgnoreCase)
    {
        "from",
        "to",
        "cc",
        "bcc",
        "subject",
        "date",
        "sent",
        "sender",
        "reply-to",
    };

    /// <summary>Two fields that only programs write, or such a one beside ordinary ones, or an address beside those.</summary>
    public static bool IsMail(TextSample sample) => IsMail(sample.Head.TrimStart('\uFEFF'));

    /// <summary>"From name date" and a mail behind it.</summary>
    public static bool IsMailbox(TextSample sample)
    {
        var head = sample.Head.TrimStart('\uFEFF');
        var end = head.IndexOf('\n');
        return end > 0 && MailboxLine().IsMatch(head[..Math.Min(end, 400)]) && IsMail(head[(end + 1)..]);
    }

    /// <summary>A line of status or request, and header fields.</summary>
    public static bool IsHttp(TextSample sample)
    {
        var head = sample.Head;
        var end = head.IndexOf('\n');
        return end > 0 && HttpLine().IsMatch(head[..Math.Min(end, 2000)]) && Fields(head[(end + 1)..]).Count > 0;
    }

    private static bool IsMail(ReadOnlySpan<char> head)
    {
        var fields = Fields(head);
        var technical = fields.Count(field => Technical.Contains(field.Name));
        var ordinary = fields.Count(field => Ordinary.Contains(field.Name));
        return technical >= 2
            || (technical == 1 && ordinary >= 1)
            || (ordinary >= 3 && fields.Exists(field => field.Name.Equals("from", StringComparison.OrdinalIgnoreCase) && field.HasAddress));
    }

    /// <summary>The fields up to the first blank line; none where a line among them is no field.</summary>
    private static List<(string Name, bool HasAddress)> Fields(ReadOnlySpan<char> head)
    {
        var fields = new List<(string, bool)>();
        foreach (var raw in head.EnumerateLines())
        {
            if (raw.IsWhiteSpace() || fields.Count == MostFields)
            {
                break;
            }

            if (raw[0] is ' ' or '\t' && fields.Count > 0)
            {
                continue;
            }

            var colon = raw.IndexOf(':');
            if (colon is < 1 or > 60 || raw[..colon].ContainsAnyExcept(FieldName))
            {
                return [];
            }

            fields.Add((raw[..colon].ToString(), raw[colon..].Contains('@')));
        }

        return fields;
    }

    private static readonly System.Buffers.SearchValues<char> FieldName = System.Buffers.SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    );

    [GeneratedRegex(@"^From \S+\s.*\d{2}:\d{2}(:\d{2})?.*\d{4}", RegexOptions.NonBacktracking)]
    private static partial Regex MailboxLine();

    [GeneratedRegex(@"^(HTTP/[0-9.]{1,3} [1-5][0-9]{2}\b|(GET|POST|HEAD|PUT) \S+ HTTP/[0-9.]{1,3})", RegexOptions.NonBacktracking)]
    private static partial Regex HttpLine();
}
