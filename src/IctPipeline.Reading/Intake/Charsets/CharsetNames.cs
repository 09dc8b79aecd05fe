using System.Collections.Frozen;

namespace IctPipeline.Reading.Intake.Charsets;

/// <summary>The names under which charsets go in declarations, as the one that <c>source.charset</c> has.</summary>
internal static class CharsetNames
{
    private static readonly string[] Families = ["windows", "cp", "win", "ibm", "dos", "ms"];

    private static readonly FrozenSet<string> Legacy = LegacyCharset
        .All.Select(charset => charset.Name)
        .Concat(VietnameseCandidates.Charsets.Select(charset => charset.Name))
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A lower-case canonical name; an unknown name as it is; null for a name that says nothing.</summary>
    public static string? Normalize(string? name)
    {
        var plain = (name ?? "").Trim().ToLowerInvariant().Replace('_', '-');
        plain =
            plain.StartsWith("x-", StringComparison.Ordinal)
            && plain is not ("x-user-defined" or "x-viet-vps")
            && !plain.StartsWith("x-mac-", StringComparison.Ordinal)
                ? plain[2..]
                : plain;
        return plain switch
        {
            "" or "user-defined" or "x-user-defined" or "none" or "auto" => null,
            "utf8" or "unicode-1-1-utf-8" or "utf-8n" => "utf-8",
            "utf7" or "unicode-1-1-utf-7" or "unicode-2-0-utf-7" => Utf7.Name,
            "unicode" or "utf-16" or "utf16" or "ucs-2" or "iso-10646-ucs-2" => "utf-16le",
            "ascii" or "us-ascii" or "ansi" or "latin1" or "latin-1" or "l1" => "windows-1252",
            "latin2" or "latin-2" or "l2" => "iso-8859-2",
            "latin5" or "latin-5" or "l5" => "iso-8859-9",
            "latin9" or "latin-9" => "iso-8859-15",
            "latin10" or "latin-10" => "iso-8859-16",
            "latin6" or "latin-6" => "iso-8859-10",
            "latin8" or "latin-8" or "iso-celtic" => "iso-8859-14",
            "euctw" or "cns11643" => "euc-tw",
            "iso-8859-8-i" or "iso-8859-8-e" or "logical" or "visual" => "iso-8859-8",
            "cyrillic" => "iso-8859-5",
            "greek" => "iso-8859-7",
            "koi8" or "koi" or "koi8r" or "cskoi8r" => "koi8-r",
            "koi8u" or "koi8-ru" => "koi8-u",
            "tis-620" or "tis620" or "iso-8859-11" => "windows-874",
            "gb2312" or "gb-2312-80" or "gbk" or "euc-cn" or "euccn" or "csgb2312" or "chinese" => "gb18030",
            "big5-hkscs" or "big5hkscs" or "cn-big5" or "x-big5" => "big5",
            "ks-c-5601-1987" or "ks-c-5601-1989" or "ksc5601" or "ksc-5601" or "uhc" or "euckr" or "korean" => "euc-kr",
            "eucjp" or "ujis" => "euc-jp",
            "sjis" or "shift-jis" or "s-jis" or "windows-31j" or "ms932" or "ms-kanji" => "shift_jis",
            "mac" or "mac-roman" or "macroman" or "x-mac-roman" => "macintosh",
            "tcvn" or "tcvn-5712" or "tcvn5712" or "tcvn3" or "viet-tcvn5712" or "viet-tcvn" or "abc" => VietnameseTables.Tcvn3.Name,
            "vni" or "viet-vni" or "vni-windows" => VniWindows.Name,
            "viscii" or "viet-viscii" => VietnameseTables.Viscii.Name,
            "vps" or "viet-vps" or "x-viet-vps" => VietnameseTables.Vps.Name,
            _ => Numbered(plain),
        };
    }

    /// <summary>Whether a canonical name is one of the charsets that are told apart by their text.</summary>
    public static bool IsLegacy(string name) => Legacy.Contains(name);

    /// <summary>Names of a family and a number, with or without a hyphen between them.</summary>
    private static string Numbered(string name)
    {
        if (name.StartsWith("iso8859-", StringComparison.Ordinal) || name.StartsWith("iso-8859", StringComparison.Ordinal))
        {
            var part = name.Replace("-", "", StringComparison.Ordinal)["iso8859".Length..].Split(':')[0];
            return part == "1" ? "windows-1252" : $"iso-8859-{part}";
        }

        var digits = name.AsSpan().IndexOfAnyInRange('0', '9') is var at and > 0 ? name[at..] : "";
        return digits.All(char.IsAsciiDigit) && Families.Contains(name[..^digits.Length].TrimEnd('-')) ? OfCodePage(digits) : name;
    }

    private static string OfCodePage(string number) =>
        number switch
        {
            "" => "windows-1252",
            "874" => "windows-874",
            "932" => "shift_jis",
            "936" => "gb18030",
            "949" => "euc-kr",
            "950" => "big5",
            "1361" => "johab",
            "65001" => "utf-8",
            "720" => "dos-720",
            _ when number.Length == 4 => $"windows-{number}",
            _ => $"ibm{number}",
        };
}
