using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>Persons by their surname alone, in English text that names them in full: the tagger sees no more than the surname.</summary>
internal static class LaterSurnames
{
    public static void Add(AnalyzedText text, SpanSet spans)
    {
        var surnames = new HashSet<string>(StringComparer.Ordinal);
        foreach (var span in spans.InOrder())
        {
            if (span is { Category: EntityCategories.Person, Length: > 1 } && IsSurname(text, span.End - 1))
            {
                surnames.Add(text.TextOf(span.End - 1).ToString());
            }
        }

        if (surnames.Count == 0)
        {
            return;
        }

        var lookup = surnames.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < text.Count; i++)
        {
            if (text.IsCapitalized(i) && spans.IsFree(i) && StandsAlone(text, i) && lookup.Contains(text.TextOf(i)))
            {
                spans.TryAdd(new EntitySpan(i, i + 1, EntityCategories.Person, EntityWeights.Tagged));
            }
        }
    }

    /// <summary>No word that English has anyway.</summary>
    private static bool IsSurname(AnalyzedText text, int i) =>
        text[i].IsWord
        && text[i].Length > 2
        && !text[i].Is(TokenShape.AllUpper)
        && (text.Lexicon.Vocabulary.EnglishFrequency(text[i].Term) == 0 || text.Has(i, TermTraits.WesternSurname));

    private static bool StandsAlone(AnalyzedText text, int i) =>
        (text.StartsSentence(i) || !text.IsCapitalized(i - 1) || text.StartsSentence(i - 1))
        && (text.StartsSentence(i + 1) || !text.IsCapitalized(i + 1));
}
