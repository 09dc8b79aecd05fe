namespace IctPipeline.Reading.Model;

/// <summary>
/// The place in which a date was found, in more detail than <see cref="DateSource"/>: its weight is in
/// <c>Normalization/Dates/DateWeights.cs</c>.
/// </summary>
internal enum DatePlace
{
    /// <summary>A key of front matter.</summary>
    FrontMatter,

    /// <summary>A name that means publication: meta element, microdata, JSON-LD, key of an export, element of a feed.</summary>
    Declared,

    /// <summary>A name that says when the article was made.</summary>
    Created,

    /// <summary>A site's own name, which may mean another date.</summary>
    UnknownName,

    /// <summary>A <c>time</c> element near the text.</summary>
    TimeElement,

    /// <summary>A line near the text or an element named after dates.</summary>
    Page,

    /// <summary>A line of the article's head that is little more than a day, as readers see it.</summary>
    Printed,

    /// <summary>A value in a script of the page.</summary>
    Script,

    /// <summary>An element named after dates that stands far from the text.</summary>
    Aside,

    /// <summary>A line that stands far from the text.</summary>
    Elsewhere,

    /// <summary>The time of a change, in a page that tells no other.</summary>
    OnlyChange,

    /// <summary>A line of the head that counts back from when the page was shown: "2 hours ago".</summary>
    Ago,

    /// <summary>When somebody saved the page: the article was there by then, and nothing else is said of it.</summary>
    Saved,

    /// <summary>The file's name or the bundle member's path.</summary>
    FileName,

    /// <summary>The article's address.</summary>
    Address,

    /// <summary>The address of the article's picture.</summary>
    ImageAddress,

    /// <summary>Metadata of the blob.</summary>
    Blob,

    /// <summary>A dateline in an agency's manner at the head of the text.</summary>
    AgencyDateline,

    /// <summary>A dateline with words that make it the article's own day: "hôm nay, ngày 22/3".</summary>
    OwnDayDateline,

    /// <summary>A place and day that open the text.</summary>
    OpeningDateline,

    /// <summary>A place and day further on.</summary>
    LaterDateline,

    /// <summary>A date in the text that is called the article's own day.</summary>
    BodyOwnDay,

    /// <summary>Any other date in the text.</summary>
    Body,
}
