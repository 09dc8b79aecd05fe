using IctPipeline.LocalAnalysis.Entities;

namespace IctPipeline.LocalAnalysis.Segmentation;

/// <summary>Words that lose their last vowel before another word: "l'eau", "dell'arte".</summary>
internal static class Elision
{
    /// <summary>How long the word before an apostrophe is in an elision; longer in "quelqu'un" and "dell'arte".</summary>
    private const int LongestArticle = 2;

    /// <summary>Whether the letters up to <paramref name="apostrophe"/> are a word by themselves.</summary>
    public static bool At(string text, int start, int apostrophe, string language)
    {
        if (language is not ("fr" or "it" or "ca"))
        {
            return false;
        }

        var before = text.AsSpan(start, apostrophe - start);
        // D'Artagnan and O'Neill are names.
        var isName =
            before.Length == 1
            && char.ToUpperInvariant(before[0]) is 'O' or 'D'
            && char.IsUpper(before[0])
            && char.IsUpper(text[apostrophe + 1]);
        return !isName
            && (before.Length <= LongestArticle || before.EndsWith("qu", StringComparison.OrdinalIgnoreCase) || language == "it");
    }

    /// <summary>Whether a token is an elided word: its apostrophe belongs to it.</summary>
    public static bool StartsAt(AnalyzedText text, int i) => CharacterClass.IsApostrophe(text.Text[text[i].End - 1]);

    /// <summary>Whether a token stands behind an elided word, without a space.</summary>
    public static bool EndsAt(AnalyzedText text, int i) => i > 0 && text[i - 1].IsWord && StartsAt(text, i - 1);
}
