using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>
/// Persons in Vietnamese text: what follows a title, Vietnamese full names by their family name, foreign names by a given or family
/// name, and given names that stand alone inside a sentence.
/// </summary>
internal static class VietnamesePersons
{
    private const int LongestVietnameseName = 5;
    private const int LongestName = 6;

    /// <summary>First syllables of many villages and wards.</summary>
    private static readonly string[] PlaceSyllables =
    [
        "tân",
        "phú",
        "hòa",
        "hoà",
        "an",
        "bình",
        "long",
        "vĩnh",
        "phước",
        "mỹ",
        "đông",
        "tây",
        "bắc",
        "nam",
        "trung",
        "thượng",
        "hạ",
        "thạnh",
        "đại",
        "quảng",
        "yên",
        "sơn",
        "tam",
        "lộc",
        "cẩm",
        "hải",
    ];

    private const Triggers Heads = Triggers.OrganizationHead | Triggers.OrganizationHeadCapital | Triggers.EventHead | Triggers.PlaceHead;

    /// <summary>The name behind a title; null where something else stands there.</summary>
    /// <param name="isPronoun">The title is a pronoun: a given name that is also a country's is a person's then.</param>
    public static EntitySpan? Titled(AnalyzedText text, SpanSet spans, int i, bool isPronoun)
    {
        if (text.StartsSentence(i) || (i > 0 && text.CapitalIsForced(i - 1) && text.IsMark(i - 1, ':')))
        {
            return null;
        }

        if (IsInitials(text, i))
        {
            return new EntitySpan(i, InitialsEnd(text, i), EntityCategories.Person, EntityWeights.Initials);
        }

        if (ForeignTerms.IsAbbreviation(text, i) || ForeignTerms.IsBrand(text, i))
        {
            return null;
        }

        var isVietnamese = StartsName(text, i);
        if (IsCountry(text, i) || (!isVietnamese && i + 1 < text.Count && !text.IsCapitalized(i + 1) && text.ContinuesWord(i + 1)))
        {
            return null;
        }

        if (
            text.TriggerAt(i) is { Length: > 0 } trigger
            && (trigger.Is(Heads | Triggers.PersonTitle) || (trigger.Is(Triggers.OrganizationInner) && trigger.Length > 1))
            && !isVietnamese
            && !(trigger.Length == 1 && text.Has(i, TermTraits.VietnameseSurname | TermTraits.VietnameseGiven))
        )
        {
            return null;
        }

        var end = PersonNameEnd.Find(text, spans, i, isVietnamese ? LongestVietnameseName : LongestName);
        if (end == i + 1 && isPronoun && text.Has(i, TermTraits.VietnameseGiven) && !text[i].Is(TokenShape.AllUpper))
        {
            return new EntitySpan(i, end, EntityCategories.Person, EntityWeights.TitledWord);
        }

        if (
            end == i
            || (end == i + 1 && IsOtherThanName(text, i))
            || (!isVietnamese && (IsKnownOther(text, i, end) || (!ForeignTerms.FollowCountry(text, i) && ForeignTerms.Are(text, i, end))))
        )
        {
            return null;
        }

        return new EntitySpan(i, end, EntityCategories.Person, end - i > 1 ? EntityWeights.TitledPerson : EntityWeights.TitledWord);
    }

    /// <summary>Somebody whom the lexicon knows.</summary>
    public static EntitySpan? Known(AnalyzedText text, int i) =>
        text.NameAt(i) is { Length: > 0 } known
        && text.Lexicon[known.Entry].Category == EntityCategories.Person
        && !text.IsCapitalized(i + known.Length)
            ? new EntitySpan(
                i,
                i + known.Length,
                EntityCategories.Person,
                known.Weak ? EntityWeights.KnownWeak : EntityWeights.Known,
                known.Entry
            )
            : null;

    /// <summary>A name that needs no title.</summary>
    public static EntitySpan? Untitled(AnalyzedText text, SpanSet spans, int i)
    {
        if (text.NameAt(i) is { Length: > 0 } known && !(known.Length == 1 && StartsName(text, i)))
        {
            return null;
        }

        if (StartsName(text, i))
        {
            var end = PersonNameEnd.Find(text, spans, i, LongestVietnameseName);
            return end - i >= 2
                ? new EntitySpan(i, end, EntityCategories.Person, end - i > 2 ? EntityWeights.FullPerson : EntityWeights.ShortPerson)
                : null;
        }

        if (
            text.Has(i, TermTraits.WesternGiven | TermTraits.AsianSurname | TermTraits.PersonName)
            && !text[i].Is(TokenShape.AllUpper | TokenShape.Accented)
            && text[i].Length > 1
            && text.IsCapitalized(i + 1)
            && !text.StartsSentence(i + 1)
            && !text[i + 1].Is(TokenShape.Accented)
            && text.AnyNameAt(i + 1) is not { Length: > 0, Weak: false }
            && ForeignTerms.MayBePerson(text, i)
        )
        {
            var end = PersonNameEnd.Find(text, spans, i, LongestName);
            return end - i >= 2 && !IsFirm(text, end) ? new EntitySpan(i, end, EntityCategories.Person, EntityWeights.ShortPerson) : null;
        }

        var run = PersonNameEnd.Find(text, spans, i, LongestName);
        var isSpeaker =
            run - i is >= 2 and <= 4
            && !text.CapitalIsForced(i)
            && SpeechVerbs.StartAt(text, run)
            && !ForeignTerms.Are(text, i, run)
            && !text[i].Is(TokenShape.AllUpper | TokenShape.HasDigit);
        if (isSpeaker && !text.TriggerAt(i).Is(Triggers.OrganizationHeadCapital | Triggers.OrganizationHead | Triggers.EventHead))
        {
            return new EntitySpan(i, run, EntityCategories.Person, EntityWeights.Speaker);
        }

        if (run - i == 2 && IsGivenPair(text, i))
        {
            return new EntitySpan(i, run, EntityCategories.Person, EntityWeights.GivenPair);
        }

        return IsGivenNameAlone(text, i) ? new EntitySpan(i, i + 1, EntityCategories.Person, EntityWeights.GivenAlone) : null;
    }

