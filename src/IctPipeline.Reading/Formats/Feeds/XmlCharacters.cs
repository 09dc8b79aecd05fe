using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace IctPipeline.Reading.Formats.Feeds;

/// <summary>Character data that breaks XML's rules: entities of HTML, bare ampersands, characters that XML forbids.</summary>
internal static partial class XmlCharacters
{
    /// <summary>Resolves references and drops characters that no XML may hold.</summary>
    /// <param name="note">Is told each kind of fault.</param>
    public static string Decode(string text, Action<string> note)
    {
        if (text.Contains('&', StringComparison.Ordinal))
        {
            var resolved = Reference().Replace(text, match => Resolve(match.Value, note));
            if (Bare().IsMatch(text))
            {
                note("a bare ampersand");
            }

            text = resolved;
        }

        return Allowed(text, note);
    }

    /// <summary>The text without characters that no XML may hold.</summary>
    public static string Allowed(string text, Action<string> note)
    {
        var at = 0;
        while (at < text.Length && IsAllowed(text, at))
        {
            at++;
        }

        if (at == text.Length)
        {
            return text;
        }

        note("a forbidden character");
        var kept = new StringBuilder(text.Length).Append(text, 0, at);
        for (; at < text.Length; at++)
        {
            if (IsAllowed(text, at))
            {
                kept.Append(text[at]);
            }
        }

        return kept.ToString();
    }

    private static bool IsAllowed(string text, int at) =>
        XmlConvert.IsXmlChar(text[at])
        || (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        || (char.IsLowSurrogate(text[at]) && at > 0 && char.IsHighSurrogate(text[at - 1]));

    private static string Resolve(string reference, Action<string> note)
    {
        if (reference is "&amp;" or "&lt;" or "&gt;" or "&quot;" or "&apos;" || reference[1] == '#')
        {
            return WebUtility.HtmlDecode(reference);
        }

        var decoded = WebUtility.HtmlDecode(reference);
        note(decoded == reference ? "an undeclared entity" : "an entity of HTML");
        return decoded;
    }

    [GeneratedRegex("&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});", RegexOptions.NonBacktracking)]
    private static partial Regex Reference();

    /// <summary>An ampersand that begins no reference.</summary>
    [GeneratedRegex("&(?:[^#A-Za-z]|#[^0-9xX]|#?[A-Za-z0-9]*(?:[^A-Za-z0-9;#]|$)|$)", RegexOptions.NonBacktracking)]
    private static partial Regex Bare();
}
