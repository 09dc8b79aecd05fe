using IctPipeline.Articles;
using IctPipeline.LocalAnalysis.Lexicons;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>
/// Bodies in Vietnamese text: known names, and heads (<c>Bộ</c>, <c>Công ty</c>) with the name that follows. A name runs over capitalised
/// words, the small syllables that belong to them, a few words that stand inside names (<c>xúc tiến công nghiệp</c>) and ends with a place.
/// </summary>
internal static class VietnameseOrganizations
{
    private const Triggers Heads = Triggers.OrganizationHead | Triggers.OrganizationHeadCapital;

    public static void Scan(AnalyzedText text, SpanSet spans)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (spans.IsFree(i) && Find(text, spans, i) is { } span && spans.TryAdd(span))
            {
                i = span.End - 1;
            }
        }
    }

    private static EntitySpan? Find(AnalyzedText text, SpanSet spans, int i)
    {
        var known = text.NameAt(i);
        var isKnownBody = known.Length > 0 && text.Lexicon[known.Entry].Category == EntityCategories.Organization;
        var head = text.TriggerAt(i);
        if (HeadCounts(text, i, head) && Extend(text, spans, i, i + head.Length) is { } span && span.End > i + known.Length)
        {
            return isKnownBody ? WithPlace(text, span, i + known.Length, known.Entry) ?? span : span;
        }

        return isKnownBody ? new EntitySpan(i, i + known.Length, EntityCategories.Organization, known.Weak ? 0.7 : 0.92, known.Entry) : null;
    }

    private static bool HeadCounts(AnalyzedText text, int i, TriggerMatch head)
    {
        if (!head.Is(Heads))
        {
            return false;
        }

        return head.Is(Triggers.OrganizationHead) || text.IsCapitalized(i);
    }

    /// <summary>A known body with its own country behind it is the same body; with another country it is not.</summary>
    private static EntitySpan? WithPlace(AnalyzedText text, EntitySpan span, int nameEnd, int entry)
    {
        if (text.AnyNameAt(nameEnd) is { Length: > 0 } place && nameEnd + place.Length == span.End && text.Lexicon[entry].Id.StartsWith("org:vn-", StringComparison.Ordinal)
            && text.Lexicon[place.Entry].Id == "loc:vietnam")
        {
            return span with { Entry = entry, Confidence = 0.92 };
        }

        return null;
    }

    /// <summary>"công ty CNTT" and "ngân hàng Việt Nam" name nobody.</summary>
    private static bool IsDescription(AnalyzedText text, int first, int nameStart, int end)
    {
        if (text.IsCapitalized(first) && !text.CapitalIsForced(first))
        {
            return false;
        }

        for (var i = nameStart; i < end; i++)
        {
            if (text.AnyNameAt(i) is { Length: > 0 } place && text.Lexicon[place.Entry].Category == EntityCategories.Location && !text.TextOf(first).StartsWith("đại", StringComparison.OrdinalIgnoreCase))
            {
                i += place.Length - 1;
            }
            else if (text.IsCapitalized(i) && !text.Has(i, TermTraits.CommonAbbreviation))
            {
                return false;
            }
        }

        return true;
    }

    private static EntitySpan? Extend(AnalyzedText text, SpanSet spans, int first, int nameStart)
    {
        var end = new OrganizationWalk(text, spans, first, nameStart).Run();
        if (end == 0 || IsDescription(text, first, nameStart, end))
        {
            return null;
        }

        // Tập đoàn Sam Sung is the firm that the lexicon has as Samsung.
        var inner = text.AnyNameAt(nameStart);
        var isKnown = inner.Length > 0 && nameStart + inner.Length == end && text.Lexicon[inner.Entry].Category == EntityCategories.Organization;
        return new EntitySpan(
            first, end, EntityCategories.Organization, text.IsCapitalized(first) && !text.CapitalIsForced(first) ? 0.85 : 0.75, isKnown ? inner.Entry : -1);
    }
}
