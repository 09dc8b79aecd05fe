using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Entities;
using IctPipeline.LocalAnalysis.Lexicons;

namespace IctPipeline.LocalAnalysis.Segmentation;

/// <summary>
/// The words of a text as it gives them out: the segmenter's, with names kept whole and apart, and with the tokens that are written without
/// a space (<c>22/3</c>, <c>COVID-19</c>, <c>1.000đ</c>) together.
/// </summary>
internal static class TextWords
{
    /// <summary>Letters of a unit that is written small, too: <c>tp. Vinh</c>, <c>q. 1</c>.</summary>
    private const int ShortUnit = 2;

    public static List<TextSegment> Of(AnalyzedText text, IReadOnlyList<EntitySpan> spans)
    {
        var continues = new bool[text.Count];
        for (var i = 1; i < text.Count; i++)
        {
            continues[i] = text.ContinuesWord(i) || IsGlued(text, i);
        }

        if (text.IsVietnamese)
        {
            KeepPlaces(text, continues);
            foreach (var span in spans)
            {
                Keep(text, span, continues);
            }
        }

        var words = new List<TextSegment>(text.Count);
        for (var i = 0; i < text.Count; )
        {
            var end = i + 1;
            while (end < text.Count && continues[end])
            {
                end++;
            }

            words.Add(new TextSegment(text[i].Start, text[end - 1].End - text[i].Start));
            i = end;
        }

        return words;
    }

    /// <summary>
    /// Việt Nam is one word wherever it stands, also at the head of a sentence, in capitals and inside the name of a body, where the
    /// segmenter, which learned from few sentences, may part it. Names with a head (<c>TP Hà Nội</c>) stay as they are.
    /// </summary>
    private static void KeepPlaces(AnalyzedText text, bool[] continues)
    {
        for (var i = 0; !text.HasOwnWords && i < text.Count; i++)
        {
            var name = text.AnyNameAt(i);
            if (
                name is { Length: > 1, Weak: false }
                && text.IsPlace(name)
                && !text.TriggerAt(i).Is(Triggers.PlaceHead)
                && AreSyllables(text, i, i + name.Length)
            )
            {
                continues[i] = false;
                continues.AsSpan(i + 1, name.Length - 1).Fill(true);
                i += name.Length - 1;
            }
        }
    }

    private static bool AreSyllables(AnalyzedText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!text.IsCapitalized(i) || !text[i].IsWord || text[i].Is(TokenShape.Ideograph))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>No word crosses the border of a name, and a person's name is one word.</summary>
    private static void Keep(AnalyzedText text, EntitySpan span, bool[] continues)
    {
        if (
            span.Category is not (EntityCategories.Person or EntityCategories.Location or EntityCategories.Organization)
            || text.HasOwnWords
        )
        {
            return;
        }

        continues[span.First] = false;
        if (span.End < text.Count && !IsGlued(text, span.End))
        {
            continues[span.End] = false;
        }

        if (span.Category == EntityCategories.Person)
        {
            for (var i = span.First + 1; i < span.End; i++)
            {
                continues[i] = text[i].IsWord || !text[i].Is(TokenShape.SpaceBefore);
            }
        }
    }

    /// <summary>Parts of dates and numbers, words with hyphens and initials, where no space stands between.</summary>
    private static bool IsGlued(AnalyzedText text, int i)
    {
        if (
            text[i].Is(TokenShape.SpaceBefore)
            || text.StartsSentence(i)
            || text[i].Is(TokenShape.Ideograph | TokenShape.Url | TokenShape.Email)
        )
        {
            return false;
        }

        return text[i].IsMark
            ? (i + 1 < text.Count && Binds(text, i - 1, i, i + 1)) || EndsWord(text, i)
            : text[i - 1].IsMark && i > 1 && Binds(text, i - 2, i - 1, i);
    }

    /// <summary>A mark that goes on a word: 30%, the full stop of TP. Hà Nội, and dots in a row.</summary>
    private static bool EndsWord(AnalyzedText text, int mark) =>
        text.IsMark(mark, '%') ? text[mark - 1].IsNumber
        : text.IsMark(mark, '.') && text.IsMark(mark - 1, '.') ? true
        : text.IsVietnamese
            && text.IsMark(mark, '.')
            && (text[mark - 1].IsCapitalized || text[mark - 1].Length <= ShortUnit)
            && text.Has(mark - 1, TermTraits.Abbreviation)
            && mark + 1 < text.Count
            && !text.StartsSentence(mark + 1)
            && (text.IsCapitalized(mark + 1) || text[mark + 1].IsNumber);

    private static bool Binds(AnalyzedText text, int left, int mark, int right)
    {
        if (
            left < 0
            || text[mark].Is(TokenShape.SpaceBefore)
            || text[right].Is(TokenShape.SpaceBefore)
            || text[left].IsMark
            || text[right].IsMark
        )
        {
            return false;
        }

        var areNumbers = Starts(text, left) && Starts(text, right);
        var isHyphen = text.IsHyphen(mark);
        return (areNumbers && (isHyphen || text.IsMark(mark, '/') || text.IsMark(mark, ':')))
            || (isHyphen && !(text[left].Is(TokenShape.Accented) && text[right].Is(TokenShape.Accented)))
            || (text.IsMark(mark, '.') && text[left].IsCapitalized && text[left].Length <= 3 && text[right].IsCapitalized);
    }

    private static bool Starts(AnalyzedText text, int i) => text[i].IsNumber || text[i].Is(TokenShape.HasDigit);
}
