using System.Text.RegularExpressions;

namespace IctPipeline.Reading.Formats.Refused;

/// <summary>Lists that programs read, and nothing else: every line has the one shape.</summary>
internal static partial class ListShapes
{
    private const int FewLines = 2;

    /// <summary>Lines of Base64 that no word of an article could be: longer, and with capitals and digits within.</summary>
    private const int LongBase64 = 200;

    /// <summary>Seller, account and relation on each line (IAB Tech Lab, ads.txt 1.1).</summary>
    public static bool IsAds(ParseContext context) => All(context, AdsLine(), Seller());

    /// <summary>The fields of RFC 9116.</summary>
    public static bool IsSecurity(ParseContext context) => All(context, SecurityLine(), SecurityContact());

    public static bool IsHumans(ParseContext context) =>
        Path.GetFileName(context.Name).Equals("humans.txt", StringComparison.OrdinalIgnoreCase)
        || (context.Head.StartsWith("/* TEAM */") && context.Text.Contains("/* SITE */", StringComparison.Ordinal));

    public static bool IsChecksums(ParseContext context) => All(context, Checksum(), Checksum());

    public static bool IsHexDump(ParseContext context) =>
        LineShapes.Lines(context) is { Count: >= FewLines } lines && lines.TrueForAll(line => HexLine().IsMatch(line) || line == "*");

    public static bool IsBase64(ParseContext context)
    {
        var lines = LineShapes.Lines(context);
        return lines.Sum(line => line.Length) >= LongBase64
            && lines.TrueForAll(line => Base64Line().IsMatch(line))
            && lines.Take(lines.Count - 1).All(line => line.Length == lines[0].Length)
            && lines[0].Any(char.IsAsciiDigit)
            && lines[0].Any(char.IsAsciiLetterUpper)
            && lines[0].Any(char.IsAsciiLetterLower);
    }

    /// <summary>Entries of RFC 2849.</summary>
    public static bool IsLdif(ParseContext context) =>
        LineShapes.Lines(context) is { Count: > FewLines } lines
        && Entry().IsMatch(lines[lines[0].StartsWith("version:", StringComparison.Ordinal) ? 1 : 0])
        && lines.Exists(line => line.StartsWith("objectClass:", StringComparison.OrdinalIgnoreCase));

    public static bool IsGraph(ParseContext context) =>
        Graph().IsMatch(context.Head[..Math.Min(200, context.Head.Length)]) && context.Head.TrimEnd()[^1] == '}';

    /// <summary>A trace of calls, from the file's first line on: an article would open with words.</summary>
    public static bool IsTrace(ParseContext context) =>
        context.Head.StartsWith("Traceback (most recent call last):")
        || (
            LineShapes.Lines(context) is { Count: > FewLines } lines
            && JavaFault().IsMatch(lines[0])
            && lines.Skip(1).Count(line => line.StartsWith("at ", StringComparison.Ordinal)) * 2 > lines.Count
        );

    /// <summary>Every line has the shape or is a comment, and at least one is what makes the list one.</summary>
    private static bool All(ParseContext context, Regex shape, Regex mark)
    {
        var lines = LineShapes.Lines(context).Where(line => line[0] != '#').ToList();
        return lines.Count > 0 && lines.TrueForAll(line => shape.IsMatch(line)) && lines.Exists(line => mark.IsMatch(line));
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
