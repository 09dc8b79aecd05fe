using IctPipeline.Articles;
using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>Places: known ones, and the names behind <c>tỉnh</c>, <c>quận</c>, <c>đường</c>.</summary>
internal static class PlaceScanner
{
    private const int LongestName = 5;

    public static void Scan(AnalyzedText text, SpanSet spans)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (!spans.IsFree(i))
            {
                continue;
            }

            if (text.IsVietnamese && text.TriggerAt(i).Is(Triggers.PlaceHead) && Headed(text, spans, i, i + text.TriggerAt(i).Length) is { } headed && spans.TryAdd(headed))
            {
                i = headed.End - 1;
                continue;
            }

            var known = text.NameAt(i);
            if (known.Length > 0 && text.Lexicon[known.Entry] is { Category: EntityCategories.Location } entry && StandsAlone(text, spans, i, i + known.Length)
                && spans.TryAdd(new EntitySpan(i, i + known.Length, EntityCategories.Location, known.Weak ? 0.7 : 0.93, known.Entry, entry.Subcategory)))
            {
                i += known.Length - 1;
            }
        }
    }

    /// <summary>Not a part of a longer Vietnamese name that nobody has claimed.</summary>
    private static bool StandsAlone(AnalyzedText text, SpanSet spans, int first, int end) =>
        !text.IsVietnamese || end - first > 1 || !text[first].Is(TokenShape.Accented)
        || !(text.IsCapitalized(end) && !text.StartsSentence(end) && spans.IsFree(end) && text[end].Is(TokenShape.Accented) && text.AnyNameAt(end).Length == 0);

    private static EntitySpan? Headed(AnalyzedText text, SpanSet spans, int first, int at)
    {
        var start = text.IsMark(at, '.') && !text[at].Is(TokenShape.SpaceBefore) ? at + 1 : at;
        var end = start;
        while (end < text.Count && end - start < LongestName && !text.StartsSentence(end) && spans.IsFree(end))
        {
            var known = text.AnyNameAt(end);
            if (end == start && known.Length > 0 && text.Lexicon[known.Entry].Category == EntityCategories.Location && text.IsCapitalized(end))
            {
                return new EntitySpan(first, end + known.Length, EntityCategories.Location, 0.9, known.Entry, text.Lexicon[known.Entry].Subcategory);
            }

            if (text.IsCapitalized(end) && !(end > start && (known.Length > 1 || text.TriggerAt(end).Is(Triggers.OrganizationHeadCapital) && text.TriggerAt(end).Length > 1)))
            {
                end++;
            }
            else if (end == start && text[end].IsNumber && text[end].Length <= 3 && TakesNumber(text, first))
            {
                end++;
                break;
            }
            else
            {
                break;
            }
        }

        var isName = end > start && !(end == start + 1 && text[start].Is(TokenShape.AllUpper) && text[start].Length > 3);
        return isName ? new EntitySpan(first, end, EntityCategories.Location, 0.8) : null;
    }

    private static bool TakesNumber(AnalyzedText text, int head)
    {
        var word = text.TextOf(head);
        return word.Equals("quận", StringComparison.OrdinalIgnoreCase) || word.Equals("phường", StringComparison.OrdinalIgnoreCase) || word is "Q" or "P"
            || (word.Equals("quốc", StringComparison.OrdinalIgnoreCase)) || word.Equals("khu", StringComparison.OrdinalIgnoreCase)
            || (TokenNumbers.Is(text, head, "tỉnh") && TokenNumbers.Is(text, head + 1, "lộ"));
    }
}
