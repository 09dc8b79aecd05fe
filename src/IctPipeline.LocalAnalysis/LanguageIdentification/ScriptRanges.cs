namespace IctPipeline.LocalAnalysis.LanguageIdentification;

/// <summary>
/// The Unicode blocks of each script (Basic Multilingual Plane), and the languages that a script alone decides.
/// Block limits are those of the Unicode Standard's <c>Blocks.txt</c>; ISO 15924 codes and tags are those of BCP 47.
/// </summary>
internal static class ScriptRanges
{
    public const int Count = (int)Script.Hangul + 1;

    public static ReadOnlySpan<(char First, char Last, Script Script)> Blocks => Table;

    private static readonly (char First, char Last, Script Script)[] Table =
    [
        ('A', 'Z', Script.Latin), ('a', 'z', Script.Latin), ('\u00AA', '\u00AA', Script.Latin), ('\u00BA', '\u00BA', Script.Latin),
        ('\u00C0', '\u02AF', Script.Latin), ('\u1E00', '\u1EFF', Script.Latin), ('\u2C60', '\u2C7F', Script.Latin), ('\uA720', '\uA7FF', Script.Latin),
        ('\uFF21', '\uFF3A', Script.Latin), ('\uFF41', '\uFF5A', Script.Latin),
        ('\u0300', '\u036F', Script.Mark),
        ('\u0370', '\u03FF', Script.Greek), ('\u1F00', '\u1FFF', Script.Greek),
        ('\u0400', '\u052F', Script.Cyrillic), ('\u1C80', '\u1C8F', Script.Cyrillic), ('\u2DE0', '\u2DFF', Script.Cyrillic), ('\uA640', '\uA69F', Script.Cyrillic),
        ('\u0530', '\u058F', Script.Armenian), ('\u0590', '\u05FF', Script.Hebrew), ('\uFB1D', '\uFB4F', Script.Hebrew),
        ('\u0600', '\u06FF', Script.Arabic), ('\u0750', '\u077F', Script.Arabic), ('\u08A0', '\u08FF', Script.Arabic), ('\uFB50', '\uFDFF', Script.Arabic), ('\uFE70', '\uFEFE', Script.Arabic),
        ('\u0700', '\u074F', Script.Syriac), ('\u0780', '\u07BF', Script.Thaana),
        ('\u0900', '\u097F', Script.Devanagari), ('\uA8E0', '\uA8FF', Script.Devanagari), ('\u0980', '\u09FF', Script.Bengali),
        ('\u0A00', '\u0A7F', Script.Gurmukhi), ('\u0A80', '\u0AFF', Script.Gujarati), ('\u0B00', '\u0B7F', Script.Oriya), ('\u0B80', '\u0BFF', Script.Tamil),
        ('\u0C00', '\u0C7F', Script.Telugu), ('\u0C80', '\u0CFF', Script.Kannada), ('\u0D00', '\u0D7F', Script.Malayalam), ('\u0D80', '\u0DFF', Script.Sinhala),
        ('\u0E00', '\u0E7F', Script.Thai), ('\u0E80', '\u0EFF', Script.Lao), ('\u0F00', '\u0FFF', Script.Tibetan), ('\u1000', '\u109F', Script.Myanmar), ('\uAA60', '\uAA7F', Script.Myanmar),
        ('\u10A0', '\u10FF', Script.Georgian), ('\u1C90', '\u1CBF', Script.Georgian), ('\u2D00', '\u2D2F', Script.Georgian),
        ('\u1200', '\u139F', Script.Ethiopic), ('\u2D80', '\u2DDF', Script.Ethiopic), ('\uAB00', '\uAB2F', Script.Ethiopic),
        ('\u13A0', '\u13FF', Script.Cherokee), ('\uAB70', '\uABBF', Script.Cherokee), ('\u1780', '\u17FF', Script.Khmer), ('\u1800', '\u18AF', Script.Mongolian),
        ('\u1C50', '\u1C7F', Script.OlChiki), ('\u2D30', '\u2D7F', Script.Tifinagh),
        ('\u3005', '\u3007', Script.Han), ('\u3400', '\u4DBF', Script.Han), ('\u4E00', '\u9FFF', Script.Han), ('\uF900', '\uFAFF', Script.Han),
        ('\u3040', '\u30FF', Script.Kana), ('\u31F0', '\u31FF', Script.Kana), ('\uFF66', '\uFF9F', Script.Kana),
        ('\u1100', '\u11FF', Script.Hangul), ('\u3130', '\u318F', Script.Hangul), ('\uA960', '\uA97F', Script.Hangul), ('\uAC00', '\uD7FF', Script.Hangul),
    ];

    /// <summary>ISO 15924 code; null for what is no script.</summary>
    public static string? Code(Script script) => script switch
    {
        Script.Latin => "Latn",
        Script.Cyrillic => "Cyrl",
        Script.Greek => "Grek",
        Script.Armenian => "Armn",
        Script.Hebrew => "Hebr",
        Script.Arabic => "Arab",
        Script.Devanagari => "Deva",
        Script.Bengali => "Beng",
        Script.Gurmukhi => "Guru",
        Script.Gujarati => "Gujr",
        Script.Oriya => "Orya",
        Script.Tamil => "Taml",
        Script.Telugu => "Telu",
        Script.Kannada => "Knda",
        Script.Malayalam => "Mlym",
        Script.Sinhala => "Sinh",
        Script.Thai => "Thai",
        Script.Lao => "Laoo",
        Script.Tibetan => "Tibt",
        Script.Myanmar => "Mymr",
        Script.Georgian => "Geor",
        Script.Ethiopic => "Ethi",
        Script.Khmer => "Khmr",
        Script.Mongolian => "Mong",
        Script.Thaana => "Thaa",
        Script.Syriac => "Syrc",
        Script.Cherokee => "Cher",
        Script.OlChiki => "Olck",
        Script.Tifinagh => "Tfng",
        Script.Han => "Hani",
        Script.Kana => "Jpan",
        Script.Hangul => "Kore",
        _ => null,
    };

    /// <summary>The only widely written language of a script; null where the script leaves a choice.</summary>
    public static string? OnlyLanguage(Script script) => script switch
    {
        Script.Greek => "el",
        Script.Armenian => "hy",
        Script.Bengali => "bn",
        Script.Gurmukhi => "pa",
        Script.Gujarati => "gu",
        Script.Oriya => "or",
        Script.Tamil => "ta",
        Script.Telugu => "te",
        Script.Kannada => "kn",
        Script.Malayalam => "ml",
        Script.Sinhala => "si",
        Script.Thai => "th",
        Script.Lao => "lo",
        Script.Tibetan => "bo",
        Script.Myanmar => "my",
        Script.Georgian => "ka",
        Script.Khmer => "km",
        Script.Mongolian => "mn-Mong",
        Script.Thaana => "dv",
        Script.Syriac => "syr",
        Script.Cherokee => "chr",
        Script.OlChiki => "sat",
        Script.Tifinagh => "zgh",
        Script.Hangul => "ko",
        _ => null,
    };
}
