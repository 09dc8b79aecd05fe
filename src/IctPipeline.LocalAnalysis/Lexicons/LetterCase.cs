namespace IctPipeline.LocalAnalysis.Lexicons;

/// <summary>
/// Small and capital letters of the invariant culture, looked up: outside ASCII the runtime asks ICU for each letter anew, which every
/// second Vietnamese syllable would pay for.
/// </summary>
internal static class LetterCase
{
    /// <summary>Latin, Greek, Cyrillic and the additions that Vietnamese uses are below.</summary>
    private const int Covered = 0x2000;

    private static readonly char[] Small = Table(char.ToLowerInvariant);
    private static readonly char[] Capital = Table(char.ToUpperInvariant);

    public static char Lower(char c) => c < Small.Length ? Small[c] : char.ToLowerInvariant(c);

    public static char Upper(char c) => c < Capital.Length ? Capital[c] : char.ToUpperInvariant(c);

    private static char[] Table(Func<char, char> change)
    {
        var table = new char[Covered];
        for (var c = 0; c < Covered; c++)
        {
            table[c] = change((char)c);
        }

        return table;
    }
}