    /// <summary>A family name with a capitalised Vietnamese syllable behind it.</summary>
    public static bool StartsName(AnalyzedText text, int i) =>
        text.Has(i, TermTraits.VietnameseSurname)
        && text.IsCapitalized(i)
        && i + 1 < text.Count
        && text.IsCapitalized(i + 1)
        && !text.StartsSentence(i + 1)
        && text[i + 1].Is(TokenShape.SpaceBefore)
        && text[i].Is(TokenShape.AllUpper) == text[i + 1].Is(TokenShape.AllUpper)
        && (
            text.Has(i + 1, TermTraits.VietnameseGiven)
            || (!text.IsInHeadline(i) && (text.Has(i + 1, TermTraits.VietnameseSurname) || text[i + 1].Is(TokenShape.Accented)))
        )
        && !(text.IsWordPair(i, i + 1) && !text.Has(i + 1, TermTraits.VietnameseGiven));

    /// <summary>N.V.A. and H.T.P, as reports write patients and minors.</summary>
    private static bool IsInitials(AnalyzedText text, int i) =>
        text[i].IsWord
        && (
            text.TextOf(i).Contains('.')
            || (text[i].Length == 1 && text.IsMark(i + 1, '.') && !text[i + 1].Is(TokenShape.SpaceBefore) && !text.StartsSentence(i + 1))
        );

    private static int InitialsEnd(AnalyzedText text, int i)
    {
        var end = i + 1;
        while (
            end + 1 < text.Count
            && text.IsMark(end, '.')
            && !text[end].Is(TokenShape.SpaceBefore)
            && text[end + 1].Length == 1
            && text.IsCapitalized(end + 1)
            && !text.StartsSentence(end + 1)
            && !text[end + 1].Is(TokenShape.SpaceBefore)
        )
        {
            end += 2;
        }

        return end;
    }

    /// <summary>An abbreviation, a product or a body is not a person even behind a title.</summary>
    private static bool IsOtherThanName(AnalyzedText text, int i) =>
        (text[i].Is(TokenShape.AllUpper) && text[i].Length > 1 && !text[i].Is(TokenShape.Accented))
        || text[i].Is(TokenShape.HasDigit)
        || text.NameAt(i) is { Length: > 0 }
        || text.AnyNameAt(i) is { Length: > 1 }
        || (text.TriggerAt(i).Is(Heads) && !text.Has(i, TermTraits.VietnameseGiven | TermTraits.VietnameseSurname));

    /// <summary>A known country or body right behind a title is its own name: <c>Tổng thống Hàn Quốc</c>.</summary>
    private static bool IsKnownOther(AnalyzedText text, int i, int end)
    {
        var known = text.AnyNameAt(i);
        if (known.Length == 0 || text.Lexicon[known.Entry].Category == EntityCategories.Person)
        {
            return false;
        }

        // Mỹ Tâm is a singer, Mỹ Donald Trump a country and a person.
        return i + known.Length >= end || !known.Weak || !text[i + known.Length].Is(TokenShape.Accented);
    }

    private static bool IsCountry(AnalyzedText text, int i) =>
        text.AnyNameAt(i) is { Length: > 1, Weak: false } known && text.Lexicon[known.Entry].Subcategory == "CountryRegion";

    private static bool IsFirm(AnalyzedText text, int end) =>
        text.Has(end - 1, TermTraits.LegalForm)
        || text.TriggerAt(end - 1).Is(Triggers.OrganizationTail)
        || text.TriggerAt(end - 1).Is(Triggers.PlaceTail);

    /// <summary>Xuân Bắc, Công Phượng: two syllables that people are called, and that places seldom begin with.</summary>
    private static bool IsGivenPair(AnalyzedText text, int i) =>
        text.Has(i, TermTraits.VietnameseGiven)
        && text.Has(i + 1, TermTraits.VietnameseGiven)
        && !text[i].Is(TokenShape.AllUpper)
        && !text[i + 1].Is(TokenShape.AllUpper)
        && text[i + 1].Is(TokenShape.SpaceBefore)
        && !text.IsWordPair(i, i + 1)
        && text.TriggerAt(i).Length == 0
        && text.AnyNameAt(i).Length < 2
        && text.AnyNameAt(i + 1).Length == 0
        && !text.IsHyphen(i - 1)
        && !text.IsHyphen(i + 2)
        && !TokenNumbers.IsAny(text, i, PlaceSyllables)
        && !text.Has(i - 1, TermTraits.PlacePreposition);

    /// <summary>"… rồi Thanh nói": one capitalised syllable that people are called, inside a sentence, with small words around.</summary>
    private static bool IsGivenNameAlone(AnalyzedText text, int i) =>
        !text.CapitalIsForced(i)
        && !text[i].Is(TokenShape.AllUpper)
        && text.Has(i, TermTraits.VietnameseGiven)
        && text[i].Length > 1
        && !TokenNumbers.Is(text, i, "việt")
        && !TokenNumbers.IsAny(text, i, PlaceSyllables)
        && text.AnyNameAt(i).Length == 0
        && text.TriggerAt(i).Length == 0
        && !text.IsCapitalized(i + 1)
        && !text.IsCapitalized(i - 1)
        && !text.ContinuesWord(i)
        && !text.ContinuesWord(i + 1)
        && !text.IsHyphen(i - 1)
        && !text.IsHyphen(i + 1);
}
