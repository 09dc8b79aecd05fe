using IctPipeline.LocalAnalysis.Entities;
using IctPipeline.LocalAnalysis.Lexicons;

namespace IctPipeline.LocalAnalysis.KeyPhrases;

/// <summary>English words that the endings take for verbs and adjectives, and that are nouns where they stand.</summary>
internal static class EnglishNouns
{
    private const int ShortestGerund = 6;

    public static bool IsOne(AnalyzedText text, PhraseLexicon lexicon, PhraseTerm term, int i) =>
        term.Class switch
        {
            WordClass.Verb => IsGerund(text, lexicon, i),
            WordClass.Adjective => term.Frequency == 0 && IsBare(text, lexicon, i),
            _ => false,
        };

    /// <summary>"machine learning is", not "a machine learning the rules".</summary>
    private static bool IsGerund(AnalyzedText text, PhraseLexicon lexicon, int i) =>
        text[i].Length >= ShortestGerund
        && text.TextOf(i).EndsWith("ing", StringComparison.OrdinalIgnoreCase)
        && i > 0
        && !text.StartsSentence(i)
        && text.IsWord(i - 1)
        && text[i - 1].Length > 2
        && !text.Has(i - 1, TermTraits.EnglishStop | TermTraits.EnglishVerb)
        && lexicon.Find(text.TextOf(i - 1)).Class is WordClass.Noun or WordClass.Adjective
        && EndsThere(text, i + 1);

    private static bool EndsThere(AnalyzedText text, int i) =>
        text.StartsSentence(i)
        || text[i].IsMark
        || TokenNumbers.IsAny(text, i, "and", "or", "is", "are", "was", "were", "has", "have", "can", "will", "that", "which");

    /// <summary>"a tutorial for", not "cultural centres" and not "is cultural".</summary>
    private static bool IsBare(AnalyzedText text, PhraseLexicon lexicon, int i) =>
        (text.StartsSentence(i + 1) || text[i + 1].IsMark || lexicon.Find(text.TextOf(i + 1)).Class is WordClass.Stop or WordClass.Link)
        && i > 0
        && !text.StartsSentence(i)
        && !TokenNumbers.IsAny(text, i - 1, "is", "are", "was", "were", "be", "been", "as", "more", "most", "very", "so", "too", "not");
}
