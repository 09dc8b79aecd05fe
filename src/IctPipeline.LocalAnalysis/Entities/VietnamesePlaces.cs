using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>Places in Vietnamese text: known ones, and the names and numbers behind <c>tỉnh</c>, <c>quận</c>, <c>đường</c>.</summary>
internal static class VietnamesePlaces
{
    /// <summary>A known place that nothing around makes part of another name.</summary>
    /// <param name="isTitled">A title stands before: <c>Tổng thống Mỹ Donald Trump</c>.</param>
    public static EntitySpan? Known(AnalyzedText text, SpanSet spans, int i, bool isTitled)
    {
        var known = text.AnyNameAt(i);
        if (known.Length == 0 || text.Lexicon[known.Entry] is not { Category: EntityCategories.Location } entry)
        {
            return null;
        }

        if (known.Length == 1 && TokenNumbers.Is(text, i - 1, "tiếng"))
        {
            // A language: tiếng Anh, tiếng Nga
            return null;
        }

        var end = i + known.Length;
        var stands =
            text.NameAt(i).Length > 0
                ? StandsAlone(text, spans, i, end)
                : known.Length == 1
                    && (
                        StartsSentenceAlone(text, i, entry)
                        || (text.IsMark(i - 1, '(') && text.IsMark(end, ')')) // Siberia (Nga)
                        || (
                            entry.Subcategory == "CountryRegion"
                            && text.IsCapitalized(end)
                            && (isTitled || (!text.CapitalIsForced(i) && ForeignTerms.StartPerson(text, end)))
                        )
                    );
        return stands
            ? new EntitySpan(
                i,
                end,
                EntityCategories.Location,
                known.Weak ? EntityWeights.KnownWeak : EntityWeights.KnownPlace,
                known.Entry,
                entry.Subcategory
            )
            : null;
    }

    /// <summary>QL91, ĐT741: a road by its number alone.</summary>
    public static EntitySpan? Numbered(AnalyzedText text, int i) =>
        text[i].Is(TokenShape.HasDigit)
        && text.TextOf(i) is { Length: > 2 and < 7 } road
        && (road.StartsWith("QL") || road.StartsWith("TL") || road.StartsWith("ĐT") || road.StartsWith("HL"))
        && char.IsAsciiDigit(road[2])
            ? new EntitySpan(i, i + 1, EntityCategories.Location, EntityWeights.HeadedPlace)
            : null;

    /// <summary>The name with its head; null where no name follows.</summary>
    public static EntitySpan? Headed(AnalyzedText text, SpanSet spans, int first)
    {
        if (
            IsSurname(text, first)
            || (
                text.IsCapitalized(first)
                && first > 0
                && text.IsCapitalized(first - 1)
                && !text.StartsSentence(first)
                && !text[first - 1].Is(TokenShape.AllUpper)
                && spans.IsFree(first - 1)
                && text.TriggerAt(first - 1).Length == 0
            )
        )
        {
            return null;
        }

        var at = first + text.TriggerAt(first).Length;
        var start = text.IsMark(at, '.') && at + 1 < text.Count && !text.StartsSentence(at + 1) ? at + 1 : at;
        var named = TokenNumbers.Is(text, first, "tổ") ? start : SkipKind(text, start);
        if (named > start && IsOtherName(text, named))
        {
            return null;
        }

        start = named;
        if (
            start < text.Count
            && text.IsCapitalized(start)
            && !text.StartsSentence(start)
            && text.TriggerAt(start) is { Length: > 1 } body
            && body.Is(Triggers.OrganizationHead | Triggers.OrganizationHeadCapital)
            && VietnameseOrganizations.Find(text, spans, start, isTitled: false) is { } inner
        )
        {
            // ký túc xá Đại học Quốc gia TP HCM
            return new EntitySpan(first, inner.End, EntityCategories.Location, EntityWeights.HeadedPlace);
        }

        // TP.HCM is known with its head, whoever stands behind it.
        var whole = text.AnyNameAt(first) is { Weak: false } known && first + known.Length > start ? known : default;
        var entry = whole.Length > 0 ? (int)whole.Entry : -1;
        var end = text.IsPlace(whole) ? first + whole.Length : PlaceNameEnd.Find(text, spans, first, start, out entry);
        if (
            end <= start
            || (
                end == start + 1
                && text[start].Is(TokenShape.AllUpper)
                && text[start].Length > 4
                && !text[start].Is(TokenShape.Accented)
                && entry < 0
            )
        )
        {
            return null;
        }

        if (
            TokenNumbers.IsAny(text, first, PlaceNameEnd.AddressParts)
            && end < text.Count
            && text.TriggerAt(end).Is(Triggers.PlaceHead)
            && Headed(text, spans, end) is { } street
        )
        {
            end = street.End;
        }

        return new EntitySpan(
            first,
            end,
            EntityCategories.Location,
            entry >= 0 ? EntityWeights.HeadedPlaceKnown : EntityWeights.HeadedPlace,
            entry,
            entry >= 0 ? text.Lexicon[entry].Subcategory : null
        );
    }

