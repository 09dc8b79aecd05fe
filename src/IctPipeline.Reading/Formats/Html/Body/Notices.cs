using System.Collections.Frozen;
using IctPipeline.Reading.Language.Text;

namespace IctPipeline.Reading.Formats.Html.Body;

/// <summary>
/// Lines that speak to the reader about the site, not the subject: calls to subscribe, links to other stories, share buttons,
/// advertisements, notices of rights. Known by how they begin, in the languages of the pages that this reads.
/// </summary>
internal static class Notices
{
    private static readonly WordTable Table = WordTable.Load("notices.tsv");

    /// <summary>UTF-16 code units above which a text is prose, however it begins.</summary>
    private const int MaxLength = 300;

    /// <summary>The same for openings that prose has too: only lines that are labels are meant.</summary>
    private const int MaxLabel = 70;

    /// <summary>UTF-16 code units above which a line with a stop is a sentence; ideographs and Hangul say the same in half of it.</summary>
    private const int MinSentence = 35;
    private const int MinWideSentence = 15;

    private const int KeyLength = 3;

    /// <summary>UTF-16 code units of the longest opening.</summary>
    private const int MaxOpening = 40;

    /// <summary>Openings that no sentence of an article has.</summary>
    private static readonly FrozenDictionary<string, string[]> Sure = Index("sure");

    /// <summary>Openings that mean this only in a short line.</summary>
    private static readonly FrozenDictionary<string, string[]> Labels = Index("label");

    /// <summary>Openings of what a quoted post says of itself.</summary>
    private static readonly FrozenDictionary<string, string[]> Posts = Index("post");

    private static readonly string[] Counted = Table["count"];
    private static readonly string[] ChannelNames = Table["channel-name"];
    private static readonly string[] Channels = Table["channel"];
    private static readonly string[] Follow = Table["follow"];
    private static readonly string[] Networks = Table["on"];
    private static readonly string[] NewsletterWords = Table["newsletter"];

    public static bool Is(string text) =>
        text.Length <= MaxLength
        && (
            Begins(text, Sure)
            || IsOfPost(text)
            || (text.Length <= MaxLabel && !EndsSentence(text) && Begins(text, Labels))
            || IsCount(text)
            || Follows(text)
            || OffersNewsletter(text)
        );

    /// <summary>"View this post on Instagram": the post itself is text, and so is what stands with it.</summary>
    public static bool IsOfPost(string text) => text.Length <= MaxLength && Begins(text, Posts);

    /// <summary>"12 comments", "3 min read".</summary>
    private static bool IsCount(string text)
    {
        if (text.Length > 40 || !char.IsAsciiDigit(text[0]))
        {
            return false;
        }

        // "1.2k shares": the letter belongs to the number only right behind it, and with nothing but a space after it.
        var rest = text.AsSpan().TrimStart("0123456789.,");
        rest = rest is ['k' or 'K', ' ', ..] ? rest[1..] : rest;
        rest = rest.TrimStart();
        foreach (var counted in Counted)
        {
            if (rest.StartsWith(counted, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Follow Jane on Twitter", "… on Google News".</summary>
    private static bool Follows(string text) =>
        text.Length < 200
        && (
            Array.Exists(ChannelNames, name => text.Contains(name, StringComparison.Ordinal))
            || Array.Exists(Channels, name => text.Contains(name, StringComparison.OrdinalIgnoreCase))
            || (
                Array.Exists(Follow, word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                && Array.Exists(Networks, name => text.Contains(name, StringComparison.OrdinalIgnoreCase))
            )
        );

    /// <summary>"Sign up for our weekly newsletter", wherever the words stand: no article tells its readers to.</summary>
    private static bool OffersNewsletter(string text) =>
        text.Contains("newsletter", StringComparison.OrdinalIgnoreCase)
        && Array.Exists(NewsletterWords, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static bool EndsSentence(string text) =>
        text[^1] is '.' or '!' or '?' or '"' or '”' or '。' && text.Length > (text[0] >= '\u3040' ? MinWideSentence : MinSentence);

    /// <summary>
    /// Looks behind marks of lists and quotations, then behind whatever stands before the first letter ("[Read more: …]", "👉").
    /// </summary>
    private static bool Begins(string text, FrozenDictionary<string, string[]> openings)
    {
        var line = text.AsSpan().TrimStart(" \"“*-–—+•»→·|\n\t");
        return Opens(line, openings) || (!line.IsEmpty && !char.IsLetterOrDigit(line[0]) && Opens(line[FirstLetter(line)..], openings));
    }

    private static int FirstLetter(ReadOnlySpan<char> line)
    {
        var at = 0;
        while (at < line.Length && !char.IsLetterOrDigit(line[at]))
        {
            at++;
        }

        return at;
    }

    private static bool Opens(ReadOnlySpan<char> line, FrozenDictionary<string, string[]> openings)
    {
        Span<char> head = stackalloc char[MaxOpening];
        var length = Math.Min(head.Length, line.Length);
        line[..length].ToLowerInvariant(head);
        head = head[..length];
        for (var key = 1; key <= KeyLength && key <= length; key++)
        {
            if (openings.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(head[..key], out var candidates))
            {
                foreach (var opening in candidates)
                {
                    if (
                        head.StartsWith(opening)
                        && (
                            !char.IsAsciiLetter(opening[^1])
                            || length == opening.Length
                            || !char.IsLetter(head[opening.Length])
                            || opening.Length > 9
                        )
                    )
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static FrozenDictionary<string, string[]> Index(string kind) =>
        Table[kind]
            .GroupBy(opening => opening[..Math.Min(KeyLength, opening.Length)])
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
}
