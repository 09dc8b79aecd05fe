using IctPipeline.LocalAnalysis.Entities;
using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.KeyPhrases;

/// <summary>What a word may do in a key phrase, by the <see cref="PhraseLexicon"/> of a language that puts spaces between words.</summary>
internal static class SpacedWords
{
    /// <summary>Shorter words are function words where nothing is known of the language.</summary>
    private const int ShortestUnknown = 3;

    public static PhraseWord At(AnalyzedText text, PhraseLexicon lexicon, int first, int end)
    {
        var term = lexicon.Find(text.TextOf(first));
        var role = IsStop(text, lexicon, first) ? PhraseRole.Break : RoleOf(text, term, first);
        if (text.Language == "en")
        {
            role =
                role == PhraseRole.Content ? EnglishNonNouns.RoleOf(text, lexicon, term, first)
                : role is PhraseRole.Break or PhraseRole.Modifier && EnglishNouns.IsOne(text, lexicon, term, first) ? PhraseRole.Content
                : role;
        }

        return new PhraseWord(first, end, role, Weight(term.Frequency));
    }

    private static bool IsStop(AnalyzedText text, PhraseLexicon lexicon, int i)
    {
        var token = text[i];
        if (lexicon.IsEmpty || text.Language == "en")
        {
            return (token.Length < ShortestUnknown && !token.Is(TokenShape.AllUpper | TokenShape.HasDigit))
                || text.Has(i, TermTraits.EnglishStop | TermTraits.EnglishVerb)
                || IsContraction(text.TextOf(i));
        }

        return token.Length < 2;
    }

    /// <summary>we've, didn't; O'Brien is none.</summary>
    private static bool IsContraction(ReadOnlySpan<char> word)
    {
        var at = word.LastIndexOfAny('\'', '’');
        return at > 0 && word.Length - at <= 3;
    }

    private static PhraseRole RoleOf(AnalyzedText text, PhraseTerm term, int i)
    {
        if (term.Class == WordClass.Link)
        {
            return PhraseRole.Link;
        }

        if (term.Class == WordClass.Stop || Elision.StartsAt(text, i))
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
