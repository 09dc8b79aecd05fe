using System.Collections.Frozen;
using IctPipeline.Reading.Language.Text;

namespace IctPipeline.Reading.Language.Bylines;

/// <summary>Tells what stands beside a name in a byline from further names: degrees, generations, offices.</summary>
internal static class NameParts
{
    private static readonly WordTable Table = WordTable.Load("name-parts.tsv");

    private static readonly FrozenSet<string> Degrees = Table["degree"].ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Generations = Table["generation"].ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words of offices; in names they stand nowhere.</summary>
    private static readonly FrozenSet<string> Offices = Table["office"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Surnames = Table["surname"].ToFrozenSet(StringComparer.Ordinal);

    /// <summary>First words of offices, which names have further on: "Head Winemaker", but "Anthony Head".</summary>
    private static readonly FrozenSet<string> OfficeStarts = Table["office-start"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Letters of what societies and schools confer that no list has: three at least, since two are initials, too.</summary>
    private const int MinLetters = 3;

    /// <summary>Syllables of nearly all Korean names.</summary>
    private const int HangulName = 3;

    /// <summary>"Jane Doe, MA": the degree is no name, nor is any word of capitals behind a name that no agency or outlet has.</summary>
    public static bool IsDegree(string part) =>
        part.Length <= 9 && (Degrees.Contains(Capitals(part)) || (IsTitle(part) && !IsGeneration(part)));

    /// <summary>A degree that tells a person: two letters are a state, too ("Baltimore, MD"), and LLC is a firm's.</summary>
    public static bool IsTellingDegree(string part) =>
        part.Length is >= MinLetters and <= 9 && part != "LLC" && part.Count(char.IsUpper) >= 2 && Degrees.Contains(Capitals(part));

    private static bool IsTitle(string part) =>
        part.Length >= MinLetters && part.All(char.IsAsciiLetterUpper) && !Outlets.IsAgency(part) && !Outlets.IsSite(part);

    /// <summary>"John Doe, Jr.": belongs to the name before it.</summary>
    public static bool IsGeneration(string part) => part.Length <= 4 && Generations.Contains(Capitals(part));

    /// <summary>
    /// "Nguyễn Thị Lan", "김서연": three or four syllables of which the first is a surname, the form of a person's name and of little else.
    /// </summary>
    public static bool HasSurname(string name) =>
        name.Split(' ') switch
        {
            { Length: 3 or 4 } syllables => Surnames.Contains(syllables[0])
                && Array.TrueForAll(syllables, syllable => syllable.Length > 0 && char.IsUpper(syllable[0])),
            [{ Length: HangulName } one] => Surnames.Contains(one[..1]) && one.All(letter => letter is >= '\uAC00' and <= '\uD7A3'),
            _ => false,
        };

    /// <summary>"Vice President", "Senior Reporter": what the person does; what follows says where.</summary>
    public static bool IsOffice(string part) =>
        (part.IndexOf(' ') is > 0 and var first && OfficeStarts.Contains(part[..first]))
        || part.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Any(word =>
                Offices.Contains(word.Trim('.', ':'))
                || Array.Exists(OfficeEnds, end => word.EndsWith(end, StringComparison.OrdinalIgnoreCase))
            );

    /// <summary>German offices are one word: "Wirtschaftsredakteurin".</summary>
    private static readonly string[] OfficeEnds = Table["office-end"];

    private static string Capitals(string part) => string.Concat(part.Where(char.IsLetter)).ToUpperInvariant();
}
