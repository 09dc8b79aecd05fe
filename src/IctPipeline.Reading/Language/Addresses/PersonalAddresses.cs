using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using IctPipeline.Reading.Language.Text;

namespace IctPipeline.Reading.Language.Addresses;

/// <summary>
/// E-mail addresses of people, which are stored nowhere: nobody consented to it. Those of offices ("press@", "toasoan@") and of firms by
/// their own name are no one's in person and stay.
/// </summary>
internal static class PersonalAddresses
{
    /// <summary>Stands in running text where an address stood: the usual mark of what was left out of a quotation.</summary>
    public const string Omission = "[…]";

    private const int MaxLocal = 64;
    private const int MaxTopLevel = 24;

    private static readonly WordTable Table = WordTable.Load("personal-addresses.tsv");

    private static readonly FrozenSet<string> Offices = Table["office"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> Files = Table["file"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly string[] Labels = Table["label"];

    private static readonly SearchValues<char> HeadNames = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-");

    private static readonly string[] Reserved = ["@example.com", "@example.net", "@example.org"];

    private static readonly SearchValues<char> TokenStarts = SearchValues.Create(" \n\t\"'<(");

    private static readonly SearchValues<char> AtSigns = SearchValues.Create("@＠");

    /// <summary>True where the text holds the address of a person.</summary>
    public static bool Has(string text) => Find(text, 0, onlyPersonal: true) is not null;

    /// <summary>The text with <see cref="Omission"/> in place of each address of a person; brackets around one go with it.</summary>
    /// <param name="code">Parts of the text that are code, in which addresses stay as written.</param>
    public static string Omit(string text, IReadOnlyCollection<string>? code = null) => Replace(text, onlyPersonal: true, Omission, code);

    /// <summary>
    /// Code stays as written: addresses there are examples, hosts and settings. Only one in brackets behind a name ("Jane Doe &lt;…&gt;",
    /// as commits and packages name their authors) or in a line of a mail's head ("Reply-To: …") is a person's, unless its domain is
    /// reserved for examples.
    /// </summary>
    public static string OmitFromCode(string code)
    {
        var rest = new StringBuilder();
        var copied = 0;
        for (var found = Find(code, 0, onlyPersonal: true); found is { } range; found = Find(code, range.End.Value, onlyPersonal: true))
        {
            if ((IsBehindName(code, range.Start.Value) || IsInHead(code, range.Start.Value)) && !IsReserved(code[range]))
            {
                rest.Append(code, copied, range.Start.Value - copied).Append(Omission);
                copied = range.End.Value;
            }
        }

        return copied == 0 ? code : rest.Append(code, copied, code.Length - copied).ToString();
    }

    private static bool IsBehindName(string code, int start) =>
        start > 2 && code[start - 1] is '<' or '(' && code[start - 2] == ' ' && char.IsLetter(code[start - 3]);

    private static bool IsInHead(string code, int start)
    {
        var line = code.AsSpan(0, start);
        line = line[(line.LastIndexOf('\n') + 1)..].TrimStart();
        var colon = line.IndexOf(": ");
        return colon > 1 && char.IsAsciiLetterUpper(line[0]) && line[..colon].IndexOfAnyExcept(HeadNames) < 0;
    }

    /// <summary>RFC 2606, section 3.</summary>
    private static bool IsReserved(string address) =>
        Array.Exists(Reserved, domain => address.EndsWith(domain, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The text without any address and the word before it that says that one follows: what is left of a byline is names.
    /// </summary>
    public static string Strip(string text) =>
        Replace(text, onlyPersonal: false, "").Trim(' ', '-', '–', '|', ',', ';', '·', '/', '✉', '<', '>');

    /// <summary>An address of a web page, in which the at sign may be written with a percent sign.</summary>
    public static bool IsInAddress(string url) =>
        Has(url.Contains("%40", StringComparison.Ordinal) ? url.Replace("%40", "@", StringComparison.Ordinal) : url);

    private static string Replace(string text, bool onlyPersonal, string mark, IReadOnlyCollection<string>? code = null)
    {
        if (Find(text, 0, onlyPersonal, code) is not { } found)
        {
            return text;
        }

        var rest = new StringBuilder(text.Length);
        var copied = 0;
        for (Range? next = found; next is { } range; next = Find(text, copied, onlyPersonal, code))
        {
            var (start, end) = Around(text, range.Start.Value, range.End.Value, copied);
            var bracketed = start < range.Start.Value && text[start] is not 'm' and not 'M';
            rest.Append(text, copied, start - copied);
            if (mark.Length == 0)
            {
                DropLabel(rest);
            }

            if (bracketed || mark.Length == 0)
            {
                TrimEnd(rest);
                rest.Append(end < text.Length && char.IsLetterOrDigit(text[end]) ? " " : "");
            }
            else
            {
                rest.Append(mark);
            }

            copied = end;
        }

        var left = rest.Append(text, copied, text.Length - copied).ToString().Trim();
        // A line of addresses and labels says nothing without them.
        return left.Replace(Omission, "", StringComparison.Ordinal) is var words && IsLabel(words) ? "" : left;
    }

    /// <summary>With "mailto:" before it, and with the brackets that hold nothing else.</summary>
    private static (int Start, int End) Around(string text, int start, int end, int from)
    {
        const string Scheme = "mailto:";
        if (start - Scheme.Length >= from && text.AsSpan(0, start).EndsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            start -= Scheme.Length;
        }

        return
            start > from
            && end < text.Length
            && (text[start - 1], text[end]) is ('(', ')') or ('<', '>') or ('[', ']') or ('（', '）') or ('〈', '〉') or ('{', '}')
            ? (start - 1, end + 1)
            : (start, end);
    }

    private static void TrimEnd(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
        }
    }

    private static void DropLabel(StringBuilder text)
    {
        var before = text.ToString().TrimEnd(' ', ':', '：');
        var label = Array.Find(Labels, label => before.EndsWith(label, StringComparison.OrdinalIgnoreCase));
        if (label is not null && (before.Length == label.Length || !char.IsLetter(before[^(label.Length + 1)])))
        {
            text.Length = before.Length - label.Length;
        }
    }

    private static bool IsLabel(string text)
    {
        var bare = text.Trim(' ', ':', '：', '-', '–', '|', '✉', '▶', '■', '/', ',', ';', '·', '•', '(', ')', '[', ']', '=', '\n');
        return bare.Length == 0 || Array.Exists(Labels, label => label.Equals(bare, StringComparison.OrdinalIgnoreCase));
    }

    private static Range? Find(string text, int from, bool onlyPersonal, IReadOnlyCollection<string>? code = null)
    {
        for (var at = from; at < text.Length; at++)
        {
            var next = text.AsSpan(at).IndexOfAny(AtSigns);
            if (next < 0)
            {
                return null;
            }

            at += next;
            var start = at;
            while (start > from && at - start < MaxLocal && IsLocal(text[start - 1]))
            {
                start--;
            }

            while (start < at && text[start] is '.' or '-' or '+' or '\'' or '%')
            {
                start++;
            }

            var end = DomainEnd(text, at + 1);
            if (
                start < at
                && end > 0
                && !IsInUrl(text, start)
                && !IsRemotePath(text.AsSpan(end))
                && !IsInCode(text, start, end, code)
                && (start == 0 || char.GetUnicodeCategory(text[start - 1]) != UnicodeCategory.CurrencySymbol)
                && (!onlyPersonal || !IsOffice(text.AsSpan(start, at - start), text.AsSpan(at + 1, end - at - 1)))
            )
            {
                return start..end;
            }
        }

        return null;
    }

    /// <summary>Letters of other alphabets may stand right before an address, Latin ones belong to it.</summary>
    private static bool IsLocal(char c) =>
        char.IsAsciiLetterOrDigit(c)
        || c is '.' or '_' or '%' or '+' or '-' or '\''
        || (c is >= '\u00C0' and <= '\u024F' or >= '\u1E00' and <= '\u1EFF' && char.IsLetter(c));

    /// <summary>Behind a domain of two names at least; 0 where none stands there.</summary>
    private static int DomainEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '.'))
        {
            end++;
        }

        while (end > start && text[end - 1] is '.' or '-')
        {
            end--;
        }

        var domain = text.AsSpan(start, end - start);
        var dot = domain.LastIndexOf('.');
        if (dot < 1 || domain.IndexOf("..") >= 0)
        {
            return 0;
        }

        var last = domain[(dot + 1)..];
        foreach (var c in last)
        {
            if (!char.IsAsciiLetter(c))
            {
                return 0;
            }
        }

        return last.Length is >= 2 and <= MaxTopLevel && !Files.GetAlternateLookup<ReadOnlySpan<char>>().Contains(last) ? end : 0;
    }

