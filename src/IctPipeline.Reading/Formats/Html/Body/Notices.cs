using System.Collections.Frozen;

namespace IctPipeline.Reading.Formats.Html.Body;

/// <summary>
/// Lines that speak to the reader about the site, not the subject: calls to subscribe, links to other stories, share buttons,
/// advertisements, notices of rights. Known by how they begin, in the languages of the pages that this reads.
/// </summary>
internal static class Notices
{
    /// <summary>UTF-16 code units above which a text is prose, however it begins.</summary>
    private const int MaxLength = 300;

    /// <summary>The same for openings that prose has too: only lines that are labels are meant.</summary>
    private const int MaxLabel = 70;

    private const int KeyLength = 3;

    /// <summary>Openings that no sentence of an article has.</summary>
    private static readonly FrozenDictionary<string, string[]> Sure = Index(
        // English
        "advertisement|sponsored content|if you buy something|this article contains affiliate|when you purchase through|we may earn a "
            + "commission|tweet may have been deleted|first published in|story continues below|article continues below|continue "
            + "reading|scroll down|read more|read also|read next|also read|related article|related stor|related content|related "
            + "topic|related coverage|related link|related post|"
            + "related video|sign up for|sign up to|sign up here|subscribe to|subscribe now|subscribe here|subscribe for|follow "
            + "us|follow me on|like us on|join the conversation|share this|share on|share via|click here to|tap here to|download the "
            + "app|download our app|"
            + "get our newsletter|get our app|enter your e|leave a comment|leave a reply|post a comment|comments are closed|copyright "
            + "©|copyright (c)|© copyright|©|all rights reserved|have you got a story|do you have a story|got a tip|got a "
            + "story|contact the author|"
            + "please enable javascript|you need to enable javascript|javascript is|your browser does not|we use cookies|watch now|watch "
            + "the video|photograph:|image credit|photo credit|image copyright|media caption|image caption|image source|media "
            + "playback|getty images|"
            + "register / sign in|create an account|create a free account|already have an account|already a subscriber|this article is "
            + "for subscribers|this article is available to subscribers|log in to|sign in to|to continue reading|unlock more "
            + "articles|article content|"
            + "this advertisement has not loaded|we apologize, but this video|our website is the place|our website is your|you must be "
            + "logged in|you might also like|you may also like|you might be interested|more from|more on this story|more on this topic|"
            + "editor's picks|editors' picks|recommended for you|most read|about the author|about the writer|thank you for "
            + "reading|thanks for reading|support our journalism|stay up to date|stay informed|stay connected|get the latest|get "
            + "real-time updates|"
            + "never miss|don't miss out|the views expressed in this|the opinions expressed|this material may not be|this content may "
            + "not be|republish this|join our|get email updates|access articles from|enjoy additional articles|share your thoughts "
            + "and join|"
            + "by signing up|by subscribing|by clicking|thank you for subscribing|you can unsubscribe|view this post on instagram|a post "
            + "shared by|embedded video|click to share|view comments|view all comments|view gallery|click to enlarge|send us a tip|"
            + "back to top|view images|back to slide|see all photos|read this story in|enjoying our latest|enjoy our latest|i would like "
            + "to be emailed|get our award|you can find this story in|for more stories like this|for the latest breaking|get in "
            + "touch with our|we want to hear from you|table of contents|this copy is for your personal|add us as a preferred "
            + "source|see also:|see also|watch:|watch ¦|listen to this article|listen:|related:|read:|more:|up next|next "
            + "article|previous article|"
            // German
            + "lesen sie auch|lesen sie mehr|lesen sie hier|lesen sie dazu|mehr zum thema|mehr themen|mehr dazu|jetzt "
            + "abonnieren|empfohlener redaktioneller inhalt|an dieser stelle find|ich bin damit einverstanden|personenbezogene daten "
            + "können|externer inhalt|"
            + "auch interessant|das könnte sie auch|das könnte dich auch|newsletter|melden sie sich|sie können sich jederzeit|zur "
            + "startseite|artikel merken|ihre meinung ist uns|die mit einem symbol|die mit einem einkaufs|kommentare lesen|alle "
            + "kommentare|artikel teilen|weitere artikel|"
            + "weiterlesen nach|die autorin|der autor|über den autor|über die autorin|jetzt registrieren|bitte melden sie|bitte "
            + "aktivieren sie javascript|hat ihnen dieser artikel|zitiervorschlag|hier geht es zu|"
            // French
            + "lire aussi|à lire aussi|a lire aussi|lire plus tard|il vous reste|la suite est réservée|article "
            + "réservé|abonnez-vous|inscrivez-vous|recevez |voir aussi|sur le même sujet|cet article est réservé|pour aller plus "
            + "loin|découvrez nos|à propos de l'auteur|"
            // Spanish, Portuguese, Italian
            + "lea también|lee también|lee más|leer más|lea más|te puede interesar|le puede "
            + "interesar|suscríbete|suscríbase|regístrate|síguenos|contenido relacionado|noticias relacionadas|más información "
            + "en|mira también|sobre el autor|normas de uso|"
            + "leia também|leia mais|veja também|inscreva-se|assine |siga o |saiba mais|leggi anche|iscriviti|abbonati|riproduzione "
            + "riservata|© riproduzione|ti potrebbe interessare|"
            // Dutch, Nordic
            + "lees ook|lees meer|lees verder|abonneer|les også|les mer|læs også|læs mere|läs också|läs mer|annons|saken "
            + "fortsetter|artikkelen fortsetter|artiklen fortsætter|artikeln fortsätter|lue myös|lesið |lestu "
            // Slavic
            + "|czytaj też|czytaj także|czytaj więcej|zobacz też|zobacz także|przeczytaj także|čtěte také|přečtěte si|mohlo by "
            + "vás|čítajte aj|читайте также|читать также|читайте також|читать далее|подписывайтесь|подпишитесь|підписуйтесь|следите за|"
            // Turkish, Indonesian, Malay
            + "ilgili haber|haberin devamı|abone ol|baca juga|baca:|simak juga|simak video|lihat juga|bagikan|cek berita|ikuti "
            + "berita|ikuti kami|"
            // Vietnamese
            + "theo dõi |mục lục|nội dung chính|tin cùng chuyên mục|mời bạn|mời độc giả|mời quý|đăng ký nhận|chia sẻ|gửi bình luận|xem "
            + "thêm|đọc thêm|video:|nguồn ảnh|độc giả có thể|quý độc giả|bạn đọc có thể|tin liên quan|bài liên quan|>> |>>> |"
            // Korean
            + "기사제보|저작권자|무단|좋아요|구독|관련기사|관련 기사|▶|☞|네이버에서|카카오톡|ⓒ|<저작권|<ⓒ|[관련기사|"
            // Japanese, Chinese
            + "この記事は会員|【初トク|印刷する|関連キーワード|記事をマイページ|紙の新聞の|※紙の新聞|この記事をシェア|もっと見る|【関連記事|目次|この記事は有料|有料会員|会員登録|無料で会員|[pr]|関連記事|この記事を書いた人|"
            + "続きを読む|無断転載|フォローする|カテゴリーをフォロー|おすすめ情報|記事に『|"
            + "责编|责任编辑|(责编|（责编|[责任编辑|(责任编辑|（责任编辑|相关阅读|相关新闻|延伸阅读|扫码|分享到|更多精彩|轉播到|转播到|推薦閱讀|延伸閱讀|相關新聞"
    );

