using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Normalization.Dates;

/// <summary>
/// What a date is worth by the place in which it was found, 0 to 1; becomes the confidence of the evidence. What a person set for this
/// purpose weighs most, what may be about something else least. The heaviest date that gives a year is the date of publication.
/// </summary>
/// <remarks>
/// The values are ranks and no measured shares: their order and the limit <see cref="Strong"/> decide. After a change, score the labelled
/// pages with <c>tests/tools/PageScore</c> and the posts with <c>tests/tools/PostScore</c>.
/// </remarks>
internal static class DateWeights
{
    /// <summary>Evidence from this weight on speaks against another date; dates in running text alone do not.</summary>
    public const double Strong = 0.4;

    /// <summary>A time of change: the publication was that day or earlier.</summary>
    public const double Modified = 0.3;

    /// <summary>Factor where day and month may be the other way round (3/4/2018).</summary>
    public const double AmbiguousOrder = 0.8;

    /// <summary>Factor where a path gives year and month only.</summary>
    public const double MonthOnly = 0.6;

    /// <summary>
    /// Factor on the date of publication contradicted by strong evidence: brings a declared one down to a doubtful
    /// place's.
    /// </summary>
    public const double Contradicted = 2.0 / 3;

    /// <summary>The weight of a clue of the parser.</summary>
    public static double For(DateClue clue) => clue.Modified ? Modified : For(clue.Place);

    /// <summary>The weight of a place. Dates of captions are those of pictures and have none.</summary>
    public static double For(DatePlace place) =>
        place switch
        {
            // Set by the author or by a system for this purpose.
            DatePlace.FrontMatter => 0.9,
            DatePlace.Declared => 0.9,
            // A little less than the date of publication beside it: drafts lie for days.
            DatePlace.Created => 0.88,
            // People name files by the day of the story; a move to another system gives many files one day.
            DatePlace.FileName => 0.75,
            // Addresses keep the day when a story was first put up, without its time.
            DatePlace.Address => 0.7,
            // Meant for a date, though not said to be that of publication.
            DatePlace.TimeElement => 0.7,
            // What readers are told beside the title, if it is not of something else.
            DatePlace.Printed => 0.65,
            // Known as a date by its class or its words alone: a byline's line, an element named "date".
            DatePlace.Page => 0.65,
            // Data for a script, found by its key's name; the object may be another story.
            DatePlace.Script => 0.6,
            // A name that nobody else uses for a date: may be that of an import or of an edition.
            DatePlace.UnknownName => 0.6,
            // Set by whoever uploaded the file.
            DatePlace.Blob => 0.6,
            // The story's own day, which is that of publication or one to three days before it.
            DatePlace.AgencyDateline => 0.6,
            DatePlace.OwnDayDateline => 0.6,
            DatePlace.OpeningDateline => 0.55,
            // The day after "hôm nay" or "cùng ngày" in the text.
            DatePlace.BodyOwnDay => 0.5,
            // When the picture was uploaded: also that of an older one used again.
            DatePlace.ImageAddress => 0.45,
            // A place and a day far from the opening are as often another event's.
            DatePlace.LaterDateline => 0.45,
            // Dates of other stories on the page; a change that stands in for a date.
            DatePlace.Aside => 0.3,
            DatePlace.Elsewhere => 0.3,
            DatePlace.OnlyChange => Modified,
            // What readers are told, counted back from a moment that is the page's only if it was saved when it was shown.
            DatePlace.Ago => 0.5,
            // When a copy was taken tells of the copy.
            DatePlace.Saved => 0.1,
            // Texts tell of any day: kept as evidence, never decides.
            DatePlace.Body => 0.15,
            _ => throw new ArgumentOutOfRangeException(nameof(place), place, "This place has no weight."),
        };
}
