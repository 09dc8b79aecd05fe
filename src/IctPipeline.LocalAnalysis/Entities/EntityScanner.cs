using IctPipeline.LocalAnalysis.Entities.Korean;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>Runs the scanners, the surest first: whoever comes later finds only what is left.</summary>
internal static class EntityScanner
{
    public static IReadOnlyList<EntitySpan> Scan(AnalyzedText text)
    {
        var spans = Unnamed(text);
        if (text.Language == "ko")
        {
            KoreanNames.Scan(text, spans);
            return spans.InOrder();
        }

        if (text.IsVietnamese)
        {
            VietnameseNames.Scan(text, spans);
            ProductScanner.Scan(text, spans);
            LaterGivenNames.Add(text, spans);
            FirmModels.Widen(text, spans);
            ForeignNames.Add(text, spans);
        }
        else if (text.Language == "en")
        {
            NameTrust.Apply(text, spans, EnglishCandidates(text, spans));
            LaterSurnames.Add(text, spans);
            HeadlineNames.Add(text, spans);
        }
        else
        {
            KnownNames(text, spans);
        }

        QuantityScanner.Scan(text, spans);
        return spans.InOrder();
    }

    /// <summary>What the trainer of <see cref="NameTrust"/> learns from: the names of an English text before any is distrusted.</summary>
    internal static (SpanSet Spans, NameEvidence? Evidence) BeforeTrust(AnalyzedText text)
    {
        var spans = Unnamed(text);
        return (spans, EnglishCandidates(text, spans));
    }

    /// <summary>Addresses and dates, before any name; Korean ones are found among the names.</summary>
    private static SpanSet Unnamed(AnalyzedText text)
    {
        var spans = new SpanSet(text.Count);
        ContactScanner.Scan(text, spans);
        if (text.Language != "ko")
        {
            DateMentions.Scan(text, spans);
        }

        return spans;
    }

    private static NameEvidence? EnglishCandidates(AnalyzedText text, SpanSet spans)
    {
        TaggedNames.Scan(text, spans);
        EnglishNames.Scan(text, spans);
        JoinedNames.Join(text, spans);
        WholeNames.Widen(text, spans);
        return NameConsensus.Apply(text, spans);
    }

    private static void KnownNames(AnalyzedText text, SpanSet spans)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (
                text.NameAt(i) is { Length: > 0 } known
                && text.Lexicon[known.Entry] is var entry
                && spans.TryAdd(
                    new EntitySpan(
                        i,
                        i + known.Length,
                        entry.Category,
                        (known.Weak ? EntityWeights.KnownWeakPattern : EntityWeights.KnownAlone) * EntityWeights.PatternLanguage,
                        known.Entry,
                        entry.Subcategory
                    )
                )
            )
            {
                i += known.Length - 1;
            }
        }
    }
}
