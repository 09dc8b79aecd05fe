namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>
/// The confidence of an entity by the evidence for it, 0 to 1; an entity's is that of its surest mention. The rank of the evidence and
/// no measured share: known names before names behind a title or head, these before names by their look.
/// </summary>
internal static class EntityWeights
{
    /// <summary>An e-mail address or a link: its form leaves no doubt.</summary>
    public const double Address = 0.99;

    /// <summary>A telephone number: other numbers are grouped like one.</summary>
    public const double PhoneNumber = 0.8;

    /// <summary>A person or body of the lexicon, and in English whatever the tagger found that the lexicon knows.</summary>
    public const double Known = 0.92;

    /// <summary>A place of the lexicon in Vietnamese text: fewer names of places are also words than of persons and bodies.</summary>
    public const double KnownPlace = 0.93;

    /// <summary>A known name with less around it that confirms: products, patterns alone, English names that the tagger missed.</summary>
    public const double KnownAlone = 0.9;

    /// <summary>A form of the lexicon that also means something else.</summary>
    public const double KnownWeak = 0.7;

    /// <summary>The same in English, where every word of a heading has a capital.</summary>
    public const double KnownWeakEnglish = 0.65;

    /// <summary>The same in a language that only has patterns.</summary>
    public const double KnownWeakPattern = 0.5;

    /// <summary>Factor in languages that only have a lexicon and patterns: nothing confirms that the name is one there.</summary>
    public const double PatternLanguage = 0.75;

    /// <summary>What the English tagger found and the lexicon doesn't know.</summary>
    public const double Tagged = 0.75;

    /// <summary>A person of several words behind a title in Vietnamese.</summary>
    public const double TitledPerson = 0.93;

    /// <summary>The same in English, whose titles are also parts of names of bodies.</summary>
    public const double TitledPersonEnglish = 0.9;

    /// <summary>A person of one word behind a title: may be a place or the title's own last word.</summary>
    public const double TitledWord = 0.75;

    /// <summary>Initials behind a title, "bị cáo N.V.T.".</summary>
    public const double Initials = 0.8;

    /// <summary>A Vietnamese surname with two or more names behind it.</summary>
    public const double FullPerson = 0.9;

    /// <summary>A surname or a given name that the lists have, with one more name.</summary>
    public const double ShortPerson = 0.8;

    /// <summary>A person in English by given name or surname, or by a verb of speech behind.</summary>
    public const double NamedPersonEnglish = 0.75;

    /// <summary>Capitals before a verb of speech: bodies speak, too.</summary>
    public const double Speaker = 0.65;

    /// <summary>A foreign name in Vietnamese text by the words beside it.</summary>
    public const double Foreign = 0.65;

    /// <summary>Two given names without a surname.</summary>
    public const double GivenPair = 0.6;

    /// <summary>A title alone that means the person whom it introduced.</summary>
    public const double BareTitle = 0.6;

    /// <summary>A given name alone: most of them are words.</summary>
    public const double GivenAlone = 0.55;

    /// <summary>A body by its head, where the head's capital is its own.</summary>
    public const double HeadedBody = 0.85;

    /// <summary>A body by its head in small letters, or where every word there has a capital.</summary>
    public const double HeadedBodyDoubtful = 0.75;

    /// <summary>A body in English by its last word ("… Corporation").</summary>
    public const double TailedBody = 0.8;

    /// <summary>A short form that the text itself introduces in brackets.</summary>
    public const double Introduced = 0.85;

    /// <summary>A place by its head that the lexicon has without it.</summary>
    public const double HeadedPlaceKnown = 0.9;

    /// <summary>A place by its head alone: "đường …", "ký túc xá …".</summary>
    public const double HeadedPlace = 0.8;

    /// <summary>A place in English by its last word ("… River").</summary>
    public const double TailedPlace = 0.75;

    /// <summary>An event by its head: where its name ends is guessed.</summary>
    public const double HeadedEvent = 0.75;

    /// <summary>An event in English by its last word: such words also end names of bodies.</summary>
    public const double TailedEvent = 0.7;

    /// <summary>A product by the words before it, or by its maker.</summary>
    public const double UnknownProduct = 0.7;

    /// <summary>A date with a value in the calendar.</summary>
    public const double Date = 0.9;

    /// <summary>Words of time without one ("sáng nay").</summary>
    public const double DateWithoutValue = 0.7;

    /// <summary>An amount with a unit.</summary>
    public const double Amount = 0.85;

    /// <summary>A number with nothing that says of what.</summary>
    public const double BareNumber = 0.7;
}
