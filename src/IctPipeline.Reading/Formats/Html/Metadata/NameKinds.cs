using System.Collections.Frozen;
using IctPipeline.Reading.Language.Bylines;
using IctPipeline.Reading.Language.Text;

namespace IctPipeline.Reading.Formats.Html.Metadata;

/// <summary>What a text in an author's place may be.</summary>
internal enum NameKind
{
    /// <summary>An address, a number, a picture credit, a sentence.</summary>
    None,

    /// <summary>An outlet, an agency, a desk.</summary>
    Institution,

    /// <summary>One word, or words that do not look like a name: most often an account.</summary>
    Account,

    Person,
}

/// <summary>Tells people from institutions and accounts by their names.</summary>
internal static class NameKinds
{
    private static readonly WordTable Table = WordTable.Load("name-kinds.tsv");

    private const int MaxLength = 160;
    private const int MaxAccountWords = 6;

    private static readonly FrozenSet<string> InstitutionWords = Table["institution"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> NobodyWords = Table["nobody"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Credits = Table["credit"];

    /// <param name="text">A byline as it stands: it may hold several names.</param>
    /// <param name="site">The page's own name, where it is known.</param>
    /// <param name="declared">What the page says that it is.</param>
    public static NameKind Of(string text, string? site, NameKind declared = NameKind.None)
    {
        text = text.Trim();
        if (
            text.Length is < 2 or > MaxLength
            || IsAddress(text)
            || !text.Any(char.IsLetter)
            || IsNobody(text)
            || Array.Exists(Credits, word => text.Contains(word, StringComparison.OrdinalIgnoreCase))
        )
        {
            return NameKind.None;
        }

        if (declared == NameKind.Institution || IsSite(text, site))
        {
            return NameKind.Institution;
        }

        var byline = BylineReader.ReadDeclared(text);
        var names = byline.Authors.Where(name => !IsSite(name, site) && !IsInstitution(name)).ToList();
        if (names.Count == 0)
        {
            return byline.Authors.Count > 0 || byline.Agency is not null || byline.Site is not null ? NameKind.Institution : NameKind.None;
        }

        // "Outlet, City, Country": what stands beside an outlet is no account.
        if (!names.Exists(IsPerson) && names.Count < byline.Authors.Count + (byline.Agency is null && byline.Site is null ? 0 : 1))
        {
            return NameKind.Institution;
        }

        // "Tax & Accounting", "Ernst & Young": two people would have two names each.
        if (text.Contains(" & ", StringComparison.Ordinal) && names.Count > 1 && !names[^1].Contains(' ', StringComparison.Ordinal))
        {
            return NameKind.Institution;
        }

        // Systems declare the name of an account as a person's, too: "KatieS".
        return names.Exists(IsPerson) || (declared == NameKind.Person && !IsAccount(names[0])) ? NameKind.Person
            : names[0].Split(' ').Length <= MaxAccountWords ? NameKind.Account
            : NameKind.None;
    }

    public static bool IsAddress(string text) =>
        text.StartsWith("http", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        || text[0] is '/' or '@' or '{' or '<';

    /// <summary>"admin", "NOC Admin": the account that a system was set up with signs for nobody.</summary>
    private static bool IsNobody(string text) => text.Split([' ', '-', '_', '.', '@']).Any(NobodyWords.Contains);

    private static bool IsPerson(string name) =>
        BylineReader.LooksLikeName(name) && (name.Contains(' ', StringComparison.Ordinal) || name[0] > '\u2E7F');

    private static bool IsAccount(string name) =>
        !name.Contains(' ', StringComparison.Ordinal)
        && name[0] <= '\u2E7F'
        && (
            char.IsLower(name[0])
            || name.AsSpan(1).ContainsAnyInRange('0', '9')
            || (name.Length > 2 && char.IsUpper(name[^1]) && char.IsLower(name[^2]))
        );

    private static bool IsInstitution(string name) =>
        Outlets.IsSite(name)
        || Outlets.IsAgency(name)
        || name.Split([' ', '-', '.'], StringSplitOptions.RemoveEmptyEntries) is var words
            && (words.Any(InstitutionWords.Contains) || Array.TrueForAll(words, NameParts.IsOffice));

    /// <summary>"BBC" for "BBC News", "NTV" for "NTV.com.tr", written together or apart.</summary>
    private static bool IsSite(string name, string? site)
    {
        if (site is null)
        {
            return false;
        }

        var (own, other) = (Letters(name), Letters(site));
        return own.Length > 1
            && (
                own == other
                || (own.Length > 3 && other.StartsWith(own, StringComparison.Ordinal) && !name.Contains(' ', StringComparison.Ordinal))
                || (other.Length > 3 && own.StartsWith(other, StringComparison.Ordinal) && own.Length - other.Length < 8)
            );
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
