namespace IctPipeline.LocalAnalysis.Segmentation;

/// <summary>Finds web and mail addresses by hand-written rules (RFC 3986 and 5321 as far as running text goes).</summary>
internal static class AddressScanner
{
    /// <summary>The local part of a mail address is at most this long (RFC 5321, 4.5.3.1.1).</summary>
    private const int LongestLocalPart = 64;

    /// <summary>The length of the address that starts here, or 0.</summary>
    public static int LengthAt(string text, int at, out bool isMail)
    {
        isMail = false;
        if (!char.IsAsciiLetterOrDigit(text[at]))
        {
            return 0;
        }

        var rest = text.AsSpan(at);
        var scheme =
            rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7
            : rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8
            : rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? 4
            : 0;
        if (scheme > 0)
        {
            // Looked at before the address is measured: a failed try must not cost more than a few characters.
            return rest.Length > scheme && char.IsAsciiLetterOrDigit(rest[scheme]) ? UrlLength(rest) : 0;
        }

        var mail = MailLength(rest);
        isMail = mail > 0;
        return mail;
    }

    private static int UrlLength(ReadOnlySpan<char> rest)
    {
        var end = 0;
        while (end < rest.Length && IsUrlCharacter(rest[end]))
        {
            end++;
        }

        var keepBracket = rest[..end].Contains('(');
        while (end > 0 && (rest[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' || (rest[end - 1] == ')' && !keepBracket)))
        {
            end--;
        }

        return end;
    }

    private static bool IsUrlCharacter(char c) =>
        char.IsAsciiLetterOrDigit(c) || "-._~:/?#@!$&'()*+,;=%".Contains(c, StringComparison.Ordinal);

    private static int MailLength(ReadOnlySpan<char> rest)
    {
        var at = 1;
        while (at < rest.Length && at <= LongestLocalPart && (char.IsAsciiLetterOrDigit(rest[at]) || rest[at] is '.' or '_' or '-' or '+'))
        {
            at++;
        }

        if (at >= rest.Length || rest[at] != '@')
        {
            return 0;
        }

        var end = at + 1;
        var dot = -1;
        while (end < rest.Length && (char.IsAsciiLetterOrDigit(rest[end]) || rest[end] is '.' or '-'))
        {
            dot = rest[end] == '.' && end + 1 < rest.Length && char.IsAsciiLetterOrDigit(rest[end + 1]) ? end : dot;
            end++;
        }

        while (end > at && rest[end - 1] is '.' or '-')
        {
            end--;
        }

        return dot > at + 1 && end - dot > 2 ? end : 0;
    }
}
