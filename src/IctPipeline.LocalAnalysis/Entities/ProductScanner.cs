using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>Known products and events, names behind <c>ứng dụng</c>, <c>phần mềm</c>, and model numbers (<c>M090</c>).</summary>
internal static class ProductScanner
{
    public static void Scan(AnalyzedText text, SpanSet spans)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (!spans.IsFree(i))
            {
                continue;
            }

            var known = text.NameAt(i);
            if (known.Length > 0 && text.Lexicon[known.Entry] is { Category: EntityCategories.Product or EntityCategories.Event } entry)
            {
                var end = ModelEnd(text, spans, i + known.Length, entry.Category);
                if (
                    spans.TryAdd(
                        new EntitySpan(
                            i,
                            end,
                            entry.Category,
                            known.Weak ? EntityWeights.KnownWeak : EntityWeights.KnownAlone,
                            end == i + known.Length ? known.Entry : -1,
                            entry.Subcategory
                        )
                    )
                )
                {
                    i = end - 1;
                }
            }
            else if (text.TriggerAt(i).Is(Triggers.ProductHead))
            {
                Headed(text, spans, i + text.TriggerAt(i).Length);
            }
        }
    }

    /// <summary>iPhone X, Galaxy S9+: a model behind a known product makes another product.</summary>
    private static int ModelEnd(AnalyzedText text, SpanSet spans, int at, string category)
    {
        var end = at;
        while (
            category == EntityCategories.Product
            && end < text.Count
            && end < at + 3
            && !text.StartsSentence(end)
            && spans.IsFree(end)
            && !text[end].Is(TokenShape.LineBefore)
            && text[end].Is(TokenShape.SpaceBefore)
            && (
                (text[end].Length <= 4 && text[end].Is(TokenShape.HasDigit | TokenShape.AllUpper))
                || text.TextOf(end) is "X" or "Pro" or "Max" or "Plus" or "Note" or "Ultra" or "Mini"
            )
        )
        {
            end++;
        }

        return end;
    }

    private static void Headed(AnalyzedText text, SpanSet spans, int at)
    {
        var end = at;
        while (
            end < text.Count
            && end - at < 4
            && !text.StartsSentence(end)
            && spans.IsFree(end)
            && (text.IsCapitalized(end) || text[end].Is(TokenShape.HasDigit | TokenShape.InnerUpper))
            && !text[end].IsNumber
            && text.NameAt(end) is not { Length: > 1 }
            && !text[end].Is(TokenShape.Accented)
        )
        {
            end++;
        }

        if (end > at && text.NameAt(at).Length == 0)
        {
            spans.TryAdd(new EntitySpan(at, end, EntityCategories.Product, EntityWeights.UnknownProduct));
        }
    }
}
