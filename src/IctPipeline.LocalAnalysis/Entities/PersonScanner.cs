using IctPipeline.Articles;
using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>
/// Persons in Vietnamese text: what follows a title (with a body or country between: <c>Tổng thống Hàn Quốc Mun Chae In</c>), Vietnamese full
/// names by their family name, and foreign names by their given or family name.
/// </summary>
internal static class PersonScanner
{
    private const int LongestVietnameseName = 5;
    private const int LongestName = 6;

    public static void Scan(AnalyzedText text, SpanSet spans)
    {
        for (var i = 0; i < text.Count; i++)
        {
            var match = text.TriggerAt(i);
            if (match.Is(Triggers.PersonTitle) && (spans.IsFree(i) || !text.IsCapitalized(i)))
            {
                AfterTitle(text, spans, i + match.Length, text.IsCapitalized(i + match.Length - 1) && match.Length == 1 && text.CapitalIsForced(i));
            }
        }

        for (var i = 0; i < text.Count; i++)
        {
            if (spans.IsFree(i) && text.IsCapitalized(i) && FullName(text, spans, i) is { } span && spans.TryAdd(span))
            {
                i = span.End - 1;
            }
        }
    }

    private static void AfterTitle(AnalyzedText text, SpanSet spans, int at, bool isWeakTitle)
    {
        for (var steps = 0; steps < 5 && at < text.Count && !text.StartsSentence(at); steps++)
        {
            var title = text.TriggerAt(at);
            if (text.IsMark(at, '.') && !text[at].Is(TokenShape.SpaceBefore))
            {
                at++;
            }
            else if (title.Is(Triggers.PersonTitle) && !StartsVietnameseName(text, at))
            {
                at += title.Length;
            }
            else if (spans.At(at) is { Category: EntityCategories.Organization or EntityCategories.Location } body)
            {
                at = body.End;
            }
            else if (text.AnyNameAt(at) is { Length: > 0 } name && text.Lexicon[name.Entry].Category is EntityCategories.Location
                && !(name.Weak && text.IsCapitalized(at + name.Length) && StartsVietnameseName(text, at)))
            {
                at += name.Length;
            }
            else
            {
                break;
            }
        }

        if (at >= text.Count || !text.IsCapitalized(at) || text.StartsSentence(at) || !spans.IsFree(at) || isWeakTitle && !text[at].Is(TokenShape.SpaceBefore))
        {
            return;
        }

        if (text.TriggerAt(at).Is(Triggers.OrganizationHead | Triggers.OrganizationHeadCapital | Triggers.EventHead | Triggers.PlaceHead) && !StartsVietnameseName(text, at)
            && !text.Has(at, TermTraits.VietnameseSurname | TermTraits.VietnameseGiven))
        {
            return;
        }

        var end = NameEnd(text, spans, at, StartsVietnameseName(text, at) ? LongestVietnameseName : LongestName);
        if (end > at && !(end == at + 1 && IsOtherThanName(text, at)))
        {
            spans.TryAdd(new EntitySpan(at, end, EntityCategories.Person, end - at > 1 ? 0.93 : 0.75));
        }
    }

    /// <summary>An abbreviation, a product or a body is not a person even behind a title.</summary>
    private static bool IsOtherThanName(AnalyzedText text, int i) =>
        (text[i].Is(TokenShape.AllUpper) && text[i].Length > 1 && !text[i].Is(TokenShape.Accented)) || text[i].Is(TokenShape.HasDigit)
        || text.NameAt(i) is { Length: > 0 }
        || text.TriggerAt(i).Is(Triggers.OrganizationHead | Triggers.OrganizationHeadCapital | Triggers.EventHead | Triggers.PlaceHead) && !text.Has(i, TermTraits.VietnameseGiven | TermTraits.VietnameseSurname);

