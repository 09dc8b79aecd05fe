using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>What an English text shows of places that no list has.</summary>
internal static class PlaceSigns
{
    /// <summary>Tokens of a dateline before the name of the agency or the dash.</summary>
    private const int LongestDateline = 7;

    /// <summary>A place that no list has: behind "in" or "near", or before a place that a list has.</summary>
    public static bool AreAt(AnalyzedText text, EntitySpan span) =>
        TokenNumbers.IsAny(text, span.First - 1, "in", "near", "at", "from", "across", "outside", "toward", "towards")
        || (text.IsHyphen(span.End) && TokenNumbers.Is(text, span.End + 1, "based"))
        || (text.IsMark(span.End, ',') && text.IsPlace(text.NameAt(span.End + 1)))
        || (
            span.First > 1
            && text.IsMark(span.First - 1, ',')
            && text.NameAt(span.First - 2) is { Length: 1 } before
            && text.IsPlace(before)
        )
        || EnglishCues.IsPlace(text, span)
        || IsDateline(text, span);

    /// <summary>"HALIFAX, Nova Scotia (Reuters) - A storm …": what starts a line in capitals, up to the bracket or the dash.</summary>
    private static bool IsDateline(AnalyzedText text, EntitySpan span)
    {
        var first = span.First;
        while (first > 0 && span.First - first < LongestDateline && !text[first].Is(TokenShape.LineBefore))
        {
            first--;
        }

        if ((first > 0 && !text[first].Is(TokenShape.LineBefore)) || !text[first].Is(TokenShape.AllUpper) || text[first].Length < 3)
        {
            return false;
        }

        for (var i = first; i < text.Count && i - first < LongestDateline; i++)
        {
            if (text.IsMark(i, '(') || (text.IsHyphen(i) && text[i].Is(TokenShape.SpaceBefore)))
            {
                return i >= span.End && EndsDateline(text, i);
            }

            if (!text.IsCapitalized(i) && !text.IsMark(i, ',') && !text.IsMark(i, '.'))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Running text follows the dash; "(AP) -" may stand before it.</summary>
    private static bool EndsDateline(AnalyzedText text, int mark)
    {
        var dash = text.IsMark(mark, '(') ? mark + 3 : mark;
        return text.IsHyphen(dash)
            && text.IsCapitalized(dash + 1)
            && Enumerable.Range(dash + 2, 3).Any(i => text.IsWord(i) && !text.IsCapitalized(i));
    }
}
