using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>What a known firm makes, in Vietnamese text, with the name of the firm: <c>Toyota Vios</c>, <c>Samsung A50</c>.</summary>
internal static class FirmModels
{
    private const int LongestModel = 6;

    /// <summary>Last syllables of what firms make: <c>chiếc xe</c>, <c>điện thoại</c>, <c>ứng dụng</c>.</summary>
    private static readonly string[] Things = ["xe", "chiếc", "mẫu", "hiệu", "dòng", "bay", "cơ", "thoại", "tính", "dụng", "bản"];

    /// <summary>Makes products of the firms behind which the name of one stands.</summary>
    public static void Widen(AnalyzedText text, SpanSet spans)
    {
        var runs = new ForeignRuns(text, spans);
        Dictionary<int, EntitySpan>? products = null;
        foreach (var firm in spans.All)
        {
            if (
                firm is { Category: EntityCategories.Organization, Entry: >= 0 }
                && ProductLines.GivesNames(text.Lexicon[firm.Entry])
                && End(text, spans, runs, firm) is > 0 and var end
            )
            {
                (products ??= [])[firm.First] = new EntitySpan(firm.First, end, EntityCategories.Product, EntityWeights.UnknownProduct);
            }
        }

        if (products is not null)
        {
            spans.Rewrite(span => products.GetValueOrDefault(span.First, span));
        }
    }

    /// <summary>The token behind the product's name, or 0.</summary>
    private static int End(AnalyzedText text, SpanSet spans, ForeignRuns runs, EntitySpan firm)
    {
        var i = firm.End;
        if (i >= text.Count || text.StartsSentence(i) || !text[i].Is(TokenShape.SpaceBefore))
        {
            return 0;
        }

        if (spans.IsFree(i) && text[i].IsWord && text[i].Is(TokenShape.HasDigit) && text[i].Length <= LongestModel)
        {
            // i10, A50, GLC300
            return i + 1;
        }

        var end = runs.End(i, out var isForeign);
        return
            isForeign
            && TokenNumbers.IsAny(text, firm.First - 1, Things)
            && !ExplainedNames.EndsAsFirm(text, end)
            && (text.StartsSentence(end) || !text.IsCapitalized(end))
            ? end
            : 0;
    }
}
