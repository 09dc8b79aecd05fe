using System.Runtime.InteropServices;
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

    /// <summary>Tokens of a name that is looked for again.</summary>
    private const int LongestName = 12;

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
    /// The same full name once more: one that stands behind a title or head in one sentence (<c>tiêm kích Su-30</c>) has none in the next.
    /// </summary>
    private static void AddFull(AnalyzedText text, SpanSet spans)
    {
        var persons = spans
            .All.Where(span => span is { Category: EntityCategories.Person or EntityCategories.Product, Length: > 1 })
            .ToList();
        if (persons.Count == 0)
        {
            return;
        }

        var named = new Dictionary<string, EntitySpan>(StringComparer.Ordinal);
        var lengths = new Dictionary<int, int>();
        foreach (var person in persons)
        {
            named.TryAdd(text.TextOf(person.First, person.End), person);
            CollectionsMarshal.GetValueRefOrAddDefault(lengths, text[person.First].Term, out _) |=
                1 << Math.Min(person.Length, LongestName);
        }

        for (var i = 0; i < text.Count; i++)
        {
            if (text.IsCapitalized(i) && spans.IsFree(i) && lengths.TryGetValue(text[i].Term, out var possible))
            {
                AddAt(text, spans, i, possible, named.GetAlternateLookup<ReadOnlySpan<char>>());
            }
        }
    }

    /// <param name="possible">A bit for each length that names with this first word have.</param>
    private static void AddAt(
        AnalyzedText text,
        SpanSet spans,
        int i,
        int possible,
        Dictionary<string, EntitySpan>.AlternateLookup<ReadOnlySpan<char>> named
    )
    {
        if (!text.StartsSentence(i) && text.IsCapitalized(i - 1))
        {
            return;
        }

        EntitySpan? longest = null;
        for (var end = i + 1; end <= text.Count && end - i <= LongestName && spans.IsFree(end - 1); end++)
        {
            if (end > i + 1 && text.StartsSentence(end - 1))
            {
                break;
            }

            if (
                (possible & (1 << (end - i))) != 0
                && (text.StartsSentence(end) || !(text.IsCapitalized(end) || ForeignRuns.IsBound(text, end)))
                && named.TryGetValue(text.Text.AsSpan(text[i].Start, text[end - 1].End - text[i].Start), out var name)
            )
            {
                longest = name with { First = i, End = end };
            }
        }

        if (longest is not null)
        {
            spans.TryAdd(longest);
        }
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
        && (text.StartsSentence(i) || !text.IsCapitalized(i - 1) || (text.StartsSentence(i - 1) && !ForeignRuns.IsForeign(text, i - 1)))
        && (text.StartsSentence(i + 1) || !text.IsCapitalized(i + 1))
        && !(text.CapitalIsForced(i) && text.IsWord(i + 1) && text.IsWordPair(i, i + 1));
}
