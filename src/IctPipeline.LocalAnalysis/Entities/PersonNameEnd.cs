using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>Where a person's name in Vietnamese text ends.</summary>
internal static class PersonNameEnd
{
    /// <summary>The token after a run of capitalised name parts, with initials, hyphens and small particles inside.</summary>
    public static int Find(AnalyzedText text, SpanSet spans, int first, int longest)
    {
        var end = first;
        var at = first;
        var isVietnamese = VietnamesePersons.StartsName(text, first);
        while (at < text.Count && at - first < longest * 2 && (at == first || !text.StartsSentence(at)) && spans.IsFree(at))
        {
            var token = text[at];
            if (token.IsWord && token.IsCapitalized && !token.Is(TokenShape.HasDigit | TokenShape.Ideograph))
            {
                if (
                    at > first
                    && (
                        (isVietnamese && text.IsInHeadline(at) && !text.Has(at, TermTraits.VietnameseGiven))
                        || EndsBefore(text, at, first, isVietnamese)
                        || end - first >= longest
                    )
                )
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

            // Moon Jae-in, Lee Seung-hun: hyphens bind whatever the family name is.
            var isHyphenated =
                text.IsHyphen(at)
                && !token.Is(TokenShape.SpaceBefore)
                && at + 1 < text.Count
                && !text[at + 1].Is(TokenShape.SpaceBefore)
                && text[at + 1].IsWord
                && !text[at + 1].Is(TokenShape.Accented);
            if (isHyphenated && (!text.IsCapitalized(at + 1) || !isVietnamese))
            {
                end = at += 2;
                continue;
            }

            var joins = text.IsMark(at, '.') && text[at - 1].Length <= 2 && text.IsCapitalized(at + 1) && !text.StartsSentence(at + 1);
            if (
                !joins
                && !(
                    !isVietnamese
                    && text.Has(at, TermTraits.NameParticle)
                    && !token.Is(TokenShape.Accented)
                    && text.IsCapitalized(at + 1)
                    && !text.StartsSentence(at + 1)
                )
            )
            {
                break;
            }

            at++;
        }

        // Lê Văn T., Trần Bảo Ch.
        return end - first > 1 ? PersonInitials.WithStop(text, end) : end;
    }

    private static bool EndsBefore(AnalyzedText text, int at, int first, bool isVietnamese)
    {
        var name = text.AnyNameAt(at);
        if (
            name.Length > 1
            && !name.Weak
            && text.Lexicon[name.Entry].Category != EntityCategories.Person
            && !(
                isVietnamese
                && at - first <= 2
                && !text.IsCapitalized(at + name.Length)
                && text.Lexicon[name.Entry].Subcategory != "CountryRegion"
                && at - first + name.Length <= 4
            )
        )
        {
            return true;
        }

        return text.TriggerAt(at) is { Length: > 1 } trigger
            && trigger.Is(Triggers.PersonTitle | Triggers.OrganizationHead | Triggers.OrganizationHeadCapital);
    }
}
