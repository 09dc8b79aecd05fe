using IctPipeline.Reading.Language.Text;

namespace IctPipeline.Reading.Language.Bylines;

/// <summary>Words that say that a byline follows or ends: "By", "phóng viên", "기자".</summary>
internal static class BylineOpenings
{
    private static readonly WordTable Table = WordTable.Load("byline-openings.tsv");

    private static readonly string[] Prefixes = Table["opening"];

    /// <summary>Openings that sentences have, too: they count only where a byline is expected.</summary>
    private static readonly string[] DeclaredPrefixes = Table["declared"];

    /// <summary>The same, and a web page's line that names its author opens so.</summary>
    public static readonly string[] OfPages = Table["page"];

    private static readonly string[] Suffixes = Table["ending"];
    private static readonly string[] Left = Table["left"];

    /// <summary>A declared byline without "By" and the like before it.</summary>
    public static string Without(string text)
    {
        text = Strip(text, out _);
        var prefix = Longest(OfPages, text) ?? Array.Find(DeclaredPrefixes, prefix => Opens(text, prefix));
        return prefix is null ? text : text[prefix.Length..].Trim();
    }

    private static bool Opens(string text, string prefix) =>
        text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && text.Length > prefix.Length;

    private static string? Longest(string[] prefixes, string text) =>
        prefixes.Where(prefix => Opens(text, prefix)).MaxBy(prefix => prefix.Length);

    /// <summary>True for "By" and the like alone.</summary>
    public static bool Is(string text) =>
        Array.Exists(Prefixes, prefix => text.Equals(prefix.Trim(' ', ':'), StringComparison.OrdinalIgnoreCase))
        || Array.Exists(DeclaredPrefixes, prefix => text.Equals(prefix.Trim(' ', ':'), StringComparison.OrdinalIgnoreCase))
        || Array.Exists(OfPages, prefix => text.Equals(prefix.Trim(' ', ':', '：'), StringComparison.OrdinalIgnoreCase))
        || Array.Exists(Left, word => text.EndsWith(word, StringComparison.Ordinal));

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
