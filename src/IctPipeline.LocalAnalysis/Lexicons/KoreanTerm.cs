namespace IctPipeline.LocalAnalysis.Lexicons;

/// <summary>What a Korean word says of the name beside it, or is itself.</summary>
internal enum KoreanTerm
{
    /// <summary>Ends a word: case, topic, copula.</summary>
    Particle,

    /// <summary>A family name.</summary>
    Surname,

    /// <summary>A family name that many have.</summary>
    CommonSurname,

    /// <summary>A family name of so many that two syllables do.</summary>
    TopSurname,

    /// <summary>A syllable of given names.</summary>
    GivenSyllable,

    /// <summary>An office or calling, before or behind a person's name.</summary>
    Title,

    /// <summary>An office that foreigners are mentioned with.</summary>
    ForeignTitle,

    /// <summary>Stands between a name and the title (<c>전</c>, former) or before one, and is nobody.</summary>
    Former,

    /// <summary>Ends the name of a body.</summary>
    OrganizationTail,

    /// <summary>A body by its name.</summary>
    Organization,

    /// <summary>A place by its name.</summary>
    Place,

    /// <summary>A place whose name is a word as well (<c>예산</c>, budget): it needs a place before it.</summary>
    WeakPlace,

    /// <summary>Ends the name of a place.</summary>
    PlaceTail,

    /// <summary>Ends the name of a district or of a piece of land; one syllable, which ends many other words too.</summary>
    DistrictTail,

    /// <summary>A country by one Han character, as headlines have it.</summary>
    HanPlace,

    /// <summary>A day, season or time of day.</summary>
    TimeWord,

    /// <summary>Half of the day, before an hour.</summary>
    Clock,

    /// <summary>A unit of the calendar behind a number.</summary>
    DateUnit,

    /// <summary>A unit of the clock behind a number.</summary>
    TimeUnit,

    /// <summary>A number in Korean words, before a counter.</summary>
    NativeNumber,

    /// <summary>A power of ten behind digits.</summary>
    Multiplier,

    /// <summary>What a number counts.</summary>
    Counter,

    /// <summary>Between a number and its counter, or behind it (<c>30여 명</c>).</summary>
    CountedMore,

    /// <summary>Ends words before a title that are no foreigner's name.</summary>
    NoForeigner,

    /// <summary>Ends verbs and nouns that look like a person's name.</summary>
    NoLooks,
}
