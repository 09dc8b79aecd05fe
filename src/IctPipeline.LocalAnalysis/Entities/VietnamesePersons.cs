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

    private const Triggers Heads = Triggers.OrganizationHead | Triggers.OrganizationHeadCapital | Triggers.EventHead | Triggers.PlaceHead;

    /// <summary>The name behind a title; null where something else stands there.</summary>
    /// <param name="isPronoun">The title is a pronoun: a given name that is also a country's is a person's then.</param>
    public static EntitySpan? Titled(AnalyzedText text, SpanSet spans, int i, bool isPronoun)
    {
        if (text.StartsSentence(i) || (i > 0 && text.CapitalIsForced(i - 1) && text.IsMark(i - 1, ':')))
        {
            return null;
        }

        if (PersonInitials.End(text, i) is var initials && initials > i)
        {
            return new EntitySpan(i, initials, EntityCategories.Person, EntityWeights.Initials);
        }

        if (ForeignTerms.IsAbbreviation(text, i) || ForeignTerms.IsBrand(text, i))
        {
            return null;
        }

        var isVietnamese = StartsName(text, i);
        if (IsPlaceOrBody(text, i) || (!isVietnamese && i + 1 < text.Count && !text.IsCapitalized(i + 1) && text.ContinuesWord(i + 1)))
        {
            return null;
        }

        if (
            text.TriggerAt(i) is { Length: > 0 } trigger
            && (trigger.Is(Heads | Triggers.PersonTitle) || (trigger.Is(Triggers.OrganizationInner) && trigger.Length > 1))
            && !isVietnamese
            && !(trigger.Length == 1 && text.Has(i, TermTraits.VietnameseSurname | TermTraits.VietnameseGiven) && !StartsBody(text, i))
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
            || (end == i + 1 && ForeignRuns.IsForeign(text, i) && IsFirmOffice(text, i - 1))
            || (end == i + 1 && (IsOtherThanName(text, i) || (!isPronoun && IsPeopleOrDepartment(text, i))))
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

        if (
            text.CapitalIsForced(i)
            && text.Has(i, TermTraits.VietnameseStop)
            && !text.Has(i, TermTraits.VietnameseSurname | TermTraits.VietnameseGiven)
        )
        {
            // "Theo Sputnik, …": somebody is called Theo, too.
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
            text.CapitalIsForced(i)
            && TokenNumbers.IsAny(text, i, "trang", "tờ", "kênh")
            && text.IsCapitalized(i + 1)
            && !text[i + 1].Is(TokenShape.Accented)
        )
        {
            // "Trang Amaq cho biết": a site, not somebody called Trang.
            return null;
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
            && !StandsAtPlace(text, i)
        )
        {
            var end = PersonNameEnd.Find(text, spans, i, LongestName);
            return end - i >= 2 && !ExplainedNames.EndsAsFirm(text, end)
                ? new EntitySpan(i, end, EntityCategories.Person, EntityWeights.ShortPerson)
                : null;
        }

        var run = PersonNameEnd.Find(text, spans, i, LongestName);
        var isSpeaker =
            run - i is >= 2 and <= 4
            && !text.CapitalIsForced(i)
            && SpeechVerbs.StartAt(text, run)
            && !ForeignTerms.Are(text, i, run)
            && !text[i].Is(TokenShape.AllUpper | TokenShape.HasDigit);
        if (run - i is >= 2 and <= 4 && ExplainedNames.IsFirm(text, i, run))
        {
            return new EntitySpan(i, run, EntityCategories.Organization, EntityWeights.ShortPerson);
        }

        if (run - i is >= 2 and <= 4 && ExplainedNames.IsPerson(text, i, run))
        {
            return new EntitySpan(i, run, EntityCategories.Person, EntityWeights.ShortPerson);
        }

        if (isSpeaker && !text.TriggerAt(i).Is(Triggers.OrganizationHeadCapital | Triggers.OrganizationHead | Triggers.EventHead))
        {
            return new EntitySpan(i, run, EntityCategories.Person, EntityWeights.Speaker);
        }

        if (run - i == 2 && GivenNames.ArePair(text, i) && !StandsAtPlace(text, i))
        {
            return GivenNames.StandsBeforePlace(text, run)
                ? new EntitySpan(i, run, EntityCategories.Location, EntityWeights.GivenPair)
                : new EntitySpan(i, run, EntityCategories.Person, EntityWeights.GivenPair);
        }

        return GivenNames.IsAlone(text, i) ? new EntitySpan(i, i + 1, EntityCategories.Person, EntityWeights.GivenAlone) : null;
    }

    /// <summary>
    /// "tại Palo Alto": behind "tại" no person stands without a title, and behind "ở" only one whose name nothing else has.
    /// </summary>
    private static bool StandsAtPlace(AnalyzedText text, int i) =>
        TokenNumbers.Is(text, i - 1, "tại")
        || (TokenNumbers.Is(text, i - 1, "ở") && !text.Has(i, TermTraits.WesternGiven | TermTraits.AsianSurname));

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
        && !(text.IsWordPair(i, i + 1) && !text.Has(i + 1, TermTraits.VietnameseGiven))
        && !StartsBody(text, i);

    /// <summary>"giám đốc Zentrox", "CEO Zentrox": one foreign word behind an office of firms is the firm.</summary>
    private static bool IsFirmOffice(AnalyzedText text, int last) =>
        TokenNumbers.IsAny(text, last, "CEO", "CFO", "CTO", "lập")
        || (TokenNumbers.Is(text, last, "đốc") && TokenNumbers.Is(text, last - 1, "giám"));

    /// <summary>"nghệ sĩ Việt", "trưởng khoa Bệnh nhiệt đới": one syllable that says whose or which.</summary>
    private static bool IsPeopleOrDepartment(AnalyzedText text, int i) =>
        TokenNumbers.Is(text, i, "việt") || TokenNumbers.Is(text, i - 1, "khoa");

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

    /// <summary>
    /// Tổng thống Hàn Quốc, Luật sư Hà Nội, phát ngôn viên Lầu Năm Góc: a known place or body of several syllables, and no longer name.
    /// </summary>
    private static bool IsPlaceOrBody(AnalyzedText text, int i) =>
        text.AnyNameAt(i) is { Length: > 1, Weak: false } known
        && text.Lexicon[known.Entry] is var entry
        && entry.Category switch
        {
            EntityCategories.Organization => !text.IsCapitalized(i + known.Length),
            EntityCategories.Location => entry.Subcategory == "CountryRegion"
                || (
                    text.Has(i, TermTraits.VietnameseSurname)
                    && !(text.IsCapitalized(i + known.Length) && !text.StartsSentence(i + known.Length))
                ),
            _ => false,
        };

    /// <summary>"Khoa Phẫu thuật", "Đoàn Thanh niên": a head that people are called, too, with what the body is busy with.</summary>
    public static bool StartsBody(AnalyzedText text, int i) =>
        text.TriggerAt(i) is { Length: 1 } head
        && head.Is(Triggers.OrganizationHeadCapital)
        && text.IsCapitalized(i + 1)
        && !text.StartsSentence(i + 1)
        && i + 2 < text.Count
        && text[i + 2].IsWord
        && !text.IsCapitalized(i + 2)
        && !text.StartsSentence(i + 2)
        && (text.IsWordPair(i + 1, i + 2) || text.ContinuesWord(i + 2) || text.TriggerAt(i + 2).Is(Triggers.OrganizationInner));
}
