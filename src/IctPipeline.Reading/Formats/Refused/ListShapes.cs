using System.Text.RegularExpressions;

namespace IctPipeline.Reading.Formats.Refused;

/// <summary>Lists that programs read, and nothing else: every line has the one shape.</summary>
internal static partial class ListShapes
{
    private const int FewLines = 2;

    /// <summary>Lines of Base64 that no word of an article could be: longer, and with capitals and digits within.</summary>
    private const int LongBase64 = 200;

    /// <summary>Seller, account and relation on each line (IAB Tech Lab, ads.txt 1.1).</summary>
    public static bool IsAds(TextSample sample) => All(sample, AdsLine(), Seller());

    /// <summary>The fields of RFC 9116.</summary>
    public static bool IsSecurity(TextSample sample) => All(sample, SecurityLine(), SecurityContact());

    public static bool IsHumans(TextSample sample) =>
        Path.GetFileName(sample.Name).Equals("humans.txt", StringComparison.OrdinalIgnoreCase)
        || (sample.Head.StartsWith("/* TEAM */") && sample.Text.Contains("/* SITE */", StringComparison.Ordinal));

    public static bool IsChecksums(TextSample sample) => All(sample, Checksum(), Checksum());

    public static bool IsHexDump(TextSample sample) =>
        sample.Lines is { Count: >= FewLines } lines && lines.TrueForAll(line => HexLine().IsMatch(line) || line == "*");

    public static bool IsBase64(TextSample sample)
    {
        var lines = sample.Lines;
        return lines.Sum(line => line.Length) >= LongBase64
            && lines.TrueForAll(line => Base64Line().IsMatch(line))
            && lines.Take(lines.Count - 1).All(line => line.Length == lines[0].Length)
            && lines[0].Any(char.IsAsciiDigit)
            && lines[0].Any(char.IsAsciiLetterUpper)
            && lines[0].Any(char.IsAsciiLetterLower);
    }

    /// <summary>Entries of RFC 2849.</summary>
    public static bool IsLdif(TextSample sample) =>
        sample.Lines is { Count: > FewLines } lines
        && Entry().IsMatch(lines[lines[0].StartsWith("version:", StringComparison.Ordinal) ? 1 : 0])
        && lines.Exists(line => line.StartsWith("objectClass:", StringComparison.OrdinalIgnoreCase));

    public static bool IsGraph(TextSample sample) =>
        Graph().IsMatch(sample.Head[..Math.Min(200, sample.Head.Length)]) && sample.Head.TrimEnd()[^1] == '}';

    /// <summary>A trace of calls, from the file's first line on: an article would open with words.</summary>
    public static bool IsTrace(TextSample sample) =>
        sample.Head.StartsWith("Traceback (most recent call last):")
        || (
            sample.Lines is { Count: > FewLines } lines
            && JavaFault().IsMatch(lines[0])
            && lines.Skip(1).Count(line => line.StartsWith("at ", StringComparison.Ordinal)) * 2 > lines.Count
        );

    /// <summary>Every line has the shape or is a comment, and at least one is what makes the list one.</summary>
    private static bool All(TextSample sample, Regex shape, Regex mark)
    {
        var lines = sample.Lines;
        return lines.TrueForAll(line => line[0] == '#' || shape.IsMatch(line))
            && lines.Exists(line => line[0] != '#' && mark.IsMatch(line));
    }

    [GeneratedRegex(
        @"^(?:[\w.-]+\.[a-z]{2,}\s*,\s*[^,\s]+\s*,\s*(?:DIRECT|RESELLER)\b"
            + @"|(?:contact|subdomain|ownerdomain|managerdomain|inventorypartnerdomain)=)",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase
    )]
    private static partial Regex AdsLine();

    [GeneratedRegex(@",\s*(?:DIRECT|RESELLER)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Seller();

    [GeneratedRegex(
        @"^(?:-----|Hash:|(?:contact|expires|encryption|acknowledg[e]?ments|preferred-languages|canonical|policy|hiring|csaf)\s*:)",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase
    )]
    private static partial Regex SecurityLine();

    [GeneratedRegex(@"^contact\s*:\s*(?:mailto:|https?:|tel:)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex SecurityContact();

    /// <summary>MD5, SHA-1, SHA-2 in the form of coreutils, or of BSD.</summary>
    [GeneratedRegex(
        @"^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})\s+\*?\S"
            + @"|^(?:MD5|SHA\d+)\s*\(.+\) = [0-9a-f]+$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase
    )]
    private static partial Regex Checksum();

    [GeneratedRegex(@"^[0-9a-f]{6,16}:?(?:\s+[0-9a-f]{2,8}){2,}(?:\s|$)|^[0-9a-f]{6,8}$", RegexOptions.NonBacktracking)]
    private static partial Regex HexLine();

    [GeneratedRegex("^[A-Za-z0-9+/]{20,}={0,2}$", RegexOptions.NonBacktracking)]
    private static partial Regex Base64Line();

    [GeneratedRegex("^dn::? ?[A-Za-z]+=", RegexOptions.NonBacktracking)]
    private static partial Regex Entry();

    [GeneratedRegex(@"^(?:strict\s+)?(?:di)?graph\s+(?:[\w""]+\s*)?\{", RegexOptions.NonBacktracking)]
    private static partial Regex Graph();

    [GeneratedRegex(@"^(?:Exception in thread|Unhandled exception|Caused by:|[\w.$]+(?:Exception|Error)\b)", RegexOptions.NonBacktracking)]
    private static partial Regex JavaFault();
}
