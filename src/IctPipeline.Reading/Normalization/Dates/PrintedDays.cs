using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Normalization.Dates;

/// <summary>
/// The day that the article's head shows, against one that only machines see: a move to another system gives all stories that day as the
/// day of publication, while the head keeps the author's.
/// </summary>
internal static class PrintedDays
{
    /// <summary>The printed date where it goes before the best one; null otherwise.</summary>
    public static DateCandidate? Instead(List<DateCandidate> candidates, DateCandidate? best)
    {
        if (best is not { Place: DatePlace.Declared or DatePlace.Created or DatePlace.UnknownName or DatePlace.Script, Date.Date: { } day })
        {
            return null;
        }

        var printed = candidates.Find(other =>
            other is { Place: DatePlace.Printed, Modified: false, Date: { IsFull: true, Ambiguous: false } }
        );
        return printed is null || Near(printed, day) || candidates.Exists(other => IsPath(other) && Near(other, day)) ? null
            : printed.Date.Date < day || !candidates.Exists(other => other.Modified && Near(other, printed.Date.Date!.Value)) ? printed
            : null;
    }

    private static bool IsPath(DateCandidate candidate) => candidate.Place is DatePlace.Address or DatePlace.FileName;

    /// <summary>A day more or less is a matter of clocks.</summary>
    private static bool Near(DateCandidate candidate, DateOnly day) =>
        candidate.Date.Date is { } other && Math.Abs(other.DayNumber - day.DayNumber) <= 1;
}
