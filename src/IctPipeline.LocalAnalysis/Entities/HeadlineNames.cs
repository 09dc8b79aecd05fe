using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>
/// Names in the headings of an English text that its sentences name too. A heading gives every word a capital, so that the tagger knows
/// neither where a name in it ends nor what it is: <c>Kowalczyk Stuns Third Seed</c>, <c>TESCO SELLS WAREHOUSES</c>.
/// </summary>
internal static class HeadlineNames
{
    public static void Add(AnalyzedText text, SpanSet spans)
    {
        // Most names stand in no heading: their initials alone tell that without a look-up.
        var initials = 0UL;
        for (var i = 0; i < text.Count; i++)
        {
            initials |= text.IsHeading(i) && text.IsCapitalized(i) ? Initial(text, i) : 0;
        }

        if (initials == 0)
        {
            return;
        }

        var names = new Dictionary<string, EntitySpan>(StringComparer.OrdinalIgnoreCase);
        foreach (var span in spans.InOrder())
        {
            var last = span.End - 1;
            if (
                (initials & Initial(text, last)) != 0
                && !text.IsHeading(span.First)
                && (
                    span is { Length: 1, Category: EntityCategories.Organization or EntityCategories.Location or EntityCategories.Person }
                    || (span is { Length: > 1, Category: EntityCategories.Person } && IsRare(text, last))
                )
                && text[last].IsWord
                && text[last].Length > 2
            )
            {
                names.TryAdd(text.TextOf(last).ToString(), span);
            }
        }

        if (names.Count == 0)
        {
            return;
        }

        var lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();
        List<EntitySpan>? found = null;
        for (var i = 0; i < text.Count; i++)
        {
            if (text.IsHeading(i) && text.IsCapitalized(i) && MayBeName(text, spans, i) && lookup.TryGetValue(text.TextOf(i), out var name))
            {
                (found ??= []).Add(
                    new EntitySpan(
                        i,
                        i + 1,
                        name.Category,
                        EntityWeights.Tagged,
                        name.Length == 1 ? name.Entry : -1,
                        name.Length == 1 ? name.Subcategory : null
                    )
                );
            }
        }

        if (found is not null)
        {
            spans.Replace(found);
        }
    }

    /// <summary>One of 64 bits by the first letter and the length of a word.</summary>
    private static ulong Initial(AnalyzedText text, int i) =>
        1UL << ((LetterCase.Upper(text.FirstCharacter(i)) + (text[i].Length * 7)) & 63);

    /// <summary>Nobody's name yet, one that was guessed, or the first of words that are none.</summary>
    private static bool MayBeName(AnalyzedText text, SpanSet spans, int i) =>
        spans.At(i) is not { } span
        || (!NameConsensus.IsSure(text, span) && (span.Length == 1 || (span.First == i && ThingWords.IsPlain(text, span.End - 1))));

    private static bool IsRare(AnalyzedText text, int i) =>
        !text[i].Is(TokenShape.AllUpper)
        && (text.Lexicon.Vocabulary.EnglishFrequency(text[i].Term) == 0 || text.Has(i, TermTraits.WesternSurname));
}