    /// <summary>Small words between the head and the name: <c>phố đi bộ Hồ Gươm</c>, <c>chợ đầu mối Bình Điền</c>.</summary>
    private static int SkipKind(AnalyzedText text, int start)
    {
        for (var at = start; at < start + 4 && at < text.Count && !text.StartsSentence(at); at++)
        {
            if (text.IsCapitalized(at))
            {
                return at > start && text.ContinuesWord(start + 1) ? at : start;
            }

            if (!text[at].IsWord || text.Has(at, TermTraits.VietnameseStop))
            {
                return start;
            }
        }

        return start;
    }

    /// <summary>
    /// "căn cứ kết luận Thanh tra Chính phủ", "tỉnh bổ nhiệm Lê Văn Nam", "làng thời trang Việt": what stands behind the small words is
    /// no place.
    /// </summary>
    private static bool IsOtherName(AnalyzedText text, int i) =>
        text.TriggerAt(i).Is(Triggers.OrganizationHead | Triggers.OrganizationHeadCapital)
        || TokenNumbers.Is(text, i, "việt")
        || (text.Has(i, TermTraits.VietnameseSurname) && text.IsCapitalized(i + 2) && VietnamesePersons.StartsName(text, i));

    /// <summary>"Hồ Văn Lang" and "Bà Cầu" are persons.</summary>
    private static bool IsSurname(AnalyzedText text, int i) =>
        text.TriggerAt(i).Length == 1
        && text.IsCapitalized(i)
        && text.Has(i, TermTraits.VietnameseSurname)
        && VietnamesePersons.StartsName(text, i)
        && text.AnyNameAt(i + 1).Length == 0;

    /// <summary>Not a part of a longer Vietnamese name that nobody has claimed.</summary>
    private static bool StandsAlone(AnalyzedText text, SpanSet spans, int first, int end) =>
        !text[end - 1].Is(TokenShape.Accented)
            ? !StartsBody(text, end)
            : end - first > 1
                || !(
                    text.IsCapitalized(end)
                    && !text.StartsSentence(end)
                    && spans.IsFree(end)
                    && text[end].Is(TokenShape.Accented)
                    && text.AnyNameAt(end).Length == 0
                );

    /// <summary>South China Morning Post, Moscow Times, Mobile Expo.</summary>
    private static bool StartsBody(AnalyzedText text, int end)
    {
        var at = end;
        while (at < text.Count && at - end < 3 && text.IsCapitalized(at) && !text.StartsSentence(at) && !text[at].Is(TokenShape.Accented))
        {
            at++;
        }

        return at > end && text.TriggerAt(at - 1).Is(Triggers.OrganizationTail | Triggers.EventTail);
    }

    /// <summary>"Mỹ có …" at the start of a sentence is the country, "Mỹ phẩm" is not, and "Anh" is somebody.</summary>
    private static bool StartsSentenceAlone(AnalyzedText text, int i, LexiconEntry entry) =>
        text.CapitalIsForced(i)
        && entry.Subcategory == "CountryRegion"
        && i + 1 < text.Count
        && text[i + 1].IsWord
        && !text[i + 1].IsCapitalized
        && !text.ContinuesWord(i + 1)
        && !TokenNumbers.IsAny(text, i, "anh", "ý", "áo", "đức", "nga")
        && !text.StartsSentence(i + 1);
}
