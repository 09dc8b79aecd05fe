using IctPipeline.LocalAnalysis.Entities;
using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.KeyPhrases;

/// <summary>What a word may do in a key phrase, in languages that are known by a <see cref="PhraseLexicon"/>.</summary>
internal static class ForeignWords
{
    public static PhraseWord At(AnalyzedText text, PhraseLexicon lexicon, int i)
    {
        var term = lexicon.Find(text.TextOf(i));
        return new PhraseWord(i, i + 1, RoleOf(text, term, i), Weight(term.Frequency));
    }

    private static PhraseRole RoleOf(AnalyzedText text, PhraseTerm term, int i)
    {
        if (term.Class == WordClass.Link)
        {
            return PhraseRole.Link;
        }

        if (term.Class == WordClass.Stop || text[i].Length < 2 || Elision.StartsAt(text, i))
        {
            return PhraseRole.Break;
        }

        if (text.IsCapitalized(i) && !text.CapitalIsForced(i))
        {
            return PhraseRole.Content;
        }

        return term.Class switch
        {
            WordClass.Verb => PhraseRole.Break,
            WordClass.Adjective => NounComesFirst(text.Language) ? PhraseRole.Follower : PhraseRole.Modifier,
            // German nouns have a capital.
            _ => text.Language == "de" && !text.IsCapitalized(i) ? PhraseRole.Break : PhraseRole.Content,
        };
    }

    private static bool NounComesFirst(string language) =>
        language is "fr" or "es" or "pt" or "it" or "ca" or "ro" or "gl" or "ar" or "he" or "fa" or "id" or "ms";

    private static double Weight(int frequency) =>
        frequency switch
        {
            1 => 0.45,
            2 => 0.75,
            3 => 0.95,
            4 => 1.15,
            _ => 1.3,
        };
}
