using System.Buffers;
using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>Tells foreign names of persons in Vietnamese text from English terms and abbreviations, which have capitals too.</summary>
internal static class ForeignTerms
{
    private static readonly SearchValues<char> Consonants = SearchValues.Create("BCDĐGHKLMNPQRSTVXFJWZ&-");
    private const TermTraits Names = TermTraits.WesternGiven | TermTraits.ForeignName;
    private const TermTraits Family = TermTraits.WesternSurname | TermTraits.AsianSurname;

    /// <summary>English words in capitals (Machine Learning): all of them frequent words, and not all of them names.</summary>
    public static bool Are(AnalyzedText text, int first, int end)
    {
        if (text[first].Length == 1)
        {
            return false;
        }

        var areNames = true;
        for (var i = first; i < end; i++)
        {
            if (text.Has(i, Names | Family) || (!IsFrequent(text, i) && !HasEnglishEnding(text, i)))
            {
                return false;
            }

            areNames &= text.Has(i, TermTraits.PersonName);
        }

        return !areNames;
    }

    /// <summary>Whether a country ends just before: <c>Bộ trưởng Hàn Quốc Young Min You</c> is somebody, whatever the words mean.</summary>
    public static bool FollowCountry(AnalyzedText text, int i)
    {
        for (var length = 1; length <= 3 && length <= i; length++)
        {
            var name = text.AnyNameAt(i - length);
            if (name.Length == length && text.Lexicon[name.Entry].Subcategory == "CountryRegion")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a foreign name can start here without a title. The list of names holds many words of English and of trades
    /// (<c>Docker</c>, <c>Cost</c>), so that one that only this list has needs a name behind it that is no English word.
    /// </summary>
    public static bool MayBePerson(AnalyzedText text, int i)
    {
        if ((text[i + 1].Is(TokenShape.AllUpper) && text[i + 1].Length > 1) || IsBrand(text, i + 1))
        {
            return false;
        }

        return text.Has(i, Names)
            || text.Has(i + 1, Names | Family | TermTraits.VietnameseGiven)
            || (!IsFrequent(text, i + 1) && (text.Has(i, TermTraits.AsianSurname) || !IsFrequent(text, i)))
            || (text.IsCapitalized(i + 2) && text.Has(i, TermTraits.AsianSurname));
    }

    /// <summary>
    /// Whether a foreign given name stands here: behind a country, somebody of it (<c>Bộ Ngoại giao Nga Maria Zakharova</c>).
    /// </summary>
    public static bool StartPerson(AnalyzedText text, int i) =>
        text.IsCapitalized(i)
        && !text.StartsSentence(i)
        && !text[i].Is(TokenShape.Accented | TokenShape.AllUpper)
        && text.Has(i, Names | TermTraits.PersonName)
        && !text.Has(i, TermTraits.VietnameseGiven | TermTraits.VietnameseSurname)
        && text.AnyNameAt(i).Length == 0;

    /// <summary>HĐTV, UBND, TT&amp;TT: capitals that nobody is called; between a title and a firm they are an office.</summary>
    public static bool IsAbbreviation(AnalyzedText text, int i)
    {
        if (!text.IsCapitalized(i) || !text[i].Is(TokenShape.AllUpper) || text[i].Length < 2)
        {
            return false;
        }

        return !text.IsCapitalized(i + 1) || !text[i + 1].Is(TokenShape.AllUpper) || !text.TextOf(i).ContainsAnyExcept(Consonants);
    }

    /// <summary>MobiFone, VietinBank, unlike McDonald and DeGeneres.</summary>
    public static bool IsBrand(AnalyzedText text, int i)
    {
        var word = text.TextOf(i);
        return text[i].Is(TokenShape.InnerUpper)
            && !text[i].Is(TokenShape.AllUpper)
            && !word.Contains('.')
            && !word.ContainsAny('\'', '’')
            && !(
                word.StartsWith("Mc") || word.StartsWith("Mac") || word.StartsWith("De") || word.StartsWith("Le") || word.StartsWith("La")
            );
    }

    /// <summary>Endings of nouns that are too rare or too new for the list of frequent words.</summary>
    private static bool HasEnglishEnding(AnalyzedText text, int i) =>
        !text[i].Is(TokenShape.Accented)
        && (
            text.TextOf(i).EndsWith("ing")
            || text.TextOf(i).EndsWith("tion")
            || text.TextOf(i).EndsWith("ware")
            || text.TextOf(i).EndsWith("ness")
            || text.TextOf(i).EndsWith("ment")
            || text.TextOf(i).EndsWith("com")
        );

    private static bool IsFrequent(AnalyzedText text, int i) =>
        i < text.Count && text.Lexicon.Vocabulary.EnglishFrequency(text[i].Term) > 0;
}
