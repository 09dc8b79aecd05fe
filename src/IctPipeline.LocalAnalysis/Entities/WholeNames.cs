using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>
/// English names that the tagger cut: somebody by the given name with an unknown word of the same line behind or before
/// (<c>Tony Barbone</c>, <c>Nayanjyoti Paul</c>), and a body whose first word is a plain one (<c>Air Street Capital</c>).
/// </summary>
internal static class WholeNames
{
    public static void Widen(AnalyzedText text, SpanSet spans)
    {
        var wider = new Dictionary<int, EntitySpan>();
        foreach (var span in spans.InOrder())
        {
            if (Whole(text, spans, span) is { } whole)
            {
                wider[span.First] = whole;
            }
        }

        if (wider.Count > 0)
        {
            var parts = wider.Where(pair => pair.Value.First < pair.Key).Select(pair => pair.Value.First);
            var absorbed = parts.Concat(wider.Values.Select(whole => whole.End - 1)).ToHashSet();
            spans.Rewrite(span =>
                wider.TryGetValue(span.First, out var whole) ? whole
                : absorbed.Contains(span.First) ? null
                : span
            );
        }
    }

    private static EntitySpan? Whole(AnalyzedText text, SpanSet spans, EntitySpan span)
    {
        if (span is { Category: EntityCategories.Person, Length: 1 } && IsGivenName(text, span.First))
        {
            return MayBeSurname(text, spans, span.End) && !text.StartsSentence(span.End) && EndsAt(text, span.End + 1)
                    ? span with
                    {
                        End = span.End + 1,
                    }
                : MayBeSurname(text, spans, span.First - 1) && !text.IsCapitalized(span.First - 2) && !text.StartsSentence(span.First)
                    ? span with
                    {
                        First = span.First - 1,
                    }
                : null;
        }

        var before = span.First - 1;
        return
            span is { Category: EntityCategories.Organization, Length: > 1, Entry: < 0 }
            && text.TriggerAt(span.End - 1).Is(Triggers.OrganizationTail)
            && text.Lexicon.Vocabulary.EnglishFrequency(text[span.First].Term) > 0
            && before > 0
            && MayBePart(spans, before)
            && text[before].Is(TokenShape.InitialUpper)
            && !text[before].Is(TokenShape.AllUpper)
            && !text.CapitalIsForced(before)
            && !text.StartsSentence(span.First)
            && text.IsWord(before - 1)
            && !text.IsCapitalized(before - 1)
            && !text.Has(before, TermTraits.EnglishStop | TermTraits.Nationality)
            && !text.TriggerAt(before).Is(Triggers.EnglishTitle)
            && text.AnyNameAt(before).Length == 0
            ? span with
            {
                First = before,
            }
            : null;
    }

    private static bool EndsAt(AnalyzedText text, int i) => text.StartsSentence(i) || !text.IsCapitalized(i);

    /// <summary>What people are called and nothing else is: "Willamette Valley" is no Valley.</summary>
    private static bool IsGivenName(AnalyzedText text, int i) =>
        text.Has(i, TermTraits.WesternGiven | TermTraits.WesternSurname)
        && text.TriggerAt(i).Length == 0
        && text.AnyNameAt(i).Length == 0
        && !EnglishEndings.IsOn(text.TextOf(i));

    /// <summary>Nobody's name, or one word that the tagger took for a name of its own.</summary>
    private static bool MayBePart(SpanSet spans, int i) => spans.IsFree(i) || spans.At(i) is { Length: 1, Entry: < 0 };

    private static bool MayBeSurname(AnalyzedText text, SpanSet spans, int i) =>
        i >= 0
        && i < text.Count
        && MayBePart(spans, i)
        && text[i].IsWord
        && text[i].Length > 2
        && text[i].Is(TokenShape.InitialUpper)
        && !text[i].Is(TokenShape.AllUpper | TokenShape.InnerUpper | TokenShape.HasDigit)
        && text.TriggerAt(i).Length == 0
        && text.AnyNameAt(i).Length == 0
        && (text.Lexicon.Vocabulary.EnglishFrequency(text[i].Term) == 0 || text.Has(i, TermTraits.WesternSurname | TermTraits.PersonName))
        && !EnglishEndings.IsOn(text.TextOf(i));
}
