using System.Collections.Frozen;
using IctPipeline.Reading.Language.Text;

namespace IctPipeline.Reading.Language.Bylines;

/// <summary>Tells news agencies and outlets from people by their names.</summary>
internal static class Outlets
{
    private static readonly WordTable Table = WordTable.Load("outlets.tsv");

    private static readonly FrozenSet<string> Agencies = Table["agency"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Sites = Table["site"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private const int MinOutlet = 5;

    private static readonly string[] OutletWords = Table["word"];

    /// <summary>News agencies, "TTXVN / Vietnam+" joined ones too.</summary>
    public static bool IsAgency(string name) =>
        Agencies.Contains(name.Trim())
        || (name.Contains('/', StringComparison.Ordinal) && Array.TrueForAll(name.Split('/'), part => Agencies.Contains(part.Trim())));

    /// <summary>Papers, sites and broadcasters; never an agency.</summary>
    public static bool IsSite(string name)
    {
        name = name.Trim();
        if (Sites.Contains(name) || IsDomain(name))
        {
            return true;
        }

        // "News" alone is a section.
        return name.Length > MinOutlet
            && name.Split(' ').Length <= 5
            && Array.Exists(OutletWords, word => name.Contains(word, StringComparison.OrdinalIgnoreCase))
            && !IsAgency(name);
    }

    public static bool IsDomain(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot > 1
            && name.Length - dot is >= 3 and <= 7
            && !name.Contains(' ', StringComparison.Ordinal)
            && name[(dot + 1)..].All(char.IsAsciiLetterLower)
            && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-');
    }
}
