using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>What an English text itself says for and against the names that were found in it.</summary>
internal sealed class NameEvidence
{
    private const TermTraits Listed =
        TermTraits.WesternGiven | TermTraits.WesternSurname | TermTraits.AsianSurname | TermTraits.VietnameseSurname;

    /// <summary>Words of these frequency classes are in every text, so that a name does not end with them.</summary>
    private const int FrequentClass = 2;

    /// <summary>Words of this class and behind are rare in English.</summary>
    private const int RareClass = 4;

    private const Triggers Kinds =
        Triggers.OrganizationTail | Triggers.PlaceTail | Triggers.EventTail | Triggers.EnglishTitle | Triggers.EnglishOrganizationHead;

    private readonly AnalyzedText _text;
    private readonly WordUses _uses;
    private readonly FullNames _fullNames;

    /// <summary>First tokens of names that stand among their like.</summary>
    private readonly HashSet<int> _listed;

    public NameEvidence(AnalyzedText text, IReadOnlyList<EntitySpan> spans)
    {
        _text = text;
        _uses = new WordUses(text, spans);
        IsReport = text.Count >= NameConsensus.FewestTokens && ReportText.Is(text);
        _listed = NameLists.Find(text, spans);
        _fullNames = new FullNames(text, spans, SupportsPhrase);
    }

    /// <summary>Whether the text is one of the kind in which capitals are mostly names'.</summary>
    public bool IsReport { get; }

    /// <summary>How the text writes a word of a name.</summary>
    public WordUse UseOf(int i) => _uses.Of(i);

