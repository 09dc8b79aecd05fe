namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>
/// What <see cref="NameSigns"/> tells of a name in an English text; the rows of <c>name-trust.tsv</c>. Where nothing else is said a sign is
/// 1 or 0; a share is one of the places where the name stands.
/// </summary>
internal enum NameSign
{
    /// <summary>1 of every name.</summary>
    Always,

    /// <summary>One token, two, or more than three.</summary>
    OneToken,
    TwoTokens,
    ManyTokens,

    /// <summary>Every word with a capital is a plain one, none is, or the last is.</summary>
    AllPlain,
    NonePlain,
    LastPlain,

    /// <summary>Share of its words that the text also writes small.</summary>
    SmallWords,

    Ampersand,

    /// <summary>The last word is one that names of bodies end with, or a legal form.</summary>
    EndsBody,
    LegalForm,

    /// <summary>The first word is a given name.</summary>
    FirstGiven,

    /// <summary>The lexicon has it in a weak form, or has a part of it.</summary>
    Known,
    HoldsKnown,

    /// <summary>The tagger's least margin in thousands, 0 to <see cref="NameSigns.MostMargin"/>.</summary>
    Margin,

    /// <summary>Binary logarithm of the number of places.</summary>
    Places,

    /// <summary>Share that begins a line, or ends one.</summary>
    LineStart,
    LineEnd,

    /// <summary>Share with another capital right before (a title apart) or behind.</summary>
    CapitalBefore,
    CapitalAfter,

    /// <summary>Share behind a small word of the same sentence.</summary>
    SmallBefore,

    /// <summary>It stands twice behind a small word outside headings.</summary>
    Running,

    /// <summary>Share before a number, a colon, or one of the verbs and words that go on behind who acts.</summary>
    NumberAfter,
    ColonAfter,
    VerbAfter,

    /// <summary>Share beside a comma, or joined to a word by a hyphen.</summary>
    Comma,
    Hyphen,

    /// <summary>Share behind "the", or behind prepositions that persons and bodies follow.</summary>
    TheBefore,
    PrepositionBefore,

    /// <summary>Share with the signs of a place (<see cref="PlaceSigns"/>).</summary>
    PlaceSigns,

    /// <summary>A comma and an office stand behind it somewhere.</summary>
    Office,

    /// <summary>A verb of speech stands beside it somewhere.</summary>
    Speech,

    /// <summary>The words beside it call it what it was taken for (<see cref="EnglishCues"/>).</summary>
    Said,

    /// <summary>The text reports (<see cref="ReportText"/>).</summary>
    Report,

    /// <summary>In a report: what the text says of its words does not bear it out (<see cref="NameEvidence.Supports"/>).</summary>
    Unsupported,
}