    /// <summary>Openings that mean this only in a short line.</summary>
    private static readonly FrozenDictionary<string, string[]> Labels = Index(
        "written by |published|updated|last updated|last modified|posted on|posted by|posted at|posted "
            + "in|posted:|tags:|tags|tagged|topics:|topics|topic:|filed "
            + "under|categories:|category:|source:|share|tweet|print|email|save|facebook|twitter|linkedin|whatsapp|reddit|"
            + "pinterest|close|menu|next|previous|prev|reply|report|like|top|home|loading|photo:|photos:|image:|picture:|video:|"
            + "gallery|slideshow|trending|popular|recommended|comments|sponsored|promoted|newsletter|subscribe|log in|login|"
            + "sign in|sign up|register|"
            + "contact us|follow |more on|find out more|learn more|click here|read the full|read our|view all|view more|show more|see "
            + "more|load more|in focus|current issue|photo by|photos by|story by|edited by|placeholder "
            + "image|caption|credit:|reporting by|skip |don't miss|"
            + "what to read|what you need to read|top stories|latest|hide caption|toggle caption|enlarge|play video|expand|min read|"
            + "inhaltsverzeichnis|anzeige|werbung|teilen|drucken|merken|foto:|bild:|quelle:|lesezeit|lesedauer|aktualisiert|stand:|"
            + "von:|kommentar|zum thema|video ¦|publicité|partager|photo :|crédit|publicidad|compartir|comparte|foto :|pubblicità|"
            + "condividi|publicidade|compartilhe|"
            + "advertentie|reklama|reklam|delen|del på|udostępnij|фото:|реклама|поделиться|теги|источник:|iklan|foto "
            + "|foto-|ảnh:|nguồn:|quảng cáo|từ khóa|bình luận|사진=|사진 |공유|댓글|사진제공|写真|撮影|来源|來源|图片|編輯|编辑|原标题|hinweis:"
    );

