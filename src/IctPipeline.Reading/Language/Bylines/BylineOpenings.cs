namespace IctPipeline.Reading.Language.Bylines;

/// <summary>Words that say that a byline follows or ends: "By", "phóng viên", "기자".</summary>
internal static class BylineOpenings
{
    private static readonly string[] Prefixes =
    [
        "bài, ảnh:",
        "bài và ảnh:",
        "tác giả:",
        "phóng viên",
        "nguồn:",
        "theo ",
        "by ",
        "written by ",
        "source:",
        "author:",
        "tổng hợp:",
        "pv ",
        "글=",
        "글 ",
    ];

    /// <summary>Openings that sentences have, too: they count only where a byline is expected.</summary>
    private static readonly string[] DeclaredPrefixes =
    [
        "by:",
        "posted by ",
        "words by ",
        "story by ",
        "reported by ",
        "reporting by ",
        "more stories by ",
        "text: ",
        "text by ",
        "von ",
        "von: ",
        "par ",
        "por ",
        "di ",
        "door ",
        "oleh ",
        "автор:",
        "автор ",
        "文/",
        "文：",
        "文●",
        "文＝",
        "記者",
        "记者",
        "pv.",
        "article by ",
        "analysis by ",
        "opinion by ",
        "review by ",
        "interview by ",
        "contributed by ",
        "submitted by ",
        "edited by ",
        "a column by ",
        "eine analyse von ",
        "ein kommentar von ",
        "propos recueillis par ",
        "de: ",
        "av ",
        "af ",
        "door: ",
        "tekst: ",
        "text & foto: ",
    ];

    private static readonly string[] Suffixes =
    [
        " tổng hợp",
        " (tổng hợp)",
        " lược dịch",
        " biên dịch",
        " thực hiện",
        " 기자",
        "기자",
        " 특파원",
        " 인턴기자",
    ];

    /// <summary>A declared byline without "By" and the like before it.</summary>
    public static string Without(string text)
    {
        text = Strip(text, out _);
        var prefix = Array.Find(
            DeclaredPrefixes,
            prefix => text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && text.Length > prefix.Length
        );
        return prefix is null ? text : text[prefix.Length..].Trim();
    }

    /// <summary>True for "By" and the like alone.</summary>
    public static bool Is(string text) =>
        Array.Exists(Prefixes, prefix => text.Equals(prefix.Trim(' ', ':'), StringComparison.OrdinalIgnoreCase))
        || Array.Exists(DeclaredPrefixes, prefix => text.Equals(prefix.Trim(' ', ':'), StringComparison.OrdinalIgnoreCase))
        || text.EndsWith(" von", StringComparison.Ordinal)
        || text.EndsWith(" by", StringComparison.OrdinalIgnoreCase)
        || text.EndsWith(" par", StringComparison.Ordinal);

    /// <summary>The text without the words at its start and end that mark a byline anywhere.</summary>
    public static string Strip(string text, out bool marked)
    {
        marked = false;
        text = text.Trim();
        foreach (var prefix in Prefixes)
        {
            if (text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && text.Length > prefix.Length)
            {
                text = text[prefix.Length..].Trim();
                marked = true;
            }
        }

        foreach (var suffix in Suffixes)
        {
            if (text.EndsWith(suffix, StringComparison.OrdinalIgnoreCase) && text.Length > suffix.Length)
            {
                text = text[..^suffix.Length].Trim();
                marked = true;
            }
        }

        return text;
    }
}
