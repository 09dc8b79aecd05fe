using AngleSharp.Dom;
using IctPipeline.Normalization.Bylines;

namespace IctPipeline.Parsing.Html;

/// <summary>Reads names out of an element that holds a byline, text by text: "By", "Jane Doe", "Staff Writer", "May 3".</summary>
internal static class BylineParts
{
    private const int MaxLength = 100;
    private const int MaxParts = 14;

    /// <summary>Words of bylines that look like names and are none.</summary>
    private static readonly string[] Others =
        ["staff", "editor", "reporter", "contributor", "correspondent", "writer", "author", "published", "updated", "posted", "follow", "share", "comments", "news", "desk", "team", "senior", "chief", "read", "more", "about", "email", "twitter", "facebook",
        "redaktion", "redaktionen", "redaksjonen", "rédaction", "redacción", "redazione", "admin", "administrator", "newsroom", "subscribe", "photo", "getty", "profile", "view", "see", "all", "latest", "articles", "posts", "mr", "phóng", "viên"];

    private static readonly string[] Openings = ["by ", "by:", "von ", "par ", "por ", "di ", "door ", "oleh ", "tác giả", "автор", "written by", "posted by", "words by", "story by", "text:", "text by"];

    /// <param name="sure">True where the mark-up says that a name stands there, so that one word is enough.</param>
    public static List<string> Names(IElement element, bool sure)
    {
        if (element.GetAttribute("content") is { Length: > 1 } content)
        {
            return Accept(content, sure);
        }

        var names = new List<string>();
        var parts = 0;
        foreach (var text in element.GetDescendants().OfType<IText>())
        {
            var part = string.Join(' ', text.Data.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim(',', '|', '•', '·', '-', '–', '/', ' ', ':');
            if (part.Length < 2 || BylineReader.IsOpening(part) || text.ParentElement is { LocalName: "script" or "style" })
            {
                continue;
            }

            var found = Accept(part, sure);
            if (++parts > MaxParts || (found.Count == 0 && names.Count > 0))
            {
                break;
            }

            names.AddRange(found);
        }

        return names;
    }

    public static bool OpensByline(IElement element) => OpensByline(element.TextContent.TrimStart());

    public static bool OpensByline(string text) => Array.Exists(Openings, opening => text.StartsWith(opening, StringComparison.OrdinalIgnoreCase));

    private static List<string> Accept(string text, bool sure)
    {
        if (text.Length > MaxLength)
        {
            return [];
        }

        // "Jane Doe is an editor at …", "Jane Doe | Published 3 May": what stands behind is not the name.
        var end = text.AsSpan().IndexOfAny("|•·");
        end = end < 0 ? text.IndexOf(" is ", StringComparison.Ordinal) : end;
        var names = BylineReader.ReadDeclared(end > 2 ? text[..end] : text).Authors.ToList();
        return names.TrueForAll(name => IsName(name, sure)) ? names : [];
    }

    private static bool IsName(string name, bool sure)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return BylineReader.LooksLikeName(name) && (words.Length > 1 || sure || name[0] > '\u2E7F') && !Array.Exists(words, word => Others.Contains(word.Trim('.', ',').ToLowerInvariant()));
    }
}
