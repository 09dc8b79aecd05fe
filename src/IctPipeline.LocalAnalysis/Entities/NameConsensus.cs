using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>
/// Weighs what the English tagger found against the whole text. The tagger sees two words to each side; the text shows whether it writes
/// the word small elsewhere, whether the capital is that of a heading, and what the same name was taken for in other places.
/// </summary>
internal sealed class NameConsensus
{
    /// <summary>A shorter text shows too little of how it writes its words.</summary>
    private const int FewestTokens = 60;

    private const TermTraits Listed =
        TermTraits.WesternGiven | TermTraits.WesternSurname | TermTraits.AsianSurname | TermTraits.VietnameseSurname;

    private readonly AnalyzedText _text;
    private readonly IReadOnlyList<EntitySpan> _spans;
    private readonly WordUses _uses;
    private readonly bool[] _isHeading;
    private readonly bool _isWhole;
    private readonly Dictionary<string, CategoryVotes> _votes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _personWords = new(StringComparer.Ordinal);

    private NameConsensus(AnalyzedText text, IReadOnlyList<EntitySpan> spans)
    {
        (_text, _spans) = (text, spans);
        _isHeading = HeadingLines.Find(text);
        _uses = new WordUses(text, spans, _isHeading);
        _isWhole = text.Count >= FewestTokens;
    }

    /// <summary>Takes away the names that the text speaks against, and gives a name the category that most places give it.</summary>
    public static void Apply(AnalyzedText text, SpanSet spans)
    {
        var consensus = new NameConsensus(text, spans.InOrder());
        consensus.Vote();
        spans.Rewrite(consensus.Settle);
    }

    private static bool IsName(EntitySpan span) =>
        span.Category
            is EntityCategories.Person
                or EntityCategories.Organization
                or EntityCategories.Location
                or EntityCategories.Product
                or EntityCategories.Event;

    private bool IsSure(EntitySpan span) => span.Entry >= 0 && !_text.AnyNameAt(span.First).Weak;

    private void Vote()
    {
        foreach (var span in _spans)
        {
            if (!IsName(span) || IsSure(span))
            {
                continue;
            }

            if (span is { Category: EntityCategories.Person, Length: > 1 })
            {
                for (var i = span.First; i < span.End; i++)
                {
                    _personWords.Add(_text.TextOf(i).ToString());
                }
            }

            var name = _text.TextOf(span.First, span.End);
            _votes[name] = _votes.GetValueOrDefault(name).With(span.Category);
        }
    }

    private EntitySpan? Settle(EntitySpan span)
    {
        if (!IsName(span) || IsSure(span))
        {
            return span;
        }

        if (IsContraction(span.First) || (span.Length == 1 && _text.Has(span.First, TermTraits.CommonAbbreviation)))
        {
            return null;
        }

        if (!_isWhole)
        {
            return span;
        }

        var isKept =
            span.Entry >= 0 || span.Category is EntityCategories.Product ? HoldsAlone(span.First)
            : span.Length == 1 ? IsWordKept(span)
            : IsPhraseKept(span);
        return isKept ? Agreed(span) : null;
    }

    /// <summary>I'm, they've, don't: what is left of an apostrophe is a small word, and of O'Brien it is not.</summary>
    private bool IsContraction(int i)
    {
        var word = _text.TextOf(i);
        var mark = word.IndexOfAny('\'', '’');
        if (mark <= 0)
        {
            return false;
        }

        return word[(mark + 1)..] is "m" or "ll" or "ve" or "d" or "re" or "t" or "M" or "LL" or "VE" or "D" or "RE" or "T";
    }

    /// <summary>A word that is a name here: the text gives it a capital on its own accord, and more often than not.</summary>
    private bool HoldsAlone(int i)
    {
        var use = _uses.Of(i);
        return use.Free > use.Small && (use.Free > 1 || !_isHeading[i] || use.Capital == 1) && use.Counted * 4 <= use.Capital;
    }

    private bool IsWordKept(EntitySpan span)
    {
        var i = span.First;
        var token = _text[i];
        var use = _uses.Of(i);
        if (token.Is(TokenShape.AllUpper))
        {
            return span.Category != EntityCategories.Person
                && use.Counted == 0
                && use.Small == 0
                && (span.Category == EntityCategories.Organization || token.Length > 1)
                && token.Length > 1
                && (use.Free > 0 || !_isHeading[i]);
        }

        if (token.Length == 1 || use.Small > use.Free || use.Counted * 4 > use.Capital)
        {
            return false;
        }

        var isWord = _text.Lexicon.Vocabulary.EnglishFrequency(token.Term) > 0;
        if (isWord && use.Free == 0 && !_text.Has(i, Listed))
        {
            return false;
        }

        return span.Category != EntityCategories.Person || IsPersonWord(i, isWord);
    }

    /// <summary>Somebody by one name: with a title, a verb of speech, a full name elsewhere, or a name of the lists.</summary>
    private bool IsPersonWord(int i, bool isWord) =>
        _text.Has(i, Listed)
        || (_text.Has(i, TermTraits.PersonName) && !isWord)
        || _text.Has(i + 1, TermTraits.Speech)
        || PersonTitles.EndsAt(_text, i)
        || _personWords.Contains(_text.TextOf(i).ToString());

    private bool IsPhraseKept(EntitySpan span)
    {
        int words = 0,
            common = 0,
            small = 0,
            free = 0;
        var isListed = false;
        for (var i = span.First; i < span.End; i++)
        {
            if (!_text.IsCapitalized(i))
            {
                continue;
            }

            var use = _uses.Of(i);
            words++;
            common += IsCommon(i) ? 1 : 0;
            small += use.Small > 0 ? 1 : 0;
            free += use.Free > 0 ? 1 : 0;
            isListed |= _text.Has(i, Listed);
        }

        if (words == 0)
        {
            return false;
        }

        var allSmall = small == words;
        var inHeadingsAlone = _isHeading[span.First] && free == 0 && common == words;
        if (span.Category == EntityCategories.Person)
        {
            return isListed ? !allSmall : !inHeadingsAlone && small == 0 && (common < words || !_isHeading[span.First]);
        }

        return !allSmall && !inHeadingsAlone;
    }

    private bool IsCommon(int i) =>
        _text.Lexicon.Vocabulary.EnglishFrequency(_text[i].Term) > 0 || _text.Has(i, TermTraits.CommonAbbreviation);

    /// <summary>What most places take the name for; null where they don't agree.</summary>
    private EntitySpan? Agreed(EntitySpan span)
    {
        if (span.Entry >= 0)
        {
            return span;
        }

        var votes = _votes[_text.TextOf(span.First, span.End)];
        var (category, share) = votes.Best;
        return share < CategoryVotes.Majority ? null : span with { Category = category };
    }
}
