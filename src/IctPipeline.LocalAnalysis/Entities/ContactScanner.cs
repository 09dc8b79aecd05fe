using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>Web and mail addresses, which the tokenizer has kept whole, and phone numbers.</summary>
internal static class ContactScanner
{
    /// <summary>Digits of a national number with area code (Vietnam: 8 to 11), and of an international one (E.164: 15 at most).</summary>
    private const int FewestDigits = 8;
    private const int MostDigits = 15;

    public static void Scan(AnalyzedText text, SpanSet spans)
    {
        for (var i = 0; i < text.Count; i++)
        {
            var token = text[i];
            if (token.Is(TokenShape.Email | TokenShape.Url))
            {
                spans.TryAdd(
                    new EntitySpan(
                        i,
                        i + 1,
                        token.Is(TokenShape.Email) ? EntityCategories.Email : EntityCategories.Url,
                        EntityWeights.Address
                    )
                );
            }
            else if (PhoneAt(text, i) is > 0 and var end)
            {
                spans.TryAdd(new EntitySpan(i, end, EntityCategories.PhoneNumber, EntityWeights.PhoneNumber));
                i = end - 1;
            }
        }
    }

    /// <summary>A number that starts with +, 0 or an area code in brackets, in groups divided by spaces, dots or hyphens.</summary>
    private static int PhoneAt(AnalyzedText text, int i)
    {
        var first = text.IsMark(i, '+') || text.IsMark(i, '(') ? i + 1 : i;
        if (first >= text.Count || !text[first].IsNumber || (first > i && text[first].Is(TokenShape.SpaceBefore)))
        {
            return 0;
        }

        var isInternational = text.IsMark(i, '+');
        if (!isInternational && text.FirstCharacter(first) != '0' && !(first > i && text.FirstCharacter(first) == '8'))
        {
            return HotlineAt(text, i);
        }

        var digits = 0;
        var end = first;
        for (var at = first; at < text.Count && !text[at].Is(TokenShape.LineBefore | TokenShape.SentenceStart) | at == first; at++)
        {
            if (text[at].IsNumber)
            {
                if (text.TextOf(at).Contains(','))
                {
                    break;
                }

                digits += text[at].Length - text.TextOf(at).Count('.');
                end = at + 1;
            }
            else if (!(text.IsMark(at, ')') || text.IsMark(at, '(') || text.IsMark(at, '.') || text.IsHyphen(at)) || at + 1 >= text.Count)
            {
                break;
            }
        }

        return digits is >= FewestDigits and <= MostDigits ? end : 0;
    }

    /// <summary>1800 and 1900 numbers: 1900 1234, 1800.6789.</summary>
    private static int HotlineAt(AnalyzedText text, int i)
    {
        var number = text.TextOf(i);
        if (
            number is "1800" or "1900"
            && i + 1 < text.Count
            && text[i + 1].IsNumber
            && text[i + 1].Length is 4 or 6
            && !text.TextOf(i + 1).Contains('.')
        )
        {
            return i + 2;
        }

        return (number.StartsWith("1800") || number.StartsWith("1900")) && number.Length is 8 or 9 && !number.Contains(',') ? i + 1 : 0;
    }
}
