using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace IctPipeline.Reading.Formats.Mime;

/// <summary>The header fields that a file begins with (RFC 5322), as far as it takes to tell what the file is.</summary>
internal sealed partial class MimeHead
{
    private const int MaxBytes = 64 * 1024;
    private const int MostFields = 200;
    private const int LongestName = 60;

    /// <summary>Of so many lines one may be no field: servers and programs on the way damage some.</summary>
    private const int LinesPerFault = 4;

    /// <summary>Fields that only programs write.</summary>
    private static readonly HashSet<string> Technical = new(StringComparer.OrdinalIgnoreCase)
    {
        "received",
        "return-path",
        "delivered-to",
        "message-id",
        "received-spf",
        "authentication-results",
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

    private static readonly SearchValues<char> NameCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    );

    private readonly List<(string Name, string Value)> _fields;

    private MimeHead(List<(string, string)> fields) => _fields = fields;

    /// <summary>A line such as "From name Mon Mar  5 10:00:00 2018", as mailboxes put before each mail.</summary>
    public static bool IsPostmark(ReadOnlySpan<byte> line) =>
        line.StartsWith("From "u8) && Postmark().IsMatch(Encoding.Latin1.GetString(line[..Math.Min(line.Length, 400)]));

    /// <summary>A line "From" or "From -" and nothing else, as some programs write it there.</summary>
    public static bool IsBarePostmark(ReadOnlySpan<byte> line) => line.TrimEnd(" -"u8).SequenceEqual("From"u8);

    /// <summary>Null where the lines before the first blank one are no fields, or there is none.</summary>
    public static MimeHead? Find(ReadOnlySpan<byte> bytes) => Read(Start(bytes));

    private static MimeHead? Read(ReadOnlySpan<byte> bytes)
    {
        // Every file that might be a mail comes here: most are told by their first line, and those with front matter by what is above
        // their first blank one.
        if (!BeginsWithField(bytes))
        {
            return null;
        }

        bytes = bytes[..Math.Min(bytes.Length, MaxBytes)];
        var blank = bytes.IndexOf("\n\n"u8);
        var head = Encoding.Latin1.GetString(blank < 0 ? bytes : bytes[..blank]);
        var (fields, faults) = (new List<(string Name, string Value)>(), 0);
        foreach (var raw in head.AsSpan().EnumerateLines())
        {
            if (raw.IsWhiteSpace() || fields.Count == MostFields)
            {
                break;
            }

            if (raw[0] is ' ' or '\t' && fields.Count > 0)
            {
                var (name, value) = fields[^1];
                fields[^1] = (name, $"{value} {raw.Trim()}");
                continue;
            }

            var colon = raw.IndexOf(':');
            if (!IsName(raw[..Math.Max(0, colon)]))
            {
                faults++;
                if (fields.Count == 0 || faults > LinesPerFault)
                {
                    return null;
                }

                continue;
            }

            fields.Add((raw[..colon].TrimEnd().ToString(), raw[(colon + 1)..].Trim().ToString()));
        }

        return fields.Count > 0 && fields.Count >= faults * LinesPerFault ? new MimeHead(fields) : null;
    }

    /// <summary>What the field says, with its folded lines in one and nothing decoded; null where there is no such field.</summary>
    public string? this[string name] =>
        _fields.Find(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value is { Length: > 0 } value ? value : null;

    /// <summary>Two fields that only programs write, or such a one beside ordinary ones, or an address beside those.</summary>
    public bool IsMail
    {
        get
        {
            var type = this["content-type"] ?? "";
            var technical = Count(Technical) + (MediaType().IsMatch(type) ? 1 : 0);
            var ordinary = OrdinaryFields;
            return technical >= 2
                || (
                    type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)
                    && type.Contains("boundary=", StringComparison.OrdinalIgnoreCase)
                )
                || (technical == 1 && ordinary >= 1)
                || (ordinary >= 3 && this["from"]?.Contains('@', StringComparison.Ordinal) == true);
        }
    }

    /// <summary>Fields that people fill in: who, to whom, when, about what.</summary>
    public int OrdinaryFields => Count(Ordinary);

    private int Count(HashSet<string> names) => _fields.Count(one => names.Contains(one.Name));

    /// <summary>
    /// Without a byte order mark, blank lines, the mark of a mailbox before a single mail, with a date or not, and a line that is no field
    /// before those of a mail, which somebody's note or a server's answer is.
    /// </summary>
    public static ReadOnlySpan<byte> Start(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;
        bytes = bytes.TrimStart("\r\n"u8);
        var end = bytes.IndexOf((byte)'\n');
        if (end > 0 && bytes.StartsWith("From "u8) && !bytes[5..].TrimStart((byte)' ').StartsWith(":"u8))
        {
            return bytes[(end + 1)..];
        }

        return end > 0 && !BeginsWithField(bytes) && Read(bytes[(end + 1)..]) is { IsByPrograms: true } ? bytes[(end + 1)..] : bytes;
    }

    /// <summary>Nothing but a program writes two of these.</summary>
    private bool IsByPrograms => Count(Technical) >= 2;

    private static bool BeginsWithField(ReadOnlySpan<byte> bytes)
    {
        var name = bytes[..Math.Min(bytes.Length, LongestName + 2)];
        var colon = name.IndexOf((byte)':');
        return colon > 0 && IsName(Encoding.Latin1.GetString(name[..colon]));
    }

    private static bool IsName(ReadOnlySpan<char> name) =>
        name.Length is > 0 and <= LongestName && !name.TrimEnd().ContainsAnyExcept(NameCharacters) && !name.TrimEnd().IsEmpty;

    [GeneratedRegex(@"^From \S+\s.*\d{1,2}:\d{2}(:\d{2})?.*\d{4}", RegexOptions.NonBacktracking)]
    private static partial Regex Postmark();

    [GeneratedRegex(@"^[a-z]+/[\w.+-]+\s*(;|$)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex MediaType();
}
