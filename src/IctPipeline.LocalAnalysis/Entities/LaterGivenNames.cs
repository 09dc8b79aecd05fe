using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>
/// Persons by one name, in Vietnamese text that names them in full: after <c>Triệu Văn Hải</c>, <c>Hải</c> is somebody, also where a
/// capital says nothing; after <c>Cherif Chekatt</c>, <c>Chekatt</c>.
/// </summary>
internal static class LaterGivenNames
{
    private const int FewestNames = 3;

    public static void Add(AnalyzedText text, SpanSet spans)
    {
        AddFull(text, spans);
        if (Named(text, spans) is not { } names)
        {
            return;
        }

        for (var i = 0; i < text.Count; i++)
        {
            if (
                text[i].Is(TokenShape.InitialUpper)
                && spans.IsFree(i)
                && names.TryGetValue(text.TextOf(i), out var named)
                && i >= named
                && StandsAlone(text, i)
            )
            {
                spans.TryAdd(new EntitySpan(i, i + 1, EntityCategories.Person, EntityWeights.GivenAlone));
            }
        }
    }

    /// <summary>
    /// The same full name once more: a foreign name that stands behind a title in one sentence has none in the next.
    /// </summary>
    private static void AddFull(AnalyzedText text, SpanSet spans)
    {
        var persons = spans.InOrder().Where(span => span.Category == EntityCategories.Person && span.Length > 1).ToList();
        if (persons.Count == 0)
        {
            return;
        }

        var firsts = persons.DistinctBy(person => text.TextOf(person.First, person.End)).ToLookup(person => text[person.First].Term);
        for (var i = 0; i < text.Count; i++)
        {
            if (!text.IsCapitalized(i) || !spans.IsFree(i))
            {
                continue;
            }

            foreach (var person in firsts[text[i].Term])
            {
                if (IsAgain(text, spans, i, person))
                {
                    spans.TryAdd(person with { First = i, End = i + person.Length });
                    break;
                }
            }
        }
    }

    private static bool IsAgain(AnalyzedText text, SpanSet spans, int i, EntitySpan person)
    {
        var end = i + person.Length;
        return end <= text.Count
            && Enumerable.Range(i, person.Length).All(at => spans.IsFree(at) && (at == i || !text.StartsSentence(at)))
            && text.TextOf(i, end).Equals(text.TextOf(person.First, person.End), StringComparison.Ordinal)
            && (text.StartsSentence(i) || !text.IsCapitalized(i - 1))
            && (text.StartsSentence(end) || !text.IsCapitalized(end));
    }

    /// <summary>Names by which persons may be called later on, with the token behind the full name; null where there are none.</summary>
    private static Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>>? Named(AnalyzedText text, SpanSet spans)
    {
        Dictionary<string, int>? names = null;
        foreach (var span in spans.InOrder())
        {
            var last = span.End - 1;
            if (
                span.Category == EntityCategories.Person
                && text[last].Length > 1
                && text[last].IsWord
                && !text[last].Is(TokenShape.AllUpper)
                && (IsVietnamese(text, span) || IsForeign(text, span))
            )
            {
                (names ??= new Dictionary<string, int>(StringComparer.Ordinal)).TryAdd(text.TextOf(last).ToString(), span.End);
            }
        }

        return names?.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static bool IsVietnamese(AnalyzedText text, EntitySpan person) =>
        person.Length >= FewestNames
        && text.Has(person.First, TermTraits.VietnameseSurname)
        && !text.Has(person.End - 1, TermTraits.VietnameseStop);

    /// <summary>A family name that is no English word.</summary>
    private static bool IsForeign(AnalyzedText text, EntitySpan person) =>
        person.Length > 1
        && text[person.End - 1].Length > FewestNames
        && !text[person.End - 1].Is(TokenShape.Accented)
        && !text[person.First].Is(TokenShape.Accented)
        && text.Lexicon.Vocabulary.EnglishFrequency(text[person.End - 1].Term) == 0;

    /// <summary>No word and no other name goes over it.</summary>
    private static bool StandsAlone(AnalyzedText text, int i) =>
        !text.ContinuesWord(i)
        && !text.ContinuesWord(i + 1)
        && text.TriggerAt(i).Length < 2
        && text.AnyNameAt(i).Length < 2
        && !text.IsHyphen(i - 1)
        && !text.IsHyphen(i + 1)
        && (text.StartsSentence(i) || !text.IsCapitalized(i - 1) || text.StartsSentence(i - 1))
        && (text.StartsSentence(i + 1) || !text.IsCapitalized(i + 1))
        && !(text.CapitalIsForced(i) && text.IsWord(i + 1) && text.IsWordPair(i, i + 1));
}
