using System.Globalization;
using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Entities.Korean;

/// <summary>Amounts: <c>3억 원</c>, <c>1만2000명</c>, <c>20대</c>, <c>30여 명</c>, <c>두 차례</c>.</summary>
internal static class KoreanQuantities
{
    private const int MostParts = 6;

    private static readonly KoreanTerms Terms = KoreanTerms.Shared;

    /// <summary>The amount that starts at a number, or null.</summary>
    public static EntitySpan? AtNumber(AnalyzedText text, int i)
    {
        var amount = 0m;
        var at = i;
        for (var parts = 0; parts < MostParts && at < text.Count && text[at].IsNumber; parts++)
        {
            if (TokenNumbers.Amount(text, at) is not { } number)
            {
                return null;
            }

            at++;
            while (at < text.Count && Factor(text.FirstCharacter(at)) is > 0 and var factor && text[at].Is(TokenShape.Ideograph))
            {
                number *= number < 1_000_000_000_000m ? factor : 1;
                at++;
            }

            amount += number;
            if (at >= text.Count || !text[at].IsNumber || Factor(text.FirstCharacter(at - 1)) == 0)
            {
                break;
            }
        }

        if (UnitEnd(text, at, out var unit) is 0)
        {
            // 1000만을 넘었다: what is counted goes without saying.
            return at > i + 1 && Terms.IsEnd(HangulRun.RestOfWord(text, at))
                ? Span(i, at, amount.ToString("0", CultureInfo.InvariantCulture))
                : null;
        }

        return UnitEnd(text, at, out unit) is > 0 and var end
            ? Span(i, end, string.Create(CultureInfo.InvariantCulture, $"{amount:0.############} {unit}"))
            : null;
    }

    /// <summary>두 명, 세 차례: a number in words at the start of a run.</summary>
    public static EntitySpan? AtWord(AnalyzedText text, HangulRun run)
    {
        var word = run.In(text);
        for (var length = Terms.LengthAt(KoreanTerm.NativeNumber, word); length > 0; length--)
        {
            if (!Terms.Is(KoreanTerm.NativeNumber, word[..length]))
            {
                continue;
            }

            // "한편" and "열차" are words of their own.
            if (
                UnitEnd(text, run.First + length, out var unit) is > 0 and var end
                && (length == run.Length || unit is "명" or "번" or "살" or "개" or "마리" or "가지")
            )
            {
                return Span(run.First, end, null);
            }
        }

        return null;
    }

    private static EntitySpan Span(int first, int end, string? value) =>
        new(first, end, EntityCategories.Quantity, EntityWeights.Amount, Subcategory: "Number", Value: value);

    private static decimal Factor(char c) =>
        c switch
        {
            '십' => 10,
            '백' => 100,
            '천' => 1_000,
            '만' => 10_000,
            '억' => 100_000_000,
            '조' => 1_000_000_000_000,
            _ => 0,
        };

    /// <summary>Where the counter ends that stands at a token, or 0.</summary>
    private static int UnitEnd(AnalyzedText text, int at, out string unit)
    {
        unit = "";
        if (at < text.Count && text[at].Is(TokenShape.Ideograph) && text.FirstCharacter(at) is '여')
        {
            at++;
        }

        if (at >= text.Count || text[at].Is(TokenShape.LineBefore))
        {
            return 0;
        }

        if (text.IsMark(at, '%') || text.IsMark(at, '℃') || text.IsMark(at, '㎡') || text.IsMark(at, '㎞') || text.IsMark(at, '㎜'))
        {
            unit = text.TextOf(at).ToString();
            return text.TextOf(at) is "%" && at + 1 < text.Count && TokenNumbers.Is(text, at + 1, "p") ? at + 2 : at + 1;
        }

        if (!text[at].Is(TokenShape.Ideograph))
        {
            unit = text.TextOf(at).ToString();
            return text[at].IsWord && Terms.Is(KoreanTerm.Counter, unit) ? at + 1 : 0;
        }

        var run = at;
        while (run < text.Count && text[run].Is(TokenShape.Ideograph) && (run == at || !text[run].Is(TokenShape.SpaceBefore)))
        {
            run++;
        }

        var word = text.Text.AsSpan(text[at].Start, text[run - 1].End - text[at].Start);
        for (var length = Terms.LengthAt(KoreanTerm.Counter, word); length > 0; length--)
        {
            if (Terms.Is(KoreanTerm.Counter, word[..length]) && IsCounterEnd(word[length..]))
            {
                unit = word[..length].ToString();
                return at + length;
            }
        }

        return 0;
    }

    private static bool IsCounterEnd(ReadOnlySpan<char> rest) =>
        Terms.IsEnd(rest)
        || Terms.LengthAt(KoreanTerm.CountedMore, rest) > 0
        || rest is "째" or "짜리" or "당" or "어치" or "꼴" or "선" or "초반" or "중반" or "후반";
}