    public static bool Is(string text) =>
        text.Length <= MaxLength
        && (
            Begins(text, Sure)
            || (text.Length <= MaxLabel && !EndsSentence(text) && Begins(text, Labels))
            || IsCount(text)
            || Follows(text)
            || OffersNewsletter(text)
        );

    /// <summary>"12 comments", "3 min read".</summary>
    private static bool IsCount(string text)
    {
        if (text.Length > 40 || !char.IsAsciiDigit(text[0]))
        {
            return false;
        }

        var rest = text.AsSpan().TrimStart("0123456789.,kK ");
        return rest.StartsWith("comment", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("min", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("share", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("Kommentar", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("bình luận", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("phút đọc", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"Follow Jane on Twitter", "… on Google News".</summary>
    private static bool Follows(string text) =>
        text.Length < 200
        && (
            text.Contains("Google News", StringComparison.Ordinal)
            || text.Contains("WhatsApp channel", StringComparison.OrdinalIgnoreCase)
            || (
                text.StartsWith("follow ", StringComparison.OrdinalIgnoreCase)
                && (
                    text.Contains(" on twitter", StringComparison.OrdinalIgnoreCase)
                    || text.Contains(" on facebook", StringComparison.OrdinalIgnoreCase)
                    || text.Contains(" on instagram", StringComparison.OrdinalIgnoreCase)
                    || text.Contains('@', StringComparison.Ordinal)
                )
            )
        );

    /// <summary>"Sign up for our weekly newsletter", wherever the words stand: no article tells its readers to.</summary>
    public static bool OffersNewsletter(string text) =>
        text.Length <= MaxLength
        && text.Contains("newsletter", StringComparison.OrdinalIgnoreCase)
        && Array.Exists(NewsletterWords, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static readonly string[] NewsletterWords =
    [
        "sign up",
        "signing up",
        "subscribe",
        "inbox",
        "abonnieren",
        "anmelden",
        "informiert sie",
        "inscrivez",
        "abonnez",
        "suscríbete",
        "iscriviti",
        "đăng ký",
    ];

    private static bool EndsSentence(string text) => text[^1] is '.' or '!' or '?' or '"' or '”' or '。' && text.Length > 35;

    private static bool Begins(string text, FrozenDictionary<string, string[]> openings)
    {
        Span<char> head = stackalloc char[40];
        var start = 0;
        while (
            start < text.Length
            && text[start] is ' ' or '"' or '“' or '*' or '-' or '–' or '—' or '+' or '•' or '»' or '→' or '·' or '|' or '\n' or '\t'
        )
        {
            start++;
        }

        var length = Math.Min(head.Length, text.Length - start);
        text.AsSpan(start, length).ToLowerInvariant(head);
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

    private static FrozenDictionary<string, string[]> Index(string openings) =>
        openings
            .Split('|', StringSplitOptions.RemoveEmptyEntries)
            .Select(opening => opening.Replace('¦', '|'))
            .GroupBy(opening => opening[..Math.Min(KeyLength, opening.Length)])
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
}
