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

    /// <summary>First words of offices, which names have further on: "Head Winemaker", but "Anthony Head".</summary>
    private static readonly FrozenSet<string> OfficeStarts = Table["office-start"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Letters of what societies and schools confer that no list has: three at least, since two are initials, too.</summary>
    private const int MinLetters = 3;

    /// <summary>"Jane Doe, MA": the degree is no name, nor is any word of capitals behind a name that no agency or outlet has.</summary>
    public static bool IsDegree(string part) =>
        part.Length <= 9 && (Degrees.Contains(Capitals(part)) || (IsTitle(part) && !IsGeneration(part)));

    private static bool IsTitle(string part) =>
        part.Length >= MinLetters && part.All(char.IsAsciiLetterUpper) && !Outlets.IsAgency(part) && !Outlets.IsSite(part);

    /// <summary>"John Doe, Jr.": belongs to the name before it.</summary>
    public static bool IsGeneration(string part) => part.Length <= 4 && Generations.Contains(Capitals(part));

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
