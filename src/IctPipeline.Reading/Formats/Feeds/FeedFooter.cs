using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace IctPipeline.Reading.Formats.Feeds;

/// <summary>
/// The sentence that WordPress plug-ins put under each item: "The post [title] appeared first on [site].", in the site's language. It is
/// known by what it names, title and site, whatever the words around them; in running text by its words.
/// </summary>
/// <param name="title">Of the item.</param>
/// <param name="channel">Names the site.</param>
internal sealed partial class FeedFooter(string? title, FeedChannel channel)
{
    /// <summary>Words beside title and site; "Bài viết … đã xuất hiện đầu tiên vào ngày" are 43 characters.</summary>
    private const int MaxOwnWords = 60;

    /// <summary>Longer than the sentence with the longest title and name.</summary>
    private const int MaxLength = 600;

    /// <summary>Takes the sentence from the end of an item's mark-up, with its links.</summary>
    public void Remove(IElement body)
    {
        while (body.LastElementChild is { } last && string.IsNullOrWhiteSpace(Behind(last)))
        {
            var text = last.TextContent.Trim();
            if (text.Length == 0 && last.LocalName is ("p" or "br" or "div") && last.ChildElementCount == 0)
            {
                last.Remove();
            }
            else if (IsFooter(last, text))
            {
                last.Remove();
                return;
            }
            else if (last.LocalName is "div" or "section" or "article")
            {
                body = last;
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>Takes the sentence from the end of plain text.</summary>
    public static string Cut(string text)
    {
        var start = Math.Max(0, text.Length - MaxLength);
        var match = Sentence().Match(text[start..]);
        return match.Success ? text[..(start + match.Index)].TrimEnd() : text;
    }

    private bool IsFooter(IElement last, string text)
    {
        if (last.LocalName is not ("p" or "div" or "small" or "em" or "span" or "footer"))
        {
            return false;
        }

        var links = last.QuerySelectorAll("a[href]");
        var namesSite = links.Length == 2 && (Same(links[1].TextContent, channel.Site) || LeadsHome(links[1].GetAttribute("href")));
        return (namesSite && Holds(text, title) && text.Length - title!.Length - links[1].TextContent.Trim().Length <= MaxOwnWords)
            || (links.Length > 0 && text.Length <= MaxLength && Sentence().Match(Folded(text)) is { Success: true, Index: 0 });
    }

    private bool LeadsHome(string? href) =>
        channel.Home is { } home
        && FeedAddresses.Absolute(href) is { } address
        && address.Host == home.Host
        && address.AbsolutePath.TrimEnd('/') == home.AbsolutePath.TrimEnd('/');

    private static string Behind(IElement element)
    {
        var text = "";
        for (var next = element.NextSibling; next is not null; next = next.NextSibling)
        {
            text += next.TextContent;
        }

        return text;
    }

    private static bool Holds(string text, string? words) =>
        !string.IsNullOrWhiteSpace(words) && Folded(text).Contains(Folded(words), StringComparison.OrdinalIgnoreCase);

    private static bool Same(string text, string? words) =>
        words is not null && string.Equals(Folded(text), Folded(words), StringComparison.OrdinalIgnoreCase);

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>WordPress's own translations, at the end of a text.</summary>
    [GeneratedRegex(
        """
            (?:^|(?<=[\s.\]…]))
            (?:
                The\ post\ \S.{0,300}?\ (?:appeared\ first\ on|first\ appeared\ on)\ 
              | Der\ Beitrag\ \S.{0,300}?\ erschien\ zuerst\ auf\ 
              | L[’']article\ \S.{0,300}?\ est\ apparu\ en\ premier\ sur\ 
              | La\ entrada\ \S.{0,300}?\ (?:se\ publicó\ primero\ en|apareció\ primero\ en)\ 
              | O\ post\ \S.{0,300}?\ apareceu\ primeiro\ em\ 
              | L[’']articolo\ \S.{0,300}?\ (?:proviene\ da|sembra\ essere\ il\ primo\ su)\ 
              | Het\ bericht\ \S.{0,300}?\ verscheen\ eerst\ op\ 
              | Bài\ viết\ \S.{0,300}?\ (?:đã\ )?xuất\ hiện\ đầu\ tiên\ (?:vào\ ngày|trên|tại)\ 
              | Artykuł\ \S.{0,300}?\ pochodzi\ z\ serwisu\ 
              | (?:Запись|Сообщение)\ \S.{0,300}?\ (?:впервые\ появилась|появились\ сначала)\ на\ 
              | Inlägget\ \S.{0,300}?\ dök\ först\ upp\ på\ 
              | Indlægget\ \S.{0,300}?\ blev\ først\ udgivet\ på\ 
              | (?:Pos|Tulisan)\ \S.{0,300}?\ (?:pertama\ kali\ )?(?:tampil|muncul)\ (?:pertama\ )?(?:di|pada)\ 
            )
            [^\n]{1,120}\s*$
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Sentence();
}
