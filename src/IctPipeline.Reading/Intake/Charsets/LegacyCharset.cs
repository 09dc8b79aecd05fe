using System.Text;

namespace IctPipeline.Reading.Intake.Charsets;

/// <summary>A charset of before Unicode, with the languages that were written in it.</summary>
/// <param name="Name">As it is stored in <c>source.charset</c>.</param>
/// <param name="CodePage">Number of the code page in .NET.</param>
/// <param name="Rarity">What it costs to say that it is this one, in bits: files in the charsets of DOS and of old Macs are rare.</param>
/// <param name="Home">The languages that it was made for: names of models in <see cref="LetterModels"/>.</param>
internal sealed record LegacyCharset(string Name, int CodePage, int Rarity, params string[] Home)
{
    private static readonly string[] West =
    [
        "en",
        "fr",
        "de",
        "es",
        "pt",
        "it",
        "nl",
        "sv",
        "da",
        "nb",
        "fi",
        "et",
        "is",
        "ca",
        "ga",
        "sq",
        "eu",
    ];

    /// <summary>What it costs to say that a text is in a language that few files are in, in bits.</summary>
    private const int FewSpeakers = 10;

    /// <summary>What it costs to say that a text is in a language whose readers had another charset, in bits.</summary>
    private const int Guest = 6;

    /// <summary>Languages of the West that few files are in, nearly all of them in Windows-1252.</summary>
    private static readonly string[] FarWest = ["fy", "af", "gl", "fo", "oc", "br", "gd", "cy"];
    private static readonly string[] Central = ["pl", "cs", "sk", "hu", "sl", "hr", "ro"];
    private static readonly string[] Baltic = ["et", "lv", "lt"];

    /// <summary>Languages whose letters the pages of the Baltic have, on bytes of their own.</summary>
    private static readonly string[] AroundBaltic = ["pl", "fi", "sv", "da", "nb", "de", "sl", "hr"];

    private static readonly string[] Cyrillic = ["ru", "uk", "bg", "sr", "mk", "be"];

    /// <summary>Other languages that it has the letters of.</summary>
    public string[] Guests { get; init; } = [];

    public IEnumerable<string> Languages => Home.Concat(Guests);

    public Encoding Encoding { get; } = CodePages.Get(CodePage);

    public bool IsSingleByte => Encoding.IsSingleByte;

