using IctPipeline.Reading.Language;
using IctPipeline.Reading.Language.Dates;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Normalization.Dates;

/// <summary>Collects every date of an article with its weight: clues of the parser, names and addresses, dateline, text.</summary>
internal sealed class DateGatherer(DateResolver resolver, bool monthFirst)
{
    private const int MaxBodyDates = 20;
    private const int OpeningLength = 2_500;

    /// <summary>
    /// Lines that count back from when the page was shown, where the file tells when it was saved. When its blob was written says nothing
    /// of that: it may have lain in a folder for years.
    /// </summary>
    public void AddAges(IReadOnlyList<DateClue> clues, DateZone zone)
    {
        var saved = clues
            .Where(clue => clue.Place == DatePlace.Saved)
            .Select(clue => DateScanner.ReadValue(clue.Text, monthFirst))
            .FirstOrDefault(date => date is { IsFull: true, Time: not null });
        if (saved is not { } date || date.ToMoment(zone.OffsetOf(date)) is not { Year: > 1900 and < 9999 } moment)
        {
            return;
        }

        foreach (var clue in clues.Where(clue => clue.Place == DatePlace.Ago))
        {
            if (TimesAgo.Read(clue.Text) is { } ago)
            {
                var today = DateOnly.FromDateTime(moment.Date);
                var then = moment.ToOffset(zone.OffsetOf(new FoundDate(today.Year, today.Month, today.Day, 0, 0))) - ago;
                var day = new FoundDate(then.Year, then.Month, then.Day, 0, clue.Text.Length);
                resolver.Add(day, clue.Place, DateWeights.For(clue), clue.Text, clue.Field, null, clue.Modified);
            }
        }
    }

    public void AddClues(IEnumerable<DateClue> clues)
    {
        foreach (var clue in clues)
        {
            if (clue.Source is DateSource.Url or DateSource.FileName)
            {
                AddPath(clue);
            }
            else if (DateScanner.ReadValue(clue.Text, monthFirst) is { Year: not null } date)
            {
                resolver.Add(
                    date,
                    clue.Place,
                    DateWeights.For(clue) * (date.Ambiguous ? DateWeights.AmbiguousOrder : 1),
                    clue.Text,
                    clue.Field,
                    null,
                    clue.Modified
                );
            }
        }
    }

    /// <summary>Dates in the title, lead and body; finds the dateline on the way.</summary>
    public Dateline? AddText(string? lead, string body)
    {
        var dates = new List<FoundDate>();
        DateScanner.Scan(body, monthFirst, dates);
        var found = DatelineFinder.Find(body, "body", dates, OpeningLength);
        var strongest = found;
        if (lead is not null && Strength(found) < DateWeights.For(DatePlace.OpeningDateline))
        {
            var leadDates = new List<FoundDate>();
            DateScanner.Scan(lead, monthFirst, leadDates);
            var inLead = DatelineFinder.Find(lead, "lead", leadDates);
            strongest = Strength(inLead) > Strength(found) ? inLead : found;
        }

        var year = YearOf(strongest, dates);
        if (strongest?.Date is { } day)
        {
            resolver.Add(day, strongest.Place, Strength(strongest), strongest.Text, strongest.Field, strongest.Offset);
        }

        foreach (var date in dates.Where(date => date.IsFull && date.Start != strongest?.Date?.Start).Take(MaxBodyDates))
        {
            var place = IsOwnDay(body, date, strongest) ? DatePlace.BodyOwnDay : DatePlace.Body;
            var start = QuoteStart(body, date);
            resolver.Add(date, place, DateWeights.For(place), body[start..(date.Start + date.Length)], place.Field(), start);
        }

        return strongest is null ? null : strongest.Dateline with { Year = year };
    }

    private static double Strength(FoundDateline? dateline) => dateline is null ? 0 : DateWeights.For(dateline.Place);

    private void AddPath(DateClue clue)
    {
        var address = ArchivedAddresses.Original(clue.Text);
        if (PathDates.Read(address) is { } date)
        {
            var weight = DateWeights.For(clue) * (date.Day is null ? DateWeights.MonthOnly : 1);
            resolver.Add(date, clue.Place, weight, address, clue.Field);
        }
    }

    /// <summary>The text may name the dateline's day with its year elsewhere.</summary>
    private static int? YearOf(FoundDateline? dateline, List<FoundDate> dates)
    {
        if (dateline is null || dateline.Dateline.Year is not null)
        {
            return dateline?.Dateline.Year;
        }

        var years = dates
            .Where(date => date.IsFull && date.Day == dateline.Dateline.Day && date.Month == dateline.Dateline.Month)
            .Select(date => date.Year)
            .Distinct()
            .ToList();
        return years.Count == 1 ? years[0] : null;
    }

    private static bool IsOwnDay(string body, FoundDate date, FoundDateline? dateline)
    {
        if (dateline?.Dateline is { } own && own.Day == date.Day && own.Month == date.Month)
        {
            return true;
        }

        var before = body.AsSpan(0, date.Start).TrimEnd();
        return before.EndsWith("cùng ngày", StringComparison.OrdinalIgnoreCase)
            || before.EndsWith("hôm nay, ngày", StringComparison.OrdinalIgnoreCase)
            || before.EndsWith("hôm nay", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The words that belong to a date are quoted with it: "cùng ngày 22/3/2018".</summary>
    private static int QuoteStart(string body, FoundDate date)
    {
        foreach (var word in OwnDayWords.Spoken)
        {
            var before = body.AsSpan(0, date.Start).TrimEnd();
            if (before.EndsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return before.Length - word.Length;
            }
        }

        return date.Start;
    }
}
