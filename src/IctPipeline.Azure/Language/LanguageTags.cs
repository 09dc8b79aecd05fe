namespace IctPipeline.Azure.Language;

/// <summary>
/// Language tags, ours (BCP 47) and the service's. Language detection answers in another dialect than the other features
/// understand: <c>zh_chs</c> there is <c>zh-hans</c> here.
/// </summary>
internal static class LanguageTags
{
    public const string Undetermined = "und";

    /// <summary>From what language detection answers.</summary>
    public static (string Tag, string? Script) FromService(string? name) =>
        name?.Replace('_', '-').ToLowerInvariant() switch
        {
            null or "" or "unknown" or "(unknown)" or Undetermined => (Undetermined, null),
            "zh-chs" or "zh-hans" or "zh" => ("zh-Hans", "Hans"),
            "zh-cht" or "zh-hant" => ("zh-Hant", "Hant"),
            var other => (Cased(other), null),
        };

    /// <summary>
    /// To what the other features understand; null where the tag says nothing. Regions go, except where the service tells
    /// them apart.
    /// </summary>
    public static string? ToService(string? tag)
    {
        var parts = (tag ?? "").Replace('_', '-').ToLowerInvariant().Split('-', StringSplitOptions.RemoveEmptyEntries);
        return parts switch
        {
            [] or ["und" or "mul" or "zxx", ..] => null,
            ["zh", .. var rest] => rest.Any(part => part is "hant" or "cht" or "tw" or "hk" or "mo") ? "zh-hant" : "zh-hans",
            ["pt", "br" or "pt"] => $"pt-{parts[1].ToUpperInvariant()}",
            ["nb", ..] => "no",
            ["iw", ..] => "he",
            ["in", ..] => "id",
            [var language, ..] => language,
        };
    }

    private static string Cased(string tag)
    {
        var parts = tag.Split('-');
        for (var at = 1; at < parts.Length; at++)
        {
            parts[at] = parts[at].Length switch
            {
                2 => parts[at].ToUpperInvariant(),
                4 => char.ToUpperInvariant(parts[at][0]) + parts[at][1..],
                _ => parts[at],
            };
        }

        return string.Join('-', parts);
    }
}
