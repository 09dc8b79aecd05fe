using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>Bodies whose English name holds a place or a people: <c>Sydney Morning Herald</c>, <c>African National Congress</c>.</summary>
internal static class Bodies
{
    /// <summary>Words between a place and the kind of body that is named after it.</summary>
    private const int MostBetween = 3;

    public static (int First, int End, string Category) Widen(AnalyzedText text, SpanSet spans, int first, int end, string category)
    {
        if (
            category == EntityCategories.Organization
            && first > 0
            && !text.StartsSentence(first)
            && text.Has(first - 1, TermTraits.Nationality)
            && text.IsCapitalized(first - 1)
            && spans.IsFree(first - 1)
            && text.TriggerAt(end - 1).Is(Triggers.OrganizationTail)
        )
        {
            return (first - 1, end, category);
        }

        if (category != EntityCategories.Location || text[first].Is(TokenShape.AllUpper))
        {
            return (first, end, category);
        }

        for (
            var at = end;
            at < text.Count && at - end < MostBetween && text.IsCapitalized(at) && !text.StartsSentence(at) && spans.IsFree(at);
            at++
        )
        {
            if (text.TriggerAt(at) is { Length: 1 } tail && tail.Is(Triggers.OrganizationTail) && !text.IsCapitalized(at + 1))
            {
                return (first, at + 1, EntityCategories.Organization);
            }
        }

        return (first, end, category);
    }
}
