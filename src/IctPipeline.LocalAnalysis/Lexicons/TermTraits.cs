namespace IctPipeline.LocalAnalysis.Lexicons;

/// <summary>What is known of a single folded token.</summary>
[Flags]
internal enum TermTraits
{
    None = 0,

    /// <summary>A Vietnamese function word: no key phrase starts or ends with it, no name runs over it.</summary>
    VietnameseStop = 1,

    /// <summary>An English function word.</summary>
    EnglishStop = 2,

    /// <summary>A Vietnamese family name.</summary>
    VietnameseSurname = 4,

    /// <summary>A Vietnamese middle or given name.</summary>
    VietnameseGiven = 8,

    /// <summary>A given name of the Western world.</summary>
    WesternGiven = 16,

    /// <summary>A family name of the Western world.</summary>
    WesternSurname = 32,

    /// <summary>A family name of Korea, China, Japan or South-East Asia in Latin letters.</summary>
    AsianSurname = 64,

    /// <summary>A word that stands inside names of bodies in lower case (<c>và</c>, <c>of</c>, <c>for</c>).</summary>
    Connector = 128,

    /// <summary>A verb of speaking: what stands before it is usually a person.</summary>
    Speech = 256,

    /// <summary>A small word inside person names (<c>van</c>, <c>de</c>, <c>bin</c>).</summary>
    NameParticle = 512,

    /// <summary>A month's name.</summary>
    Month = 1024,

    /// <summary>A weekday's name.</summary>
    Weekday = 2048,

    /// <summary>A unit of measure, money, or a counted thing.</summary>
    Unit = 4096,

    /// <summary>A legal form after an English firm's name (<c>Inc</c>, <c>Co</c>, <c>Ltd</c>).</summary>
    LegalForm = 8192,

    /// <summary>A preposition after which a place stands (<c>tại</c>, <c>in</c>).</summary>
    PlacePreposition = 16384,

    /// <summary>A full stop after it does not end the sentence.</summary>
    Abbreviation = 65536,

    /// <summary>An abbreviation of a common noun (<c>CNTT</c>, <c>ICT</c>): no name by itself.</summary>
    CommonAbbreviation = 131072,

    /// <summary>Somebody is called so.</summary>
    PersonName = 262144,

    /// <summary>An English adjective or noun of a people or faith (<c>Russian</c>): a name, and no place.</summary>
    Nationality = 524288,

    /// <summary>An English verb or adjective that is hardly ever part of a key phrase.</summary>
    EnglishVerb = 1048576,

    /// <summary>A foreign given or family name that is no English word; Vietnamese text alone goes by it.</summary>
    ForeignName = 2097152,

    /// <summary>A syllable of some Vietnamese word.</summary>
    VietnameseSyllable = 4194304,
}