    /// <summary>Plain words with the capitals of a heading, which nothing else shows to be a name.</summary>
    public bool IsHeadingWords(EntitySpan span)
    {
        if (!_text.IsHeading(span.First) || span.Entry >= 0)
        {
            return false;
        }

        for (var i = span.First; i < span.End; i++)
        {
            if (
                _text[i].IsWord
                && (
                    !ThingWords.IsPlain(_text, i)
                    || (_text[i].Is(TokenShape.AllUpper) && !_text.Has(i, TermTraits.CommonAbbreviation))
                    || _text.Has(i, Listed)
                )
            )
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Words of a heading that the text writes small elsewhere, every one.</summary>
    public bool ArePlain(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!_text.IsHeading(i) || !_text[i].IsWord || _uses.Of(i).Small <= _uses.Of(i).Free)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A word that is a name here: the text gives it a capital on its own accord, and more often than not.</summary>
    public bool HoldsAlone(int i)
    {
        var use = _uses.Of(i);
        return use.Free > use.Small && use.Counted * 4 <= use.Capital;
    }

    /// <summary>One word that has its capital only where every word has one, and that the text writes small elsewhere.</summary>
    public bool IsPlainWord(EntitySpan span) => span.Length == 1 && _uses.Of(span.First) is { Free: 0, Small: > 0 };

    /// <summary>Whether the text bears a name out that no list has.</summary>
    public bool Supports(EntitySpan span) => span.Length == 1 ? SupportsWord(span) : SupportsPhrase(span);

    private bool SupportsWord(EntitySpan span)
    {
        var i = span.First;
        var token = _text[i];
        var use = _uses.Of(i);
        if (
            span.Category == EntityCategories.Organization
            && use.Small == 0
            && (_listed.Contains(i) || _fullNames.IsBodyEnd(i) || EnglishCues.IsBody(_text, span))
        )
        {
            return true;
        }

        if (
            token.Length == 1
            || use.Small > use.Free
            || use.Counted * 4 > use.Capital
            || _text.TriggerAt(i) is { Length: 1 } kind && kind.Is(Kinds)
        )
        {
            return false;
        }

        if (token.Is(TokenShape.AllUpper))
        {
            return span.Category == EntityCategories.Organization
                ? use.Small == 0 && BodySigns.AreAt(_text, i)
                : span.Category != EntityCategories.Person && IsPlaceHere(span);
        }

        var isHyphened = _text.IsHyphen(span.End) && !_text[span.End].Is(TokenShape.SpaceBefore) && !_text.IsCapitalized(span.End + 1);
        if (ThingWords.AreSeveral(_text, i) && !_text.Has(i, Listed) && !BodySigns.AreAt(_text, i))
        {
            return false;
        }

        var isWord = ThingWords.IsCommon(_text, i) || EnglishEndings.IsOn(_text.TextOf(i));
        if ((isWord || _text.IsHeading(i)) && use.Free == 0 && !_text.Has(i, Listed))
        {
            return false;
        }

        return span.Category switch
        {
            EntityCategories.Person => IsPersonWord(i, isWord),
            EntityCategories.Location => IsPlaceHere(span) && !token.Is(TokenShape.InnerUpper | TokenShape.HasDigit),
            _ => !isHyphened,
        };
    }

    /// <summary>The last word of somebody's full name, and of no body's.</summary>
    public bool IsSurname(int i) => _fullNames.IsSurname(i);

    /// <summary>A place that the words beside it show to be one, or a team in a row of results.</summary>
    public bool IsAmongItsLike(EntitySpan span) =>
        span.Category == EntityCategories.Location ? IsPlaceHere(span) : _listed.Contains(span.First);

    private bool IsPlaceHere(EntitySpan span) => _listed.Contains(span.First) || PlaceSigns.AreAt(_text, span);

    /// <summary>
    /// Somebody by one name: with a title, a verb of speech, a full name elsewhere, or a name of the lists; the longest of these holds
    /// names of things too, so that it counts in a text that names somebody in full.
    /// </summary>
    private bool IsPersonWord(int i, bool isWord) =>
        _text.Has(i, Listed)
        || (_text.Has(i, TermTraits.PersonName) && !isWord && _fullNames.AnyPerson && _uses.Of(i).Free > 0)
        || _text.Has(i + 1, TermTraits.Speech)
        || PersonTitles.EndsAt(_text, i)
        || _fullNames.IsOfPerson(i);

    private bool SupportsPhrase(EntitySpan span)
    {
        int words = 0,
            common = 0,
            plain = 0,
            small = 0,
            free = 0;
        bool isListed = false,
            isName = false;
        for (var i = span.First; i < span.End; i++)
        {
            if (!_text.IsCapitalized(i))
            {
                continue;
            }

            var use = _uses.Of(i);
            words++;
            common += ThingWords.IsCommon(_text, i) ? 1 : 0;
            plain += ThingWords.IsPlain(_text, i) ? 1 : 0;
            small += use.Small > 0 || _text.Has(i, TermTraits.CommonAbbreviation) ? 1 : 0;
            free += use.Free > 0 ? 1 : 0;
            isListed |= _text.Has(i, Listed);
            isName |= _text.Has(i, TermTraits.PersonName | TermTraits.ForeignName);
        }

        if (IsBroken(span) || words == 0 || small == words || (plain == words && free == 0 && _text.IsHeading(span.First) && !isListed))
        {
            return false;
        }

        return span.Category switch
        {
            EntityCategories.Person when EndsPlain(span) => IsIntroduced(span)
                || (IsReport && small == 0 && free == words && _text.Has(span.First, TermTraits.PersonName)),
            EntityCategories.Organization when _listed.Contains(span.First) || EnglishCues.IsBody(_text, span) => true,
            EntityCategories.Organization when (ThingWords.IsTerm(_text, span) && !HasKnown(span)) => false,
            EntityCategories.Person => isListed
                || _text.IsMark(span.First + 1, '.')
                || (small == 0 && free > 0 && StartsWithGivenName(span))
                || (small == 0 && common < words && (isName || IsIntroduced(span)))
                || (common == 0 && free == words),
            EntityCategories.Location => IsPlaceHere(span) || _text.TriggerAt(span.End - 1).Is(Triggers.PlaceTail) || HasPlace(span),
            EntityCategories.Organization => common < words || small * 2 < words || HasKnown(span) || IsHeadedBody(span),
            EntityCategories.Event => !IsFrequent(span.End - 1) || _uses.Of(span.End - 1).Small == 0,
            _ => true,
        };
    }

    /// <summary>
    /// "Linear Regression", "Active Directory": nobody is called so, unless the first word is a given name (<c>Arthur D.
    /// Little</c>).
    /// </summary>
    private bool EndsPlain(EntitySpan span) =>
        _text[span.End - 1].Length > 1
        && ThingWords.IsPlain(_text, span.End - 1)
        && !_text.Has(span.End - 1, Listed | TermTraits.PersonName)
        && !_text.Has(span.First, Listed);

    /// <summary>Somebody with a title or a verb of speech on either side: "said Amr Awadallah, CEO of …".</summary>
    private bool IsIntroduced(EntitySpan span) =>
        PersonTitles.EndsAt(_text, span.First)
        || _text.Has(span.First - 1, TermTraits.Speech)
        || _text.Has(span.End, TermTraits.Speech)
        || (_text.IsMark(span.End, ',') && _text.TriggerAt(span.End + 1).Is(Triggers.EnglishTitle));

    /// <summary>The list of persons' names holds many a plain word too, the more frequent ones above all.</summary>
    private bool StartsWithGivenName(EntitySpan span) =>
        _text.Has(span.First, TermTraits.PersonName)
        && _text.Lexicon.Vocabulary.EnglishFrequency(_text[span.First].Term) is 0 or >= RareClass
        && !EnglishEndings.IsOn(_text.TextOf(span.End - 1));

    /// <summary>A kind of body behind a word that the text uses for nothing else: "Brave Foundation".</summary>
    private bool IsHeadedBody(EntitySpan span) =>
        _text.TriggerAt(span.End - 1).Is(Triggers.OrganizationTail) && _uses.Of(span.First) is { Small: 0, Free: > 0 };

    private bool HasPlace(EntitySpan span) => Has(span, _text.IsPlace);

    private bool HasKnown(EntitySpan span) => Has(span, static _ => true);

    private bool Has(EntitySpan span, Func<NameMatch, bool> isSought)
    {
        for (var i = span.First; i < span.End; i++)
        {
            if (_text.AnyNameAt(i) is { Length: > 0 } name && isSought(name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A name with a small word inside that joins nothing, and somebody with digits or capitals throughout.</summary>
    private bool IsBroken(EntitySpan span)
    {
        for (var i = span.First; i < span.End; i++)
        {
            var token = _text[i];
            if (i > span.First && _text.IsHeading(i) && token.Is(TokenShape.InitialUpper) && _text.Has(i, TermTraits.EnglishStop))
            {
                return true;
            }

            var isJoint = !token.IsWord || token.Is(TokenShape.InitialUpper | TokenShape.InnerUpper | TokenShape.HasDigit);
            if (
                (!isJoint && !_text.Has(i, TermTraits.Connector | TermTraits.NameParticle))
                || (
                    span.Category == EntityCategories.Person
                    && (
                        token.IsNumber
                        || token.Is(TokenShape.HasDigit)
                        || (token.Is(TokenShape.AllUpper) && token.Length > 3 && !_text.IsHeading(i))
                        || _text.Has(i, TermTraits.CommonAbbreviation)
                    )
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    private bool IsFrequent(int i) => _text.Lexicon.Vocabulary.EnglishFrequency(_text[i].Term) is > 0 and <= FrequentClass;
}
