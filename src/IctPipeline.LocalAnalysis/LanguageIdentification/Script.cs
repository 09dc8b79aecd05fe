namespace IctPipeline.LocalAnalysis.LanguageIdentification;

/// <summary>Writing systems that are told apart. The values index small arrays; their order means nothing.</summary>
internal enum Script : byte
{
    /// <summary>Not a letter: ends a word.</summary>
    None,

    /// <summary>A mark that belongs to the letter before it.</summary>
    Mark,

    /// <summary>Dropped without ending the word: vowel points, elongation, soft hyphen.</summary>
    Ignored,
    Latin,
    Cyrillic,
    Greek,
    Armenian,
    Hebrew,
    Arabic,
    Devanagari,
    Bengali,
    Gurmukhi,
    Gujarati,
    Oriya,
    Tamil,
    Telugu,
    Kannada,
    Malayalam,
    Sinhala,
    Thai,
    Lao,
    Tibetan,
    Myanmar,
    Georgian,
    Ethiopic,
    Khmer,
    Mongolian,
    Thaana,
    Syriac,
    Cherokee,
    OlChiki,
    Tifinagh,
    Han,
    Kana,
    Hangul,
}
