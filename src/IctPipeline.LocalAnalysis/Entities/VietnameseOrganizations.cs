using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Resolution;
using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>
/// Bodies in Vietnamese text: known names, and heads (<c>Bộ</c>, <c>Công ty</c>) with the name that follows. A name runs over capitalised
/// words, the small syllables that belong to them, a few words that stand inside names (<c>xúc tiến công nghiệp</c>) and ends with a place.
/// </summary>
internal static class VietnameseOrganizations
{
    private const Triggers Heads = Triggers.OrganizationHead | Triggers.OrganizationHeadCapital;

    /// <summary>Tokens of a name that its abbreviation ends: more is a sentence about it.</summary>
    private const int LongestIntroduced = 20;

    /// <summary>The body that starts at a token, or null.</summary>
    /// <param name="isTitled">A title stands before: <c>ông Đoàn Ngọc Hải</c> is a person.</param>
    public static EntitySpan? Find(AnalyzedText text, SpanSet spans, int i, bool isTitled)
    {
        var known = text.NameAt(i);
        var isKnownBody = text.IsBody(known);
        var head = text.TriggerAt(i);
        if (HeadCounts(text, i, head) && Extend(text, spans, i, i + head.Length, isTitled) is { } span && span.End > i + known.Length)
        {
            return isKnownBody ? WithPlace(text, span, i + known.Length, known.Entry) ?? span : span;
        }

        return isKnownBody
            ? new EntitySpan(
                i,
                i + known.Length,
                EntityCategories.Organization,
                known.Weak ? EntityWeights.KnownWeak : EntityWeights.Known,
                known.Entry
            )
            : null;
    }

    private static bool HeadCounts(AnalyzedText text, int i, TriggerMatch head)
    {
        if (!head.Is(Heads) || text.IsInHeadline(i))
        {
            return false;
        }

        // "Bộ luật Hình sự" is a law, "Bộ Quy tắc ứng xử" are rules, "Tuyển thủ Đoàn Văn Hậu" somebody.
        if (
            (head.Length == 1 && TokenNumbers.Is(text, i, "bộ") && TokenNumbers.IsAny(text, i + 1, "luật", "quy", "tiêu", "sưu"))
            || (head.Length == 1 && text.Has(i, TermTraits.VietnameseSurname) && VietnamesePersons.StartsName(text, i))
        )
        {
            return false;
        }

        // Inside a name a syllable is no head: Nguyễn Trường Sơn, Bùi Viện.
        if (
            head.Length == 1
            && text.IsCapitalized(i)
            && text.IsCapitalized(i - 1)
            && !text.StartsSentence(i)
            && text[i - 1].Is(TokenShape.SpaceBefore)
            && text.Has(i - 1, TermTraits.VietnameseSurname | TermTraits.VietnameseGiven)
            && text.Has(i, TermTraits.VietnameseGiven | TermTraits.VietnameseSurname)
        )
        {
            return false;
        }

        return head.Is(Triggers.OrganizationHead) || text.IsCapitalized(i) || SmallHeads.Count(text, i, head);
    }

    /// <summary>A known body with its own country behind it is the same body; with another country it is not.</summary>
    private static EntitySpan? WithPlace(AnalyzedText text, EntitySpan span, int nameEnd, int entry)
    {
        if (
            text.AnyNameAt(nameEnd) is { Length: > 0 } place
            && nameEnd + place.Length == span.End
            && text.Lexicon[entry].Id.StartsWith("org:vn-", StringComparison.Ordinal)
            && text.Lexicon[place.Entry].Id == "loc:vietnam"
        )
        {
            return span with { Entry = entry, Confidence = EntityWeights.Known };
        }

        return null;
    }

