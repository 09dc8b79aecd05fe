using System.Globalization;

namespace IctPipeline.Cli.Evaluate.Reading;

/// <summary>Language codes of sets: two letters where ISO 639-1 has them, three otherwise, without script and region.</summary>
internal static class LanguageCode
{
    private static readonly Lazy<Dictionary<string, string>> TwoLetters = new(() =>
        CultureInfo
            .GetCultures(CultureTypes.NeutralCultures)
            .Where(culture => culture.TwoLetterISOLanguageName.Length == 2)
            .DistinctBy(culture => culture.ThreeLetterISOLanguageName)
            .ToDictionary(
                culture => culture.ThreeLetterISOLanguageName,
                culture => culture.TwoLetterISOLanguageName,
                StringComparer.Ordinal
            )
    );

    /// <summary>Codes of macrolanguages and older codes that sets use for the same language.</summary>
    private static readonly Dictionary<string, string> Aliases = new(StringComparer.Ordinal)
    {
        ["cmn"] = "zh",
        ["nob"] = "no",
        ["nno"] = "no",
        ["nb"] = "no",
        ["nn"] = "no",
        ["iw"] = "he",
        ["in"] = "id",
        ["pes"] = "fa",
        ["prs"] = "fa",
        ["arb"] = "ar",
        ["fil"] = "tl",
        ["ekk"] = "et",
        ["lvs"] = "lv",
        ["zsm"] = "ms",
        ["swh"] = "sw",
        ["als"] = "sq",
        ["khk"] = "mn",
        ["uzn"] = "uz",
        ["azj"] = "az",
        ["ydd"] = "yi",
    };

    public static bool IsCode(string text)
    {
        var primary = text.AsSpan(0, End(text));
        return primary.Length is 2 or 3 && text.Length <= 12 && primary.IndexOfAnyExceptInRange('a', 'z') < 0;
    }

    public static string Primary(string tag)
    {
        var primary = tag[..End(tag)].ToLowerInvariant();
        return Aliases.GetValueOrDefault(primary) ?? TwoLetters.Value.GetValueOrDefault(primary) ?? primary;
    }

    private static int End(string tag) => tag.AsSpan().IndexOfAny('-', '_') is >= 0 and var end ? end : tag.Length;
}
