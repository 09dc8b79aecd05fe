using System.Globalization;
using IctPipeline.Reading.Language.Dates;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Normalization.Dates;

/// <summary>What the dates of an article come to.</summary>
internal sealed record ResolvedDates(
    PublishedDate? Published,
    IReadOnlyList<DateEvidence> Evidence,
    IReadOnlyList<ArticleWarning> Warnings
);

/// <summary>
/// Weighs all dates that were found. The best-placed full date is the publication date; whatever speaks against it lowers its
/// confidence and is told in a warning, never dropped.
/// </summary>
internal sealed class DateResolver(DateZone home, DateTimeOffset blobWritten)
{
    /// <summary>News is published within this many days of the day that it reports.</summary>
    private const int MaxDistance = 3;

    private readonly List<DateCandidate> _candidates = [];

    public void Add(
        FoundDate date,
        DatePlace place,
        double confidence,
        string text,
        string field,
        int? offset = null,
        bool modified = false
    ) => _candidates.Add(new DateCandidate(home.Settle(date), place, confidence, text, field, offset, modified));

    public ResolvedDates Resolve()
    {
        SettleOrder();
        var zone = LocalDays.ZoneOf(_candidates, home);
        LocalDays.Settle(_candidates, zone);
        var warnings = new List<ArticleWarning>();
        var best = _candidates
            .Where(CanPublish)
            .OrderByDescending(candidate => candidate.Confidence)
            .ThenBy(candidate => candidate.Source)
            .ThenByDescending(candidate => candidate.Place == DatePlace.Printed)
            .FirstOrDefault();
        best = LocalDays.Printed(_candidates, best) ?? PrintedDays.Instead(_candidates, best) ?? MorePrecise(best);
        PublishedDate? published = null;
        if (best is not null)
        {
            var against = _candidates.Where(other => Contradicts(best, other)).ToList();
            var confidence = Math.Round(against.Count > 0 ? best.Confidence * DateWeights.Contradicted : best.Confidence, 2);
            published = new PublishedDate(best.Date.ToValue(zone.OffsetOf(best.Date)), best.Date.Precision, best.Source, confidence);
            Warn(best, against, zone, warnings);
        }

        var evidence = _candidates.Select(candidate => new DateEvidence(
            candidate.Date.ToIso(zone.OffsetOf(candidate.Date)),
            candidate.Date.Precision,
            candidate.Source,
            candidate.Confidence,
            candidate.Text,
            candidate.Field,
            candidate.Offset
        ));
        return new ResolvedDates(published, evidence.ToList(), warnings);
    }

    /// <summary>
    /// 3/4/2018 beside "March 4, 2018" is March 4, whatever the language says: the other dates settle which number is the month.
    /// </summary>
    private void SettleOrder()
    {
        for (var i = 0; i < _candidates.Count; i++)
        {
            var date = _candidates[i].Date;
            if (
                date is { Ambiguous: true, Date: { } day }
                && Moments.Day(day.Year, day.Day, day.Month) is { } other
                && !_candidates.Exists(clear => IsNear(clear, day))
                && _candidates.Exists(clear => IsNear(clear, other))
            )
            {
                _candidates[i] = _candidates[i] with { Date = date with { Month = other.Month, Day = other.Day } };
            }
        }
    }

    private static bool IsNear(DateCandidate clear, DateOnly day) =>
        clear.Date switch
        {
            { Ambiguous: true } => false,
            { Date: { } full } => Math.Abs(full.DayNumber - day.DayNumber) <= MaxDistance,
            { Year: null, Month: { } month, Day: { } other } => DaysApart(day, month, other) <= MaxDistance,
            _ => false,
        };

    internal static bool CanPublish(DateCandidate candidate) =>
        candidate.Date.Year is not null
        && !candidate.Modified
        && candidate.Source != DateSource.Body
        && candidate.Place != DatePlace.Saved
        // The month in a picture's address is when its folder was made.
        && (candidate.Place != DatePlace.ImageAddress || candidate.Date.Day is not null);

    /// <summary>The same day with a time says more than the day alone.</summary>
    private DateCandidate? MorePrecise(DateCandidate? best) =>
        best is null || best.Date.Time is not null
            ? best
            : _candidates
                .Where(other => CanPublish(other) && other.Date.Time is not null && other.Date.Date == best.Date.Date && best.Date.IsFull)
                .OrderByDescending(other => other.Confidence)
                .FirstOrDefault()
                ?? best;

    private static bool Contradicts(DateCandidate best, DateCandidate other)
    {
        if (
            ReferenceEquals(best, other)
            || other.Modified
            || other.Confidence < DateWeights.Strong
            || other.Date.Month is null
            || best.Date.Date is not { } day
        )
        {
            return false;
        }

        if (other.Date.Date is { } full)
        {
            return Math.Abs(full.DayNumber - day.DayNumber) > (other.Source is DateSource.Dateline or DateSource.Body ? MaxDistance : 1);
        }

        return other.Date is { Year: null, Day: { } otherDay, Month: { } month } && DaysApart(day, month, otherDay) > MaxDistance;
    }

    /// <summary>From a day to the nearest day of that name in any year.</summary>
    private static int DaysApart(DateOnly day, int month, int dayOfMonth) =>
        new[] { day.Year - 1, day.Year, day.Year + 1 }.Min(year =>
            Math.Abs((Moments.Day(year, month, dayOfMonth) ?? Moments.Day(year, month, 28) ?? day).DayNumber - day.DayNumber)
        );

    private void Warn(DateCandidate best, List<DateCandidate> against, DateZone zone, List<ArticleWarning> warnings)
    {
        var offset = zone.OffsetOf(best.Date);
        if (against.Count > 0)
        {
            var others = string.Join(
                "; ",
                against.Select(other => $"{Name(other)} \"{other.Text}\" ({other.Date.ToIso(zone.OffsetOf(other.Date))})")
            );
            warnings.Add(
                new ArticleWarning(
                    WarningCodes.DateConflict,
                    $"Published is {best.Date.ToIso(offset)} from {Name(best)}, but other evidence speaks against it: {others}.",
                    "published"
                )
            );
        }

        if (best.Date.Offset is null)
        {
            warnings.Add(
                new ArticleWarning(
                    WarningCodes.AssumedTimeZone,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The source names no time zone; {(offset < TimeSpan.Zero ? '-' : '+')}{offset:hh\\:mm} is assumed: {zone.Because}."
                    ),
                    "published"
                )
            );
        }

        if (best.Date.ToMoment(offset) > Moments.NextDay(blobWritten))
        {
            warnings.Add(
                new ArticleWarning(
                    WarningCodes.DateInFuture,
                    $"Published is {best.Date.ToIso(offset)}, which is after the file was written ({blobWritten:yyyy-MM-dd}).",
                    "published"
                )
            );
        }
    }

    private static string Name(DateCandidate candidate) =>
        candidate.Source switch
        {
            DateSource.FrontMatter => $"front matter key {candidate.Field}",
            DateSource.Metadata => $"metadata {candidate.Field}",
            DateSource.FileName => "file name",
            DateSource.Url => $"the address in {candidate.Field}",
            DateSource.Dateline => $"the dateline in {candidate.Field}",
            DateSource.Body => $"the text of {candidate.Field}",
            _ => $"blob metadata {candidate.Field}",
        };
}
