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
    public const int FewestTokens = 60;

    private readonly AnalyzedText _text;
    private readonly IReadOnlyList<EntitySpan> _spans;
    private readonly NameEvidence _evidence;
    private readonly Dictionary<string, CategoryVotes> _votes = new(StringComparer.Ordinal);

    /// <summary>Whom the text names by what the lexicon has.</summary>
    private readonly HashSet<int> _entries = [];

    /// <summary>Names of one word that the lexicon has.</summary>
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>Initials that the text explains: the category of what they stand for, or null for words that are no name.</summary>
    private readonly Dictionary<string, string?> _acronyms = new(StringComparer.Ordinal);

    private int _products;

    private NameConsensus(AnalyzedText text, IReadOnlyList<EntitySpan> spans)
    {
        (_text, _spans) = (text, spans);
        _evidence = new NameEvidence(text, spans);
    }

    /// <summary>Takes away the names that the text speaks against, and gives a name the category that most places give it.</summary>
    /// <returns>What it went by, or null where the text is too short to say much.</returns>
    public static NameEvidence? Apply(AnalyzedText text, SpanSet spans)
    {
        var consensus = new NameConsensus(text, spans.InOrder());
        if (text.Count < FewestTokens)
        {
            spans.Rewrite(consensus.SettleBrief);
            return null;
        }

        consensus.Vote();
        spans.Rewrite(consensus.Settle);
        return consensus._evidence;
    }

    private static bool IsName(EntitySpan span) =>
        span.Category
            is EntityCategories.Person
                or EntityCategories.Organization
                or EntityCategories.Location
                or EntityCategories.Product
                or EntityCategories.Event;

    /// <summary>No name that could be wrong, or one that the lexicon vouches for.</summary>
    public static bool IsSure(AnalyzedText text, EntitySpan span) => !IsName(span) || (span.Entry >= 0 && !text.AnyNameAt(span.First).Weak);

    private void Vote()
    {
        var products = new HashSet<int>();
        foreach (var span in _spans)
        {
            if (span.Entry >= 0)
            {
                _entries.Add(span.Entry);
                if (span.Length == 1)
                {
                    _known.GetAlternateLookup<ReadOnlySpan<char>>().Add(_text.TextOf(span.First));
                }
            }

            if (AbbreviatedNames.Whole(_text, _spans, span, IsBorneOut, out var whole))
            {
                _acronyms.TryAdd(_text.TextOf(span.First, span.End), whole);
            }

            if (span is { Category: EntityCategories.Product, Entry: >= 0 })
            {
                products.Add(span.Entry);
            }

            if (!IsSure(_text, span))
            {
                var name = _text.TextOf(span.First, span.End);
                _votes[name] = _votes.GetValueOrDefault(name).With(SaidCategory(span));
            }
        }

        _products = products.Count;
    }

    /// <summary>
    /// What the words before a name call it (<c>the carmaker Magna</c>), or somebody whom the text names in full; else what it was taken
    /// for.
    /// </summary>
    private string SaidCategory(EntitySpan span)
    {
        if (
            span.Category is not (EntityCategories.Person or EntityCategories.Organization or EntityCategories.Location)
            || (span.Length > 1 && _text.Has(span.First, TermTraits.WesternGiven))
        )
        {
            return span.Category;
        }

        return EnglishCues.Said(_text, span)
            ?? (span.Length == 1 && _evidence.IsSurname(span.First) ? EntityCategories.Person : span.Category);
    }

    private EntitySpan? SettleBrief(EntitySpan span)
    {
        if (!IsSure(_text, span) && ProductLines.IsOne(_text, span, _entries))
        {
            return span with { Category = EntityCategories.Product };
        }

        return IsSure(_text, span) ? span
            : IsNameAtAll(span) && !_evidence.IsHeadingWords(span) && !_evidence.IsPlainWord(span)
                ? span with
                {
                    Category = SaidCategory(span),
                }
            : null;
    }

    private EntitySpan? Settle(EntitySpan span)
    {
        if (IsSure(_text, span))
        {
            return span;
        }

        if (!IsNameAtAll(span))
        {
            return null;
        }

        if (ProductLines.IsOne(_text, span, _entries))
        {
            return ProductLines.OrOwner(_text, span, _evidence);
        }

        if (span.Entry >= 0 || span.Category == EntityCategories.Product)
        {
            return _evidence.HoldsAlone(span.First) || _evidence.IsAmongItsLike(span) ? span : null;
        }

        var name = _text.TextOf(span.First, span.End);
        if ((_acronyms.TryGetValue(name, out var whole) && whole is null) || IsPluralOfName(span, name))
        {
            return null;
        }

        var (category, share) = _votes[name].Best;
        if (IsAddress(span))
        {
            category = EntityCategories.Location;
        }

        var agreed = span with
        {
            Category =
                IsThing(span, category) ? EntityCategories.Product
                : IsBody(span, category) ? EntityCategories.Organization
                : category,
        };
        // In a report NameTrust weighs whether the text bears a name out.
        return
            (_evidence.IsReport || share >= CategoryVotes.Majority)
            && ((_evidence.IsReport && !_text.IsHeading(span.First)) || _evidence.Supports(agreed))
            ? agreed
            : null;
    }

    private bool IsBorneOut(EntitySpan span) => IsSure(_text, span) || _evidence.Supports(span);

    /// <summary>"Suite 220 Denver, CO 80216"</summary>
    private bool IsAddress(EntitySpan span) =>
        _text.IsMark(span.End, ',')
        && span.End + 2 < _text.Count
        && _text[span.End + 1] is { Length: 2 } state
        && state.Is(TokenShape.AllUpper)
        && _text[span.End + 2] is { Length: 5, IsNumber: true };

    /// <summary>"Substacks" in a text that names Substack.</summary>
    private bool IsPluralOfName(EntitySpan span, string name) =>
        span.Length == 1 && name.Length > 4 && name[^1] == 's' && (_votes.ContainsKey(name[..^1]) || _known.Contains(name[..^1]));

    /// <summary>
    /// What acts as firms do (<c>Riveron announced its acquisition</c>), where somebody works (<c>At Yeti, we …</c>), or that ends with a
    /// kind of body (<c>Pixel Labs</c>) is no person and no place.
    /// </summary>
    private bool IsBody(EntitySpan span, string category)
    {
        if (
            category == EntityCategories.Location
            && span.Length == 1
            && _text.AnyNameAt(span.First) is { Length: 1 } known
            && _text.IsBody(known)
        )
        {
            return true;
        }

        if (category is not (EntityCategories.Person or EntityCategories.Location) || _text.Has(span.First, TermTraits.PersonName))
        {
            return false;
        }

        return category == EntityCategories.Person
            ? span.Length == 1
                ? TokenNumbers.IsAny(_text, span.End, "announced", "announces", "launched", "launches", "unveiled", "acquires", "acquired")
                : _text.TriggerAt(span.End - 1).Is(Triggers.OrganizationTail)
            : span.Length == 1 && TokenNumbers.Is(_text, span.First - 1, "at");
    }

    /// <summary>
    /// A coined word in a text that is about products (<c>OpenProject</c>) is one of them, unless it acts as a body does.
    /// </summary>
    private bool IsThing(EntitySpan span, string category) =>
        category == EntityCategories.Organization
        && (
            ThingWords.IsProduct(_text, span)
            || (_acronyms.TryGetValue(_text.TextOf(span.First, span.End), out var whole) && whole == EntityCategories.Product)
            || IsCoined(span)
        );

    private bool IsCoined(EntitySpan span) =>
        span.Length == 1
        && _products >= ReportText.FewestProducts
        && _text[span.First].Is(TokenShape.InnerUpper)
        && !_text[span.First].Is(TokenShape.AllUpper)
        && !BodySigns.Acts(_text, span.First)
        && !TokenNumbers.IsAny(_text, span.First - 1, "at", "by", "from", "of");

    private bool IsNameAtAll(EntitySpan span)
    {
        for (var i = span.First; i < span.End; i++)
        {
            if (IsContraction(i) || (span.Category == EntityCategories.Person && _text.Has(i, TermTraits.CommonAbbreviation)))
            {
                return false;
            }
        }

        return span.Length > 1
            || !(_text.Has(span.First, TermTraits.CommonAbbreviation) || IsPluralAbbreviation(span.First) || IsCode(span));
    }

    /// <summary>LFD102, CS50: a course, a form or a model, and neither somebody nor a place.</summary>
    private bool IsCode(EntitySpan span) =>
        span.Category != EntityCategories.Product
        && _text[span.First].Is(TokenShape.HasDigit)
        && char.IsAsciiDigit(_text.TextOf(span.First)[^1])
        && !_text.TextOf(span.First).ContainsAnyInRange('a', 'z');

    /// <summary>GPUs, PDFs, RTOSes: there are several.</summary>
    private bool IsPluralAbbreviation(int i)
    {
        var word = _text.TextOf(i);
        var stem = word.EndsWith("es", StringComparison.Ordinal) ? word[..^2] : word[..^1];
        return stem.Length > 1 && word[^1] == 's' && !stem.ContainsAnyExceptInRange('A', 'Z');
    }

    /// <summary>I'm, they've, don't: what is left of an apostrophe is a small word, and of O'Brien it is not.</summary>
    private bool IsContraction(int i)
    {
        var word = _text.TextOf(i);
        var mark = word.IndexOfAny('\'', '’');
        return mark > 0 && word[(mark + 1)..] is ("m" or "ll" or "ve" or "d" or "re" or "t" or "M" or "LL" or "VE" or "D" or "RE" or "T");
    }
}
