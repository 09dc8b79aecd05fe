using System.Buffers;
using IctPipeline.Reading.Language.Vietnamese;

namespace IctPipeline.Reading.Intake.Charsets;

/// <summary>
/// Gives back the capitals that fonts of TCVN3 lack: a vowel with a tone has one code there, which a second font
/// (.VnTimeH) shows as a capital. "VIệT NAM" becomes "VIỆT NAM". What no other letter shows, as in "Ý" for the country, stays small.
/// </summary>
internal static class FontCapitals
{
    /// <summary>A word in capitals that has as many is no acronym.</summary>
    private const int EnoughLetters = 4;

    /// <summary>Small letters that have a capital in these fonts too.</summary>
    private static readonly SearchValues<char> SmallForSure = SearchValues.Create("abcdefghijklmnopqrstuvwxyzăâđêôơư");

    public static string Restore(string text)
    {
        if (text.Any(c => char.IsUpper(c) && IsToned(c)))
        {
            // TCVN 5712 with all its capitals.
            return text;
        }

        var characters = text.ToCharArray();
        foreach (var line in text.AsSpan().Split('\n'))
        {
            RestoreLine(characters.AsSpan(line));
        }

        return new string(characters);
    }

    /// <summary>Words that could be in capitals, where others show that they are.</summary>
    private static void RestoreLine(Span<char> line)
    {
        var (runStart, letters) = (0, 0);
        for (var i = 0; i < line.Length; i++)
        {
            var start = i;
            while (i < line.Length && char.IsLetter(line[i]))
            {
                i++;
            }

            var word = line[start..i];
            if (word.ContainsAny(SmallForSure))
            {
                Raise(line[runStart..start], letters >= EnoughLetters);
                (runStart, letters) = (i, 0);
            }
            else
            {
                letters += Evidence(word);
            }
        }

        Raise(line[runStart..], letters >= EnoughLetters);
    }

    /// <summary>Letters of a word that show that capitals are meant: not those of acronyms, nor the first of a name.</summary>
    private static int Evidence(ReadOnlySpan<char> word)
    {
        if (!word.ContainsAnyInRange('A', 'Z'))
        {
            return 0;
        }

        var (toned, capitals) = (0, 0);
        foreach (var c in word)
        {
            toned += IsToned(c) ? 1 : 0;
            capitals += char.IsUpper(c) ? 1 : 0;
        }

        return toned > 0 ? (capitals > 1 || IsToned(word[0]) ? EnoughLetters : 0)
            : capitals > 1 && Syllable.IsPossible(word) ? capitals
            : 0;
    }

    private static void Raise(Span<char> words, bool inCapitals)
    {
        for (var i = 0; inCapitals && i < words.Length; i++)
        {
            words[i] = IsToned(words[i]) ? char.ToUpperInvariant(words[i]) : words[i];
        }
    }

    private static bool IsToned(char c) => c >= 0x80 && VietnameseLetters.TrySplit(c, out _, out var tone) && tone != Tone.None;
}