    /// <summary>"https://user:word@host": who logs in, and no one's mail.</summary>
    private static bool IsInUrl(string text, int start)
    {
        var token = text.AsSpan(0, start);
        token = token[(token.LastIndexOfAny(TokenStarts) + 1)..];
        var scheme = token.IndexOf("://");
        return scheme >= 0 && token[(scheme + 3)..].IndexOfAny('/', '?') < 0;
    }

    /// <summary>"deploy@host.example:~/site", "jo@host.example:team/masts.git": a place on another machine.</summary>
    private static bool IsRemotePath(ReadOnlySpan<char> after)
    {
        if (after is not [':', not ' ', ..])
        {
            return false;
        }

        var path = after[1..];
        var end = path.IndexOfAny(" \n\t\"'");
        return path[0] == '~' || (end < 0 ? path : path[..end]).Contains('/');
    }

    private static bool IsInCode(string text, int start, int end, IReadOnlyCollection<string>? code) =>
        code?.Any(span => span.Length >= end - start && HoldsAt(text, span, start, end)) == true;

    private static bool HoldsAt(string text, string span, int start, int end)
    {
        var from = Math.Max(0, end - span.Length);
        var at = text.IndexOf(span, from, Math.Min(text.Length, start + span.Length) - from, StringComparison.Ordinal);
        return at >= 0 && at <= start;
    }

    private static bool IsOffice(ReadOnlySpan<char> local, ReadOnlySpan<char> domain)
    {
        // A firm's own name: "acme@acme.example".
        if (domain.StartsWith(local, StringComparison.OrdinalIgnoreCase) && domain[local.Length] == '.')
        {
            return true;
        }

        var offices = Offices.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in local.SplitAny('.', '_', '-', '+'))
        {
            var piece = local[range].TrimEnd("0123456789");
            if (!piece.IsEmpty && !offices.Contains(piece))
            {
                return false;
            }
        }

        return true;
    }
}
