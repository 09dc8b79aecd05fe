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

    /// <summary>So many known products make a text one about products.</summary>
    private const int FewestProducts = 3;

    private readonly AnalyzedText _text;
    private readonly IReadOnlyList<EntitySpan> _spans;
    private readonly NameEvidence _evidence;
    private readonly Dictionary<string, CategoryVotes> _votes = new(StringComparer.Ordinal);

    private int _products;

    private NameConsensus(AnalyzedText text, IReadOnlyList<EntitySpan> spans)
    {
        (_text, _spans) = (text, spans);
        _evidence = new NameEvidence(text, spans);
    }

    /// <summary>Takes away the names that the text speaks against, and gives a name the category that most places give it.</summary>
    public static void Apply(AnalyzedText text, SpanSet spans)
    {
        var consensus = new NameConsensus(text, spans.InOrder());
        if (text.Count >= FewestTokens)
        {
            consensus.Vote();
            spans.Rewrite(consensus.Settle);
        }
        else
        {
            spans.Rewrite(consensus.SettleBrief);
        }
    }

    private static bool IsName(EntitySpan span) =>
        span.Category
            is EntityCategories.Person
                or EntityCategories.Organization
                or EntityCategories.Location
                or EntityCategories.Product
                or EntityCategories.Event;

    private bool IsSure(EntitySpan span) => !IsName(span) || (span.Entry >= 0 && !_text.AnyNameAt(span.First).Weak);

    private void Vote()
    {
        var products = new HashSet<int>();
        foreach (var span in _spans)
        {
            if (span is { Category: EntityCategories.Product, Entry: >= 0 })
            {
                products.Add(span.Entry);
            }

            if (!IsSure(span))
            {
                var name = _text.TextOf(span.First, span.End);
                _votes[name] = _votes.GetValueOrDefault(name).With(span.Category);
            }
        }

        _products = products.Count;
    }

    private EntitySpan? SettleBrief(EntitySpan span) =>
        IsSure(span) || (IsNameAtAll(span) && !_evidence.IsHeadingWords(span) && !_evidence.IsPlainWord(span)) ? span : null;

    private EntitySpan? Settle(EntitySpan span)
    {
        if (IsSure(span))
        {
            return span;
        }

        if (!IsNameAtAll(span))
        {
            return null;
        }

        if (ProductLines.IsOne(_text, span))
        {
            return ProductLines.OrOwner(_text, span, _evidence);
        }

        if (span.Entry >= 0 || span.Category == EntityCategories.Product)
        {
            return _evidence.HoldsAlone(span.First) ? span : null;
        }

        var votes = _votes[_text.TextOf(span.First, span.End)];
        var (category, share) = votes.Best;
        var agreed = span with { Category = IsThing(span, category) ? EntityCategories.Product : category };
        return share >= CategoryVotes.Majority && _evidence.Supports(agreed) ? agreed : null;
    }

    /// <summary>
    /// A coined word in a text that is about products (<c>OpenProject</c>) is one of them, unless it acts as a body does.
    /// </summary>
    private bool IsThing(EntitySpan span, string category) =>
        category == EntityCategories.Organization
        && span.Length == 1
        && _products >= FewestProducts
        && _text[span.First].Is(TokenShape.InnerUpper)
        && !_text[span.First].Is(TokenShape.AllUpper)
        && !_evidence.ActsAsBody(span.First)
        && !TokenNumbers.IsAny(_text, span.First - 1, "at", "by", "from", "of");

    private bool IsNameAtAll(EntitySpan span)
    {
        for (var i = span.First; i < span.End; i++)
        {
            if (IsContraction(i))
            {
                return false;
            }
        }

        return span.Length > 1 || !(_text.Has(span.First, TermTraits.CommonAbbreviation) || IsPluralAbbreviation(span.First));
    }

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