    /// <summary>Charsets of one byte a character, in the order of preference among equals.</summary>
    public static IReadOnlyList<LegacyCharset> SingleByte { get; } =
    [
        new("windows-1252", 1252, 0, [.. West, .. FarWest]),
        new("windows-1250", 1250, 0, Central) { Guests = ["de", "sq"] },
        new("windows-1251", 1251, 0, [.. Cyrillic, "kk"]),
        new("koi8-r", 20866, 1, "ru", "bg"),
        new("windows-1253", 1253, 0, "el"),
        new("windows-1254", 1254, 0, "tr", "ku"),
        new("windows-1255", 1255, 0, "he"),
        new("windows-1256", 1256, 0, "ar", "fa", "ur"),
        new("windows-1257", 1257, 0, Baltic) { Guests = AroundBaltic },
        new("windows-874", 874, 0, "th"),
        new("iso-8859-2", 28592, 1, Central) { Guests = ["de", "sq"] },
        new("iso-8859-15", 28605, 2, West),
        new("iso-8859-5", 28595, 2, Cyrillic),
        new("iso-8859-7", 28597, 1, "el"),
        new("iso-8859-8", 28598, 1, "he", LetterModels.VisualHebrew),
        new("iso-8859-6", 28596, 2, "ar", "fa"),
        new("iso-8859-9", 28599, 1, "tr"),
        new("iso-8859-13", 28603, 2, Baltic) { Guests = AroundBaltic },
        new("iso-8859-4", 28594, 3, Baltic) { Guests = ["fi", "sl"] },
        new("iso-8859-3", 28593, 4, "mt", "eo") { Guests = ["tr"] },
        new("iso-8859-16", OtherPages.SouthEast, 6, "ro", "pl", "hr", "sl", "hu", "sq") { Guests = ["fr", "de", "it", "ga"] },
        new("iso-8859-10", OtherPages.Nordic, 8, "et", "lv", "lt", "is") { Guests = ["fi", "sl"] },
        new("iso-8859-14", OtherPages.Celtic, 4, "cy", "ga"),
        new("koi8-u", 21866, 2, "uk", "ru", "be"),
        new("ibm866", 866, 4, Cyrillic),
        new("x-mac-cyrillic", 10007, 6, Cyrillic),
        new("ibm855", 855, 6, Cyrillic),
        new("macintosh", 10000, 10, West),
        new("ibm850", 850, 12, West),
        new("ibm858", OtherPages.West, 13, West),
        new("ibm437", 437, 14, West),
        new("ibm852", 852, 8, Central) { Guests = ["de", "sq"] },
        new("x-mac-ce", 10029, 10, "pl", "cs", "sk", "hu") { Guests = ["et", "lv", "lt", "sl", "hr", "de"] },
        new("x-mac-croatian", 10082, 12, "hr", "sl"),
        new("x-mac-romanian", 10010, 12, "ro"),
        new("x-mac-icelandic", 10079, 12, "is"),
        new("x-mac-turkish", 10081, 10, "tr"),
        new("ibm857", 857, 8, "tr"),
        new("ibm775", 775, 10, Baltic) { Guests = ["pl"] },
        new("ibm865", 865, 11, "nb", "da"),
        new("ibm861", 861, 14, "is"),
        new("ibm860", 860, 14, "pt"),
        new("ibm863", 863, 14, "fr"),
        new("x-mac-greek", 10006, 8, "el"),
        new("ibm737", 737, 6, "el"),
        new("ibm869", 869, 8, "el"),
        new("ibm862", 862, 6, "he"),
        new("dos-720", 720, 8, "ar"),
        new("ibm864", 864, 12, "ar"),
    ];

    /// <summary>What it costs to say that it is this charset and one of its languages, in bits.</summary>
    public int RarityOf(string language) => Rarity + (Guests.Contains(language) ? Guest : 0) + (IsRare(language) ? FewSpeakers : 0);

    /// <summary>Whether few files are in the language.</summary>
    public static bool IsRare(string language) => language == "ku" || FarWest.Contains(language);

    /// <summary>The languages among them that are written in Latin letters.</summary>
    public static IReadOnlyList<string> LatinLanguages { get; } =
    [
        VietnameseCandidates.Language,
        .. SingleByte
            .SelectMany(charset => charset.Languages)
            .Distinct()
            .Where(language => LetterModels.Instance.Alphabet(language).IsLatin),
    ];

    /// <summary>Charsets of several bytes a character.</summary>
    public static IReadOnlyList<LegacyCharset> MultiByte { get; } =
    [
        new("euc-kr", 949, 0, "ko"),
        new("gb18030", 54936, 0, "zh-Hans", "zh-Hant"),
        new("big5", 950, 0, "zh-Hant"),
        new("shift_jis", 932, 0, "ja"),
        new("euc-jp", 51932, 0, "ja"),
        new("johab", 1361, 10, "ko"),
        new("euc-tw", OtherPages.Taiwan, 10, "zh-Hant"),
    ];

    public static IReadOnlyList<LegacyCharset> All { get; } = [.. MultiByte, .. SingleByte];

    /// <summary>Bytes outside ASCII that are not the same character in all of some charsets of one byte a character.</summary>
    public static byte[] DifferentBytes(IReadOnlyCollection<LegacyCharset> charsets)
    {
        var upper = Enumerable.Range(0x80, 0x80).Select(value => (byte)value).ToArray();
        var texts = charsets.Select(charset => charset.Encoding.GetString(upper)).ToList();
        return [.. upper.Where((_, i) => texts.Select(text => text[i]).Distinct().Count() > 1)];
    }
}
