using AngleSharp.Dom;
using IctPipeline.Normalization.Bylines;
using IctPipeline.Normalization.Dates;
using IctPipeline.Parsing.FrontMatter;

namespace IctPipeline.Parsing.Html;

/// <summary>Reads names out of an element that holds a byline, text by text: "By", "Jane Doe", "Staff Writer", "May 3".</summary>
internal static class BylineParts
{
    private const int MaxLength = 100;
    private const int MaxParts = 14;

    /// <summary>Letters of an account's name.</summary>
    private const int MaxAccount = 30;

    /// <summary>Words of bylines that look like names and are none.</summary>
    private static readonly string[] Others =
        ["staff", "editor", "reporter", "contributor", "correspondent", "writer", "author", "published", "updated", "posted", "follow", "share", "comments", "news", "desk", "team", "senior", "chief", "read", "more", "about", "email", "twitter", "facebook",
        "redaktion", "redaktionen", "redaksjonen", "rédaction", "redacción", "redazione", "admin", "administrator", "newsroom", "subscribe", "photo", "getty", "profile", "view", "see", "all", "latest", "articles", "posts", "mr", "phóng", "viên", "publié", "publicado", "veröffentlicht", "pubblicato", "postado", "lesezeit", "min", "minutes", "投稿者", "作者", "著者", "記者", "筆者", "編集", "責編", "责编", "编辑", "名片", "文", "この記事を書いた人", "フォロー"];

    private static readonly string[] Openings = ["by ", "by:", "von ", "par ", "por ", "di ", "door ", "oleh ", "tác giả", "автор", "written by", "posted by", "words by", "story by", "text:", "text by", "kommentar von", "eine analyse von", "ein kommentar von", "analysis by", "opinion by", "reported by", "av ", "af ", "penulis:", "reporter:", "phóng viên", "pv "];

    /// <param name="sure">True where the mark-up says that a name stands there, so that one word is enough.</param>
    /// <param name="known">Names that metadata give; they need not look like names either.</param>
    public static List<string> Names(IElement element, bool sure, IReadOnlySet<string>? known = null)
    {
        if (element.GetAttribute("content") is { Length: > 1 } content)
        {
            return Accept(content, sure, known);
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

            var found = Accept(part, sure, known);
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

    private static List<string> Accept(string text, bool sure, IReadOnlySet<string>? known)
    {
        if (text.Length > MaxLength)
        {
            return [];
        }

        if (known?.Contains(text) == true)
        {
            return [text];
        }

        // "Jane Doe is an editor at …", "Jane Doe | Published 3 May", "Jane Doe May 3, 2018": what stands behind is not the name.
        var end = text.AsSpan().IndexOfAny("|•·");
        end = end < 0 ? text.IndexOf(" is ", StringComparison.Ordinal) : end;
        text = WithoutDate(MetaAuthors.WithoutEmail(end > 2 ? text[..end] : text));
        var names = BylineReader.ReadDeclared(text).Authors.ToList();
        return names.TrueForAll(name => IsName(name, sure)) ? names : [];
    }

    private static string WithoutDate(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('0', '9') < 0)
        {
            return text;
        }

        var dates = new List<FoundDate>(1);
        DateScanner.Scan(text, monthFirst: false, dates, 1);
        return dates.Count > 0 ? text[..dates[0].Start].TrimEnd(',', '-', '–', ' ', '(') : text;
    }

    private static bool IsName(string name, bool sure)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (Array.Exists(words, word => Others.Contains(word.Trim('.', ',', ':').ToLowerInvariant())) || NameKinds.IsAddress(name) || NameParts.IsOffice(name))
        {
            return false;
        }

        return sure && words.Length == 1 ? name.Count(char.IsLetter) >= 2 && name.Length <= MaxAccount : BylineReader.LooksLikeName(name) && (words.Length > 1 || sure || name[0] > '\u2E7F');
    }
}
