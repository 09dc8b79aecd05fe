using System.Collections.Frozen;
using System.Text.RegularExpressions;
using IctPipeline.Reading.Language.Addresses;
using IctPipeline.Reading.Language.Text;

namespace IctPipeline.Reading.Language.Bylines;

/// <summary>Takes a byline apart: "Việt Hà (TTXVN/Vietnam+)", "Theo Zing News", "By Jane Doe and John Roe", "홍길동 기자".</summary>
internal static partial class BylineReader
{
    private static readonly WordTable Table = WordTable.Load("byline-reader.tsv");

    private const int MaxNameLength = 60;
    private const int MaxWords = 6;

    /// <summary>Words between two names, in the languages of the pages; both sides must be names of two words at least.</summary>
    private static readonly string[] Conjunctions = Table["conjunction"];

    private static readonly string[] LeadingWords = Table["leading"];

    private static readonly string[] Separators = Table["separator"];

    private static readonly FrozenSet<string> Particles = Table["particle"].ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A byline that metadata declares as such: its parts are names, whatever they look like.</summary>
    public static Byline ReadDeclared(string text)
    {
        text = BylineOpenings.Without(text);
        text = text.Length > 3 && text.StartsWith("By", StringComparison.Ordinal) && char.IsUpper(text[2]) ? text[2..] : text;
        var (names, agency, site) = Split(text);
        names = names.SelectMany(Pair).Where((name, i) => i == 0 || !IsRemark(name)).ToList();
        // A name and what the person is: "Jane Doe, professor at the university".
        names =
            names.Count > 1 && LooksLikeName(names[0])
                ? names.Where(name => name.Length <= MaxNameLength && LooksLikeName(name)).ToList()
                : names;
        return new Byline(names, agency, site);
    }

    /// <summary>What a firm or a person is stands behind the name: "a subsidiary of Acme".</summary>
    private static bool IsRemark(string name) =>
        name.StartsWith("a ", StringComparison.Ordinal)
        || name.StartsWith("an ", StringComparison.Ordinal)
        || name.StartsWith("the ", StringComparison.Ordinal);

    private static string[] Pair(string name)
    {
        var leading = Array.Find(LeadingWords, word => name.StartsWith(word, StringComparison.OrdinalIgnoreCase));
        name = leading is null ? name : name[leading.Length..];
        foreach (var conjunction in Conjunctions)
        {
            var at = name.IndexOf(conjunction, StringComparison.OrdinalIgnoreCase);
            if (
                at > 0
                && name[..at] is var one
                && name[(at + conjunction.Length)..] is var other
                && one.Contains(' ', StringComparison.Ordinal)
                && other.Contains(' ', StringComparison.Ordinal)
                && LooksLikeName(one)
                && LooksLikeName(other)
            )
            {
                return [one, other];
            }
        }

        return [name];
    }

    /// <summary>A line of the text that may be a byline; null for one that isn't.</summary>
    public static Byline? ReadLine(string line)
    {
        line = line.Trim().TrimEnd('.').Trim('*', '_', ' ');
        if (line.Length is < 3 or > 90 || line.Contains('\n', StringComparison.Ordinal) || line.Contains("  ", StringComparison.Ordinal))
        {
            return null;
        }

        if (line[0] == '(' && line[^1] == ')')
        {
            return ReadLine(line[1..^1]);
        }

        // A full name with a person's address beside it is a reporter's.
        var addressed = PersonalAddresses.Has(line);
        line = addressed ? PersonalAddresses.Strip(line) : line;
        var rest = BylineOpenings.Strip(KoreanBylines.Part(line), out var marked);
        addressed &= !marked;
        rest = addressed ? BylineOpenings.Without(rest) : rest;
        var paren = InParentheses().Match(rest);
        var credit = paren.Success ? ReadOutlet(paren.Groups["inner"].Value) : null;
        if (paren.Success && credit is null)
        {
            return null;
        }

        var (names, agency, site) = Split(paren.Success ? rest[..paren.Index] : rest);
        if (credit is null && !marked && !addressed && agency is null && site is null)
        {
            return null;
        }

        if (addressed && (names.Count == 0 || !names.TrueForAll(IsFullName)))
        {
            return null;
        }

        return names.TrueForAll(LooksLikeName) ? new Byline(names, credit?.Agency ?? agency, credit?.Site ?? site) : null;
    }

    private static bool IsFullName(string name) => name.Contains(' ', StringComparison.Ordinal) || name[0] > '\u2E7F';

    /// <summary>The outlet in "(Theo ICTnews)" or "(TTXVN/Vietnam+)"; null for other words in parentheses.</summary>
    public static Byline? ReadOutlet(string text)
    {
        text = BylineOpenings.Strip(text.Trim(), out var marked);
        return Outlets.IsAgency(text) ? new Byline([], Agency: text)
            : Outlets.IsSite(text) || (marked && LooksLikeName(text)) ? new Byline([], Agency: null, Site: text)
            : null;
    }

    private static (List<string> Names, string? Agency, string? Site) Split(string text)
    {
        var names = new List<string>();
        string? agency = null,
            site = null;
        var inOffice = false;
        foreach (var part in text.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var name = WithoutRemark(part.Trim(' ', ',', '-', '(', ')', ':', '|', '[', ']', '【', '】', '•', '●'));
            if (names.Count > 0 && NameParts.IsDegree(name))
            {
                continue;
            }

            if (names.Count > 0 && NameParts.IsGeneration(name))
            {
                names[^1] += " " + name;
                continue;
            }

            // What follows an office is where the person works, up to the next person.
            inOffice = inOffice
                ? !Array.Exists(LeadingWords, word => name.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                : names.Count > 0 && NameParts.IsOffice(name);
            if (inOffice)
            {
                continue;
            }

            if (Outlets.IsAgency(name))
            {
                agency ??= name;
            }
            else if (Outlets.IsSite(name))
            {
                site ??= name;
            }
            else if (name.Length > 1)
            {
                names.Add(name);
            }
        }

        return (names, agency, site);
    }

    /// <summary>"Jane Doe (jdo" without what stood in the bracket: initials, an address.</summary>
    private static string WithoutRemark(string name) =>
        name.IndexOf('(') is var at and > 3 && name.IndexOf(')', at) is var end && (end < 0 || end == name.Length - 1)
            ? name[..at].TrimEnd()
            : name;

    /// <summary>
    /// Few words, each with a capital, no digits: "Việt Hà", "H. T.", "Nguyen Van A". Scripts without case count as capitals.
    /// </summary>
    internal static bool LooksLikeName(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return text.Length <= MaxNameLength
            && words.Length is >= 1 and <= MaxWords
            && !text.Any(char.IsDigit)
            && Array.TrueForAll(
                words,
                word => char.IsUpper(word[0]) || (char.IsLetter(word[0]) && !char.IsLower(word[0])) || Particles.Contains(word)
            );
    }

    [GeneratedRegex(@"\s*[(\[](?<inner>[^()\[\]]{2,60})[)\]]$", RegexOptions.NonBacktracking)]
    private static partial Regex InParentheses();
}
