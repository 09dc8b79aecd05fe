using IctPipeline.Reading.Language.Bylines;

namespace IctPipeline.Reading.Formats.Html.Metadata;

/// <summary>Tells names in the byline of a page from the words that stand beside them.</summary>
internal static class BylineNames
{
    /// <summary>Letters of an account's name.</summary>
    private const int MaxAccount = 30;

    /// <summary>Words of bylines that look like names and are none.</summary>
    private static readonly string[] Others =
    [
        "staff",
        "editor",
        "reporter",
        "contributor",
        "correspondent",
        "writer",
        "author",
        "published",
        "updated",
        "posted",
        "follow",
        "share",
        "comments",
        "news",
        "desk",
        "team",
        "senior",
        "chief",
        "read",
        "more",
        "about",
        "email",
        "twitter",
        "facebook",
        "redaktion",
        "redaktionen",
        "redaksjonen",
        "rédaction",
        "redacción",
        "redazione",
        "admin",
        "administrator",
        "newsroom",
        "subscribe",
        "photo",
        "getty",
        "profile",
        "view",
        "see",
        "all",
        "latest",
        "articles",
        "posts",
        "mr",
        "phóng",
        "viên",
        "publié",
        "publicado",
        "veröffentlicht",
        "pubblicato",
        "postado",
        "lesezeit",
        "min",
        "minutes",
        "bookmark",
        "save",
        "whatsapp",
        "telegram",
        "linkedin",
        "instagram",
        "pinterest",
        "reddit",
        "flipboard",
        "tweet",
        "print",
        "menu",
        "listen",
        "login",
        "search",
        "gift",
        "unlock",
        "投稿者",
        "作者",
        "著者",
        "記者",
        "筆者",
        "編集",
        "責編",
        "责编",
        "编辑",
        "名片",
        "文",
        "この記事を書いた人",
        "フォロー",
    ];

    /// <param name="sure">True where the mark-up says that a name stands there, so that one word is enough.</param>
    public static bool IsName(string name, bool sure)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (
            Array.Exists(words, word => Others.Contains(word.Trim('.', ',', ':').ToLowerInvariant()))
            || NameKinds.IsAddress(name)
            || NameParts.IsOffice(name)
        )
        {
            return false;
        }

        return sure && words.Length == 1
            ? name.Count(char.IsLetter) * 2 > name.Length
                && !name.Contains(':', StringComparison.Ordinal)
                && name.Length is >= 2 and <= MaxAccount
            : BylineReader.LooksLikeName(name) && (words.Length > 1 || sure || name[0] > '\u2E7F');
    }
}
