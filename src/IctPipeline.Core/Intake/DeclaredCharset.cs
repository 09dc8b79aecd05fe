using System.Text;
using System.Text.RegularExpressions;

namespace IctPipeline.Intake;

/// <summary>The charset that a file declares inside itself (<c>meta</c> tag, XML declaration) or beside itself (content type).</summary>
internal static partial class DeclaredCharset
{
    private const int HeadBytes = 4096;

    /// <summary>The declaration in the first 4 KB, as a canonical name; null where there is none.</summary>
    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, HeadBytes)];
        var at = head.IndexOf((byte)'<');
        if (at < 0 || head.IndexOf("charset"u8) < 0 && head.IndexOf("CHARSET"u8) < 0 && head.IndexOf("encoding"u8) < 0)
        {
            return null;
        }

        var match = Declaration().Match(Encoding.Latin1.GetString(head));
        return match.Success ? Normalize(match.Groups["name"].Value) : null;
    }

    /// <summary>The charset of a content type such as <c>text/html; charset=windows-1258</c>.</summary>
    public static string? FromContentType(string? contentType)
    {
        var at = contentType?.IndexOf("charset=", StringComparison.OrdinalIgnoreCase) ?? -1;
        return at < 0 ? null : Normalize(contentType![(at + 8)..].Split(';')[0].Trim(' ', '"', '\''));
    }

    /// <summary>A lower-case canonical name; null for a name that nobody knows.</summary>
    public static string? Normalize(string? name) => name?.Trim().ToLowerInvariant() switch
    {
        null or "" => null,
        "utf8" or "unicode-1-1-utf-8" => "utf-8",
        "latin1" or "iso8859-1" or "iso-8859-1" or "us-ascii" or "ascii" => "windows-1252",
        "ks_c_5601-1987" or "ksc5601" or "cp949" or "uhc" => "euc-kr",
        "gb2312" or "gbk" or "x-gbk" => "gb18030",
        "x-sjis" or "sjis" or "windows-31j" or "ms932" => "shift_jis",
        "unicode" or "utf-16" => "utf-16le",
        "tcvn" or "tcvn-5712" or "tcvn3" or "x-viet-tcvn5712" or "abc" => "TCVN3",
        "vni" or "x-viet-vni" or "vni-windows" => "VNI-Windows",
        "viscii" or "x-viscii" or "x-viet-viscii" => "VISCII",
        "vps" or "x-viet-vps" => "x-viet-vps",
        "x-user-defined" => null,
        var other => other,
    };

    /// <summary>True where decoding by either gives the same text for what the file holds.</summary>
    public static bool Agrees(string declared, string found) =>
        declared == found || (declared.StartsWith("utf-16", StringComparison.Ordinal) && found.StartsWith("utf-16", StringComparison.Ordinal));

    [GeneratedRegex("""(?:charset|encoding)\s*=\s*["']?\s*(?<name>[A-Za-z0-9_:.\-]{2,40})""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Declaration();
}
