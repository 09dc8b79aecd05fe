using System.Buffers;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Language.Dates;

/// <summary>A dateline and where it stood.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Field"><c>lead</c> or <c>body</c>.</param>
/// <param name="Place">How it stood there, which says how surely it is the article's own day.</param>
internal sealed record FoundDateline(Dateline Dateline, FoundDate? Date, string Text, string Field, int Offset, DatePlace Place);

/// <summary>
/// Finds the place and day that an article names as its own, in its first paragraphs: "Ngày 18/7, tại Hà Nội", "Hà Nội, ngày 22/3",
/// "SEOUL, March 22 (Yonhap) --", "(서울=연합뉴스)".
/// </summary>
internal static class DatelineFinder
{
    private const int MaxPlaceDistance = 8;
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".;(\n");

    /// <param name="text">A field's opening.</param>
    /// <param name="field">Its name.</param>
    /// <param name="dates">Dates found in it, in order.</param>
    /// <param name="limit">Dates behind this position are not the article's own.</param>
    public static FoundDateline? Find(string text, string field, List<FoundDate> dates, int limit = int.MaxValue)
    {
        if (DatelinePrefix.Find(text, field, dates) is { } prefix)
        {
            return prefix;
        }

        foreach (var date in dates)
        {
            if (date.Start > limit)
            {
                break;
            }

            if (date.Day is null || date.Month is null)
            {
                continue;
            }

            var before = text.AsSpan(0, date.Start).TrimEnd();
            var ownDay = EndsWithAny(before, OwnDayWords.Before);
            var place = PlaceAfter(text, date.Start + date.Length) ?? PlaceBefore(before);
            if (place is not null || ownDay)
            {
                var start = StartOfWords(text, date.Start);
                return new FoundDateline(
                    new Dateline(place, date.Day, date.Month, date.Year),
                    date,
                    text[start..(date.Start + date.Length)],
                    field,
                    start,
                    ownDay ? DatePlace.OwnDayDateline
                        : AtHead(text, date) ? DatePlace.OpeningDateline
                        : DatePlace.LaterDateline
                );
            }
        }

        return null;
    }

    /// <summary>"…, tại Hà Nội" right behind the date.</summary>
    private static string? PlaceAfter(string text, int end)
    {
        var rest = text.AsSpan(end);
        rest = rest.TrimStart(" ,)");
        if (rest.Length == 0 || text.Length - end - rest.Length > MaxPlaceDistance)
        {
            return null;
        }

        foreach (var preposition in PlaceNames.Prepositions)
        {
            if (rest.StartsWith(preposition, StringComparison.OrdinalIgnoreCase))
            {
                return PlaceNames.Read(rest[preposition.Length..]);
            }
        }

        return null;
    }

    /// <summary>"Hà Nội, ngày 22/3", and "tại Hà Nội, ngày 22/3".</summary>
    private static string? PlaceBefore(ReadOnlySpan<char> before)
    {
        foreach (var word in OwnDayWords.DayWords)
        {
            if (before.EndsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                before = before[..^word.Length].TrimEnd();
                break;
            }
        }

        if (before.IsEmpty || before[^1] != ',')
        {
            return null;
        }

        before = before[..^1];
        var sentence = before.LastIndexOfAny(SentenceEnds) + 1;
        before = before[sentence..].TrimStart();
        var at = before.LastIndexOf("tại ");
        if (at >= 0)
        {
            before = before[(at + 4)..];
        }
        else if (before.Length > 30)
        {
            return null;
        }

        var place = PlaceNames.Read(before);
        return place?.Length == before.Length ? place : null;
    }

    private static bool EndsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AtHead(string text, FoundDate date) => text.AsSpan(0, date.Start).Trim().Length < 24;

    /// <summary>Takes the words that belong to the date: "hôm nay, ngày 22/3".</summary>
    private static int StartOfWords(string text, int start)
    {
        foreach (var word in OwnDayWords.Spoken)
        {
            if (text.AsSpan(0, start).TrimEnd().EndsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return text.AsSpan(0, start).TrimEnd().Length - word.Length;
            }
        }

        return start;
    }
}
