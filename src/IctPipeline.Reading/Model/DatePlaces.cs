namespace IctPipeline.Reading.Model;

/// <summary>What a document says of a <see cref="DatePlace"/>.</summary>
internal static class DatePlaces
{
    public static DateSource Source(this DatePlace place) =>
        place switch
        {
            DatePlace.FrontMatter => DateSource.FrontMatter,
            DatePlace.FileName => DateSource.FileName,
            DatePlace.Address or DatePlace.ImageAddress => DateSource.Url,
            DatePlace.Blob => DateSource.Blob,
            DatePlace.AgencyDateline or DatePlace.OwnDayDateline or DatePlace.OpeningDateline or DatePlace.LaterDateline =>
                DateSource.Dateline,
            DatePlace.BodyOwnDay or DatePlace.Body => DateSource.Body,
            _ => DateSource.Metadata,
        };

    /// <summary>The value of <see cref="DateEvidence.Field"/> where the source gives the place no name.</summary>
    public static string Field(this DatePlace place) =>
        place switch
        {
            DatePlace.Declared => "microdata",
            DatePlace.TimeElement => "time",
            DatePlace.Page or DatePlace.Printed or DatePlace.Ago => "page",
            DatePlace.Script => "script",
            DatePlace.Aside => "aside",
            DatePlace.Elsewhere => "elsewhere",
            DatePlace.OnlyChange => "modified",
            DatePlace.FileName => "blob",
            DatePlace.Address => "canonicalUrl",
            DatePlace.ImageAddress => "image",
            DatePlace.BodyOwnDay or DatePlace.Body => "body",
            _ => throw new ArgumentOutOfRangeException(nameof(place), place, "The source names this place."),
        };

    /// <summary>The place of a date that metadata give under a name.</summary>
    public static DatePlace Named(string name) =>
        name is "dateCreated" or "created" or "dcterms.created" or "dc.date.created" ? DatePlace.Created : DatePlace.Declared;
}
