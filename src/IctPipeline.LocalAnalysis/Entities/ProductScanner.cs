using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>Known products and events, names behind <c>ứng dụng</c>, <c>phần mềm</c>, and model numbers (<c>M090</c>).</summary>
internal static class ProductScanner
{
    private const int LongestModel = 5;
    private const int LongestNumber = 4;

    private static readonly string[] ModelWords =
    [
        "X",
        "Pro",
        "Max",
        "Plus",
        "Note",
        "Ultra",
        "Mini",
        "Lite",
        "Air",
        "Edge",
        "Fold",
        "Flip",
        "Prime",
        "Neo",
        "Turbo",
        "Tab",
        "Watch",
    ];

    /// <summary>Words behind a number that make it an amount or a time.</summary>
    private static readonly string[] Counted =
    [
        "trăm",
        "nghìn",
        "ngàn",
        "triệu",
        "tỷ",
        "tỉ",
        "lần",
        "giờ",
        "ngày",
        "tuần",
        "tháng",
        "năm",
        "phút",
        "giây",
        "bit",
    ];

    public static void Scan(AnalyzedText text, SpanSet spans)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (!spans.IsFree(i))
            {
                continue;
            }

            if (Known(text, spans, i) is { } known)
            {
                i = spans.TryAdd(known) ? known.End - 1 : i;
            }
            else if (text.TriggerAt(i).Is(Triggers.ProductHead))
            {
                Headed(text, spans, i + text.TriggerAt(i).Length);
            }
        }
    }

    /// <summary>The known product or event that starts at a token, with its model; or null.</summary>
    public static EntitySpan? Known(AnalyzedText text, SpanSet spans, int i)
    {
        var known = text.NameAt(i);
        if (known.Length == 0 && text.AnyNameAt(i) is { Length: > 0 } weak && IsModelOf(text, i + weak.Length))
        {
            known = weak;
        }

        if (known.Length == 0 || text.Lexicon[known.Entry] is not { Category: EntityCategories.Product or EntityCategories.Event } entry)
        {
            return null;
        }

        var end = entry.Category == EntityCategories.Product ? ModelEnd(text, spans, i + known.Length) : i + known.Length;
        return new EntitySpan(
            i,
            end,
            entry.Category,
            known.Weak ? EntityWeights.KnownWeak : EntityWeights.KnownAlone,
            end == i + known.Length ? known.Entry : -1,
            entry.Subcategory
        );
    }

    /// <summary>iPhone X, Galaxy S9+, iPhone 15 Pro Max: a model behind a known product makes another product.</summary>
    private static int ModelEnd(AnalyzedText text, SpanSet spans, int at)
    {
        var end = at;
        while (
            end < text.Count
            && end < at + LongestModel
            && !text.StartsSentence(end)
            && spans.IsFree(end)
            && !text[end].Is(TokenShape.LineBefore)
            && text[end].Is(TokenShape.SpaceBefore)
            && (
                IsModelNumber(text, end, at)
                || (IsModelWord(text, end) && (text.IsCapitalized(end) || end > at || text.Text[text[at - 1].Start] == 'i'))
            )
        )
        {
            end++;
        }

        return end;
    }

    /// <summary>S24, 5G, XR, 15; not the number of something that is counted ("iPhone 15 triệu đồng"), and no storage.</summary>
    private static bool IsModelNumber(AnalyzedText text, int i, int at)
    {
        if (text[i].IsNumber)
        {
            return i == at + (IsModelWord(text, at) ? 1 : 0)
                && TokenNumbers.Integer(text, i) is > 0 and < 100
                && !(text.IsMark(i + 1, '%') || text.IsMark(i + 1, '/') || text.IsMark(i + 1, ':'))
                && !text.IsHyphen(i + 1)
                && !TokenNumbers.IsAny(text, i + 1, Counted)
                && text.Lexicon.UnitAt(text.Tokens, i + 1, out _) is null;
        }

        return text[i].Is(TokenShape.HasDigit)
            ? text[i].Length <= 4 && text.TextOf(i)[^1] is not ('B' or 'b' or 'h')
            : text[i].Length <= 2 && text[i].Is(TokenShape.AllUpper);
    }

    /// <summary>Galaxy S24: a number with letters says that the word before is the product.</summary>
    private static bool IsModelOf(AnalyzedText text, int i) =>
        i < text.Count && !text.StartsSentence(i) && text[i].IsCapitalized && text[i].Is(TokenShape.HasDigit) && IsModelNumber(text, i, i);

    private static bool IsModelWord(AnalyzedText text, int i) => i < text.Count && TokenNumbers.IsAny(text, i, ModelWords);

    /// <summary>The token behind the number of a type, <c>S-400</c>, or the same where there is none.</summary>
    private static int NumberEnd(AnalyzedText text, SpanSet spans, int at) =>
        text.IsHyphen(at)
        && at + 1 < text.Count
        && !text.StartsSentence(at + 1)
        && !text[at + 1].Is(TokenShape.SpaceBefore)
        && (text[at + 1].IsNumber || text[at + 1].Is(TokenShape.HasDigit))
        && text[at + 1].Length <= LongestNumber
        && spans.IsFree(at)
        && spans.IsFree(at + 1)
            ? at + 2
            : at;

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
            end = NumberEnd(text, spans, end + 1);
        }

        if (end > at && text.NameAt(at).Length == 0 && text[end - 1].End - text[at].Start > 1)
        {
            spans.TryAdd(new EntitySpan(at, end, EntityCategories.Product, EntityWeights.UnknownProduct));
        }
    }
}
