using System.Globalization;
using IctPipeline.Core.Articles;
using static IctPipeline.LocalAnalysis.Entities.TokenNumbers;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>Finds amounts of something: a number alone says nothing and is left out.</summary>
internal static class QuantityScanner
{
    public static void Scan(AnalyzedText text, SpanSet spans)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (text[i].IsNumber && spans.IsFree(i) && Find(text, spans, i) is { } span && spans.TryAdd(span))
            {
                i = span.End - 1;
            }
        }
    }

    private static EntitySpan? Find(AnalyzedText text, SpanSet spans, int i)
    {
        if (Amount(text, i) is not { } amount || text.IsMark(i - 1, '/'))
        {
            return null;
        }

        var at = i + 1;
        amount = Multiplied(text, ref at, amount);
        if (i > 0 && text.FirstCharacter(i - 1) is '$' or '€' or '£' or '¥' or '₩' && text[i - 1].IsMark)
        {
            return Span(text, i - 1, at, "Currency", text.TextOf(i - 1).ToString(), amount);
        }

        if (
            at < text.Count
            && !text.StartsSentence(at)
            && spans.IsFree(at)
            && text.Lexicon.UnitAt(text.Tokens, at, out var length) is { } unit
            && !text.Tokens[at].Is(Segmentation.TokenShape.LineBefore)
        )
        {
            return Span(text, i, at + length, unit.Subcategory, unit.Symbol, amount);
        }

        return null;
    }

    /// <summary>Nghìn, triệu, tỷ; thousand, million, billion.</summary>
    private static decimal Multiplied(AnalyzedText text, ref int at, decimal amount)
    {
        for (var steps = 0; steps < 2; steps++)
        {
            var factor =
                IsAny(text, at, "nghìn", "ngàn", "thousand") ? 1_000m
                : IsAny(text, at, "triệu", "million", "m") ? 1_000_000m
                : IsAny(text, at, "tỷ", "tỉ", "billion", "bn") ? 1_000_000_000m
                : IsAny(text, at, "trillion") ? 1_000_000_000_000m
                : 0m;
            if (factor == 0 || text.StartsSentence(at) || amount > 1_000_000_000_000m || (factor == 1_000_000m && text[at].Length == 1))
            {
                break;
            }

            amount *= factor;
            at++;
        }

        return amount;
    }

    private static EntitySpan Span(AnalyzedText text, int first, int end, string subcategory, string unit, decimal amount) =>
        new(
            first,
            end,
            EntityCategories.Quantity,
            subcategory == "Number" ? EntityWeights.BareNumber : EntityWeights.Amount,
            Subcategory: subcategory,
            Value: string.Create(CultureInfo.InvariantCulture, $"{amount:0.############################} {unit}")
        );
}