    private static EntitySpan? FullName(AnalyzedText text, SpanSet spans, int i)
    {
        if (text.NameAt(i) is { Length: > 0 } known && !(known.Length == 1 && StartsVietnameseName(text, i)))
        {
            return null;
        }

        if (StartsVietnameseName(text, i))
        {
            var end = NameEnd(text, spans, i, LongestVietnameseName);
            return end - i >= 2 ? new EntitySpan(i, end, EntityCategories.Person, end - i > 2 ? 0.9 : 0.8) : null;
        }

        if (text.Has(i, TermTraits.WesternGiven | TermTraits.AsianSurname) && !text[i].Is(TokenShape.AllUpper) && text.IsCapitalized(i + 1) && !text.StartsSentence(i + 1)
            && !text[i + 1].Is(TokenShape.Accented))
        {
            var end = NameEnd(text, spans, i, LongestName);
            return end - i >= 2 ? new EntitySpan(i, end, EntityCategories.Person, 0.8) : null;
        }

        var run = NameEnd(text, spans, i, LongestName);
        return run - i is >= 2 and <= 4 && !text.CapitalIsForced(i) && text.Has(run, TermTraits.Speech) && !text[i].Is(TokenShape.AllUpper | TokenShape.HasDigit)
            && !text.TriggerAt(i).Is(Triggers.OrganizationHeadCapital | Triggers.OrganizationHead | Triggers.EventHead)
            ? new EntitySpan(i, run, EntityCategories.Person, 0.65)
            : null;
    }

    public static bool StartsVietnameseName(AnalyzedText text, int i) =>
        text.Has(i, TermTraits.VietnameseSurname) && text.IsCapitalized(i) && i + 1 < text.Count && text.IsCapitalized(i + 1) && !text.StartsSentence(i + 1)
        && text[i + 1].Is(TokenShape.SpaceBefore) && !text[i].Is(TokenShape.AllUpper)
        && (text.Has(i + 1, TermTraits.VietnameseGiven | TermTraits.VietnameseSurname) || text[i + 1].Is(TokenShape.Accented));

    /// <summary>The token after a run of capitalised name parts, with initials, hyphens and small particles inside.</summary>
    private static int NameEnd(AnalyzedText text, SpanSet spans, int first, int longest)
    {
        var end = first;
        var at = first;
        var isVietnamese = StartsVietnameseName(text, first);
        while (at < text.Count && at - first < longest * 2 && (at == first || !text.StartsSentence(at)) && spans.IsFree(at))
        {
            var token = text[at];
            if (token.IsWord && token.IsCapitalized && !token.Is(TokenShape.HasDigit | TokenShape.Ideograph))
            {
                if (at > first && (EndsBefore(text, at, isVietnamese) || end - first >= longest))
                {
                    break;
                }

                end = ++at;
                continue;
            }

            if (at == first)
            {
                break;
            }

            var joins = (text.IsHyphen(at) && !token.Is(TokenShape.SpaceBefore) && at + 1 < text.Count && !text[at + 1].Is(TokenShape.SpaceBefore) && text[at + 1].IsWord && !isVietnamese)
                || (text.IsMark(at, '.') && text[at - 1].Length <= 2 && text.IsCapitalized(at + 1) && !text.StartsSentence(at + 1));
            if (joins && text.IsHyphen(at) && !text.IsCapitalized(at + 1))
            {
                // Jae-in
                end = at += 2;
                continue;
            }

            if (!joins && !(!isVietnamese && text.Has(at, TermTraits.NameParticle) && !token.Is(TokenShape.Accented) && text.IsCapitalized(at + 1) && !text.StartsSentence(at + 1)))
            {
                break;
            }

            at++;
        }

        return end;
    }

    private static bool EndsBefore(AnalyzedText text, int at, bool isVietnamese)
    {
        var name = text.AnyNameAt(at);
        if (name.Length > 1 && !name.Weak && text.Lexicon[name.Entry].Category != EntityCategories.Person && !(isVietnamese && text.Has(at - 1, TermTraits.VietnameseSurname) && name.Length == 2 && !text.IsCapitalized(at + 2)))
        {
            return true;
        }

        return text.TriggerAt(at) is { Length: > 1 } trigger && trigger.Is(Triggers.PersonTitle | Triggers.OrganizationHead | Triggers.OrganizationHeadCapital);
    }
}
