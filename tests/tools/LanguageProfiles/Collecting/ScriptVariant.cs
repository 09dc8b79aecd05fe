namespace IctPipeline.Tools.LanguageProfiles.Collecting;

/// <summary>Splits languages that are written in two scripts, and rejects text in a script that the language does not use.</summary>
internal static class ScriptVariant
{
    private static readonly HashSet<string> NonLatin =
    [
        "ru",
        "uk",
        "be",
        "bg",
        "mk",
        "kk",
        "ky",
        "mn",
        "tg",
        "tt",
        "ar",
        "fa",
        "ur",
        "ps",
        "sd",
        "ug",
        "ckb",
        "skr",
        "he",
        "yi",
        "hi",
        "mr",
        "ne",
        "bn",
        "as",
        "pa",
        "gu",
        "or",
        "ta",
        "te",
        "kn",
        "ml",
        "si",
        "th",
        "lo",
        "my",
        "km",
        "ka",
        "hy",
        "el",
        "am",
        "ti",
        "ja",
        "ko",
        "zh-Hans",
        "zh-Hant",
        "sa",
        "sat",
        "dv",
    ];

    public static string Of(string language, string text) => language == "sr" && LatinShare(text) > 0.5 ? "sr-Latn" : language;

    public static bool IsLatin(string language) => !NonLatin.Contains(language);

    public static bool Fits(string language, string text) =>
        language == "sr" || (LatinShare(text) > (NonLatin.Contains(language) ? 0.4 : 0.8)) != NonLatin.Contains(language);

    private static double LatinShare(string text)
    {
        int latin = 0,
            letters = 0;
        foreach (var c in text)
        {
            if (char.IsLetter(c))
            {
                letters++;
                latin += c < 0x250 || c is >= '\u1E00' and <= '\u1EFF' ? 1 : 0;
            }
        }

        return letters == 0 ? 0 : (double)latin / letters;
    }
}
