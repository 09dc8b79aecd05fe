using IctPipeline.LocalAnalysis.Entities;
using IctPipeline.LocalAnalysis.Lexicons;

namespace IctPipeline.LocalAnalysis.KeyPhrases;

/// <summary>
/// English words that the table has as nouns, or not at all, and that are none: an adverb may stand before an adjective and its noun
/// (<c>environmentally friendly shoes</c>), and ends no phrase; <c>customize</c> and <c>Imagining a water cooler</c> are verbs.
/// </summary>
internal static class EnglishNonNouns
{
    /// <summary>A shorter one is a noun as often (<c>jelly</c>).</summary>
    private const int ShortestAdverb = 6;

    private static readonly string[] Nouns = ["family", "supply", "assembly", "anomaly", "monopoly", "oligopoly", "butterfly"];

    /// <param name="term">What the table says of the word: a noun.</param>
    public static PhraseRole RoleOf(AnalyzedText text, PhraseLexicon lexicon, PhraseTerm term, int i)
    {
        if (text.IsCapitalized(i) && !text.CapitalIsForced(i))
        {
            return PhraseRole.Content;
        }

        var word = text.TextOf(i);
        return IsAdverb(text, word, i) ? PhraseRole.Modifier
            : term.Frequency > 0 ? PhraseRole.Content
            : word.EndsWith("ize", StringComparison.OrdinalIgnoreCase)
            || word.EndsWith("ify", StringComparison.OrdinalIgnoreCase)
            || (text.StartsSentence(i) && word.EndsWith("ing", StringComparison.OrdinalIgnoreCase) && Governs(text, lexicon, i))
                ? PhraseRole.Break
            : PhraseRole.Content;
    }

    private static bool IsAdverb(AnalyzedText text, ReadOnlySpan<char> word, int i) =>
        word.Length >= ShortestAdverb && word.EndsWith("ly", StringComparison.OrdinalIgnoreCase) && !TokenNumbers.IsAny(text, i, Nouns);

    /// <summary>A function word or an adjective goes on behind a verb: "Managing large teams".</summary>
    private static bool Governs(AnalyzedText text, PhraseLexicon lexicon, int i) =>
        !text.StartsSentence(i + 1)
        && text.IsWord(i + 1)
        && lexicon.Find(text.TextOf(i + 1)).Class is WordClass.Stop or WordClass.Link or WordClass.Adjective;
}