    /// <summary>"công ty CNTT" and "ngân hàng Việt Nam" name nobody.</summary>
    private static bool IsDescription(AnalyzedText text, int first, int nameStart, int end)
    {
        if (DatedNames.EndAt(text, nameStart) > 0 || HasForm(text, nameStart))
        {
            return false;
        }

        // "UBND tỉnh Bắc Giang" and "Công an Hà Nội" are bodies wherever they stand, "Hội Việt Nam" at the start of a sentence may be
        // anything.
        if (
            !text.IsCapitalized(first)
                ? SmallHeads.Count(text, first, text.TriggerAt(first))
                : (
                    !text.CapitalIsForced(first)
                    || (
                        text.TriggerAt(first).Is(Triggers.OrganizationHeadCapital)
                        && (nameStart - first > 1 || text[first].Is(TokenShape.AllUpper))
                    )
                    || nameStart - first > 2
                )
        )
        {
            return false;
        }

        var isFirm = TokenNumbers.IsAny(
            text,
            first,
            "công",
            "tập",
            "ngân",
            "hãng",
            "doanh",
            "xí",
            "nhà",
            "cơ",
            "tổ",
            "liên",
            "nhóm",
            "hiệp"
        );

        for (var i = nameStart; i < end; i++)
        {
            if (
                text.AnyNameAt(i) is var place
                && text.IsPlace(place)
                && (isFirm || text.Lexicon[place.Entry].Subcategory == "CountryRegion")
                && !text.TextOf(first).StartsWith("đại", StringComparison.OrdinalIgnoreCase)
            )
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

    /// <summary>công ty cổ phần, công ty TNHH: who is told with its legal form is one firm.</summary>
    private static bool HasForm(AnalyzedText text, int nameStart) =>
        TokenNumbers.IsAny(text, nameStart - 1, "phần", "TNHH", "MTV", "hạn", "TMCP")
        && TokenNumbers.IsAny(text, nameStart - 2, "cổ", "ty", "TNHH", "hữu", "hàng");

    private static EntitySpan? Extend(AnalyzedText text, SpanSet spans, int first, int nameStart, bool isTitled)
    {
        var end = new OrganizationWalk(text, spans, first, nameStart, isTitled).Run();
        if (IntroducedEnd(text, spans, first, Math.Max(end, nameStart)) is > 0 and var introduced)
        {
            return new EntitySpan(first, introduced, EntityCategories.Organization, EntityWeights.HeadedBody);
        }

        if (end == 0 || IsDescription(text, first, nameStart, end))
        {
            return null;
        }

        end = WithBranch(text, end);

        // Tập đoàn Sam Sung is the firm that the lexicon has as Samsung.
        var inner = text.AnyNameAt(nameStart);
        var isKnown = nameStart + inner.Length == end && text.IsBody(inner);
        var category = IsVisited(text, first) ? EntityCategories.Location : EntityCategories.Organization;
        return new EntitySpan(
            first,
            end,
            category,
            text.IsCapitalized(first) && !text.CapitalIsForced(first) ? EntityWeights.HeadedBody : EntityWeights.HeadedBodyDoubtful,
            isKnown && category == EntityCategories.Organization ? inner.Entry : -1
        );
    }

    private static bool OpensBracket(AnalyzedText text, int at, int last)
    {
        while (at <= last && at < text.Count && !text.StartsSentence(at) && !text.IsMark(at, '('))
        {
            at++;
        }

        return at <= last && text.IsMark(at, '(');
    }

    /// <summary>
    /// "Hội đồng tham mưu trưởng liên quân (JCS)": an abbreviation in brackets says how far the name goes, small words or not; or 0.
    /// </summary>
    private static int IntroducedEnd(AnalyzedText text, SpanSet spans, int first, int from)
    {
        if (!text.IsCapitalized(first) || !OpensBracket(text, from, first + LongestIntroduced) || text.IsBody(text.AnyNameAt(first)))
        {
            return 0;
        }

        for (var at = from; at < text.Count && at - first <= LongestIntroduced && !text.StartsSentence(at) && spans.IsFree(at); at++)
        {
            if (text.IsMark(at, '('))
            {
                return
                    at > from
                    && IntroducedAbbreviation.IsBracketed(text, at, at - first)
                    && !text.Has(at + 1, TermTraits.CommonAbbreviation)
                    ? at
                    : 0;
            }

            if (
                text.Has(at, TermTraits.Speech | TermTraits.PlacePreposition)
                || (text.Has(at, TermTraits.VietnameseStop) && !TokenNumbers.IsAny(text, at, "và", "về", "các", "của", "người"))
                || (text.IsCapitalized(at) && text.TriggerAt(at).Is(Heads | Triggers.PersonTitle) && !TokenNumbers.Is(text, at - 1, "và"))
                || !(text[at].IsWord || text.IsMark(at, ','))
                || (text.AnyNameAt(at) is var known && text.IsBody(known) && text.IsMark(at + known.Length, '('))
            )
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>Bệnh viện Bạch Mai cơ sở 2, TAND Cấp cao tại Đà Nẵng: the branch belongs to the name.</summary>
    private static int WithBranch(AnalyzedText text, int end)
    {
        if (
            TokenNumbers.Is(text, end - 1, "cao")
            && TokenNumbers.Is(text, end - 2, "cấp")
            && TokenNumbers.Is(text, end, "tại")
            && text.AnyNameAt(end + 1) is { Length: > 0 } seat
        )
        {
            return end + 1 + seat.Length;
        }

        var at = text.IsHyphen(end) ? end + 1 : end;
        return
            TokenNumbers.Is(text, at, "cơ")
            && TokenNumbers.Is(text, at + 1, "sở")
            && !text.StartsSentence(at)
            && TokenNumbers.Integer(text, at + 2) is > 0 and < 20
            ? at + 3
            : end;
    }

    /// <summary>A hospital is a place where somebody is brought to it or stays in it, and a body where it acts.</summary>
    private static bool IsVisited(AnalyzedText text, int first) =>
        (
            TokenNumbers.IsAny(text, first, "BV", "BVĐK", "TTYT")
            || TokenNumbers.IsAny(text, first, "bệnh", "trạm", "phòng") && TokenNumbers.IsAny(text, first + 1, "viện", "y", "khám")
            || (TokenNumbers.Is(text, first, "trung") && TokenNumbers.Is(text, first + 2, "y"))
        )
        && (
            TokenNumbers.IsAny(
                text,
                first - 1,
                "tại",
                "ở",
                "đến",
                "vào",
                "về",
                "tới",
                "sang",
                "qua",
                "từ",
                "trong",
                "lên",
                "xuống",
                "ra",
                "rời",
                "gần",
                "trước"
            ) || TokenNumbers.Is(text, first - 1, "khỏi")
        );
}
