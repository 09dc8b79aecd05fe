using IctPipeline.Core.Articles;
using static IctPipeline.LocalAnalysis.Entities.TokenNumbers;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>Finds dates and times and says what they mean.</summary>
internal static class DateMentions
{
    public static void Scan(AnalyzedText text, SpanSet spans)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (!spans.IsFree(i))
            {
                continue;
            }

            if (text.IsVietnamese && DatedNames.EndAt(text, i) is > 0 and var named)
            {
                i = named - 1;
                continue;
            }

            var match = Clock(text, i);
            match =
                match.End > 0 ? match
                : text.IsVietnamese ? VietnameseDates.At(text, i)
                : EnglishDates.At(text, i);
            if (match.End > i && match.End <= text.Count && InOneSentence(text, i, match.End))
            {
                spans.TryAdd(
                    new EntitySpan(
                        i,
                        match.End,
                        EntityCategories.DateTime,
                        match.Value is null ? EntityWeights.DateWithoutValue : EntityWeights.Date,
                        Subcategory: match.Subcategory,
                        Value: match.Value
                    )
                );
                i = match.End - 1;
            }
        }
    }

    private static bool InOneSentence(AnalyzedText text, int first, int end)
    {
        for (var i = first + 1; i < end; i++)
        {
            if (text.StartsSentence(i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>7h30, 19h, 10 giờ 30, 7:30.</summary>
    private static DateMatch Clock(AnalyzedText text, int i)
    {
        var token = text[i];
        if (token.IsNumber)
        {
            if (
                text.IsMark(i + 1, ':')
                && Integer(text, i + 2) is >= 0 and <= 59 and var minutes
                && text[i + 2].Length == 2
                && Integer(text, i) is >= 0 and <= 24 and var hours
                && !text.IsMark(i + 3, '.')
            )
            {
                return new DateMatch(i + 3, CalendarValue.Time(hours, minutes), "Time");
            }

            if (text.IsVietnamese && Is(text, i + 1, "giờ") && Integer(text, i) is >= 0 and <= 24 and var hour)
            {
                return Integer(text, i + 2) is >= 0 and <= 59 and var minute
                    ? new DateMatch(Is(text, i + 3, "phút") ? i + 4 : i + 3, CalendarValue.Time(hour, minute), "Time")
                    : new DateMatch(i + 2, CalendarValue.Time(hour, 0), "Time");
            }

            return default;
        }

        return text.IsVietnamese && token.Is(Segmentation.TokenShape.HasDigit) ? GluedClock(text, i) : default;
    }

    private static DateMatch GluedClock(AnalyzedText text, int i)
    {
        var word = text.TextOf(i);
        var mark = word.IndexOf('h');
        if (mark is < 1 or > 2 || !int.TryParse(word[..mark], out var hour) || hour > 24)
        {
            return default;
        }

        if (mark == word.Length - 1)
        {
            return new DateMatch(i + 1, CalendarValue.Time(hour, 0), "Time");
        }

        return word.Length - mark == 3 && int.TryParse(word[(mark + 1)..], out var minute) && minute < 60
            ? new DateMatch(i + 1, CalendarValue.Time(hour, minute), "Time")
            : default;
    }
}
