using System.Globalization;

namespace IctPipeline.LanguageEmulator.Answers;

/// <summary>Language tags in the service's dialects: language detection has one of its own.</summary>
internal static class ServiceLanguages
{
    /// <summary>As language detection answers.</summary>
    public static string Detected(string tag) =>
        tag switch
        {
            "und" => "unknown",
            _ when tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase) => tag.Contains("Hant", StringComparison.OrdinalIgnoreCase)
                ? "zh_cht"
                : "zh_chs",
            _ => tag.Split('-')[0],
        };

    /// <summary>From what the other kinds are asked with.</summary>
    public static string FromService(string language) =>
        language.ToLowerInvariant() switch
        {
            "zh-hans" => "zh-Hans",
            "zh-hant" => "zh-Hant",
            _ => language,
        };

    public static string Name(string tag)
    {
        if (tag == "und")
        {
            return "(Unknown)";
        }

        try
        {
            return CultureInfo.GetCultureInfo(tag).EnglishName;
        }
        catch (CultureNotFoundException)
        {
            return tag;
        }
    }
}
