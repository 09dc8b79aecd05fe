using System.Text;
using System.Text.RegularExpressions;
using IctPipeline.Reading.Intake.Charsets;

namespace IctPipeline.Reading.Intake;

/// <summary>The charset that a file declares inside itself (<c>meta</c> tag, XML declaration) or beside itself (content type).</summary>
internal static partial class DeclaredCharset
{
    /// <summary>
    /// Pages put scripts before their <c>meta</c> tag; browsers stop at 1 KB, but people only see that the page looks wrong elsewhere.
    /// </summary>
    private const int HeadBytes = 16 * 1024;

    /// <summary>The longest tag, as far as its charset, and the longest name.</summary>
    private const int TagBytes = 400;
    private const int NameBytes = 64;

    private const int MaxTries = 20;

    private const int HintBytes = 4 * 1024;

    /// <summary>The declaration in the first 16 KB, as a canonical name; null where there is none.</summary>
    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, HeadBytes)];
        var from = head.IndexOf((byte)'<');
        for (var tries = 0; from >= 0 && tries < MaxTries; tries++)
        {
            var at = IndexOfWord(head[from..]);
            if (at < 0)
            {
                return null;
            }

            at += from;
            var start = Math.Max(0, at - TagBytes);
            var match = Declaration().Match(Encoding.Latin1.GetString(head[start..Math.Min(head.Length, at + NameBytes)]));
            if (match.Success)
            {
                return CharsetNames.Normalize(match.Groups["name"].Value);
            }

            from = at + 1;
        }

        return null;
    }

    /// <summary>
    /// A charset named in another way, as in headers of message files, scripts and mails: worth as much where the bytes leave a
    /// choice, but no promise of the file.
    /// </summary>
    public static string? Hint(ReadOnlySpan<byte> bytes)
    {
        var match = Mention().Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, HintBytes)]));
        return match.Success && CharsetNames.Normalize(match.Groups["name"].Value) is { } name && CharsetNames.IsLegacy(name) ? name : null;
    }

    /// <summary>The charset of a content type such as <c>text/html; charset=windows-1258</c>.</summary>
    public static string? FromContentType(string? contentType)
    {
        var match = Parameter().Match(contentType ?? "");
        return match.Success ? CharsetNames.Normalize(match.Groups["name"].Value) : null;
    }

    /// <summary>True where decoding by either gives the same text for what the file holds.</summary>
    public static bool Agrees(string declared, string found) =>
        declared == VendorExtensions.BaseOf(found)
        || (declared.StartsWith("utf-16", StringComparison.Ordinal) && found.StartsWith("utf-16", StringComparison.Ordinal));

    /// <summary>Where "charset" or "encoding" stands; by the letters they have in any case.</summary>
    private static int IndexOfWord(ReadOnlySpan<byte> head)
    {
        var at = new[]
        {
            head.IndexOf("charset"u8),
            head.IndexOf("CHARSET"u8),
            head.IndexOf("Charset"u8),
            head.IndexOf("encoding"u8),
            head.IndexOf("ENCODING"u8),
        };
        return at.Where(index => index >= 0).DefaultIfEmpty(-1).Min();
    }

    [GeneratedRegex(
        """
            (?:
              <meta\s[^>]{0,400}charset                    # HTML
              | <\?xml\s[^>]{0,100}encoding                # XML
            )
            \s*=\s*["']?\s*
            (?<name>[A-Za-z0-9_:.\-]{2,40})
            """,
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Declaration();

    [GeneratedRegex(
        """
            (?:charset|coding)["']?                        # "coding" is also the end of "encoding"
            \s*[=:]\s*["']?\s*
            (?<name>[A-Za-z0-9_:.\-]{3,40})
            """,
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Mention();

    [GeneratedRegex(
        """(?:^|[;\s])charset\s*=\s*["']?\s*(?<name>[A-Za-z0-9_:.\-]{2,40})""",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Parameter();
}
