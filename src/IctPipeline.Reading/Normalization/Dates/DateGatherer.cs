using IctPipeline.Reading.Language.Dates;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Normalization.Dates;

/// <summary>Collects every date of an article with its weight: clues of the parser, names and addresses, dateline, text.</summary>
internal sealed class DateGatherer(DateResolver resolver, bool monthFirst)
{
    private const int MaxBodyDates = 20;
    private const int OpeningLength = 2_500;

    /// <summary>Weights by place: what a person set for this purpose weighs most, what may be about something else least.</summary>
    private static double Weight(DateClue clue) =>
        clue.Source switch
        {
            _ when clue.Modified => 0.3,
            _ when clue.Weak => 0.6,
            DateSource.FrontMatter => 0.9,
            DateSource.Metadata => clue.Field switch
            {
                "time" => 0.7,
                "page" => 0.65,
                // Dates of other stories on the page; times of change that stand in for a date.
                "aside" or "modified" or "elsewhere" => 0.3,
                "script" => 0.6,
                "dateCreated" or "created" or "dcterms.created" or "dc.date.created" => 0.88,
                _ => 0.9,
            },
            DateSource.Url => clue.Field is "image" ? 0.45 : 0.7,
            DateSource.FileName => 0.75,
            _ => 0.6,
        };

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
                resolver.Add(date, clue.Source, Weight(clue) * (date.Ambiguous ? 0.8 : 1), clue.Text, clue.Field, null, clue.Modified);
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
        if (lead is not null && found is not { Strength: >= 0.55 })
        {
            var leadDates = new List<FoundDate>();
            DateScanner.Scan(lead, monthFirst, leadDates);
            var inLead = DatelineFinder.Find(lead, "lead", leadDates);
            strongest = inLead is not null && inLead.Strength > (found?.Strength ?? 0) ? inLead : found;
        }

        var year = YearOf(strongest, dates);
        if (strongest?.Date is { } day)
        {
            resolver.Add(day, DateSource.Dateline, strongest.Strength, strongest.Text, strongest.Field, strongest.Offset);
        }

        foreach (var date in dates.Where(date => date.IsFull && date.Start != strongest?.Date?.Start).Take(MaxBodyDates))
        {
            var own = IsOwnDay(body, date, strongest);
            var start = QuoteStart(body, date);
            resolver.Add(date, DateSource.Body, own ? 0.5 : 0.15, body[start..(date.Start + date.Length)], "body", start);
        }

        return strongest is null ? null : strongest.Dateline with { Year = year };
    }

    private void AddPath(DateClue clue)
    {
        if (PathDates.Read(clue.Text) is { } date)
        {
            resolver.Add(date, clue.Source, Weight(clue) * (date.Day is null ? 0.6 : 1), clue.Text, clue.Field);
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
