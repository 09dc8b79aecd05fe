using System.Buffers;
using System.Text.RegularExpressions;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Markdown;

/// <summary>Links of wikis and note takers, "[[page|words]]", and Hashnode's embeds, "%[address]".</summary>
internal static partial class WikiTag
{
    private const int MaxLength = 240;

    private static readonly SearchValues<char> NoName = SearchValues.Create("[]\n\"'$=");

    public static TakenTag? Take(string text, int at, ParsedArticle article)
    {
        var end = text.IndexOf("]]", at, Math.Min(MaxLength, text.Length - at), StringComparison.Ordinal);
        if (end < 0 || (end + 2 < text.Length && text[end + 2] is '(' or '['))
        {
            return null;
        }

        var inner = text[(at + 2)..end];
        // Lists of lists and tests of a shell stand in brackets, too.
        if (
            inner.Length == 0
            || inner.AsSpan().ContainsAny(NoName)
            || inner.StartsWith('-')
            || inner.Contains(" -", StringComparison.Ordinal) && inner[0] == ' '
        )
        {
            return null;
        }

        if (at > 0 && text[at - 1] == '!')
        {
            var target = inner.Split('|', '#')[0].Trim();
            if (Picture().IsMatch(target))
            {
                article.Images.Add(new ArticleImage(target, null));
            }

            return new TakenTag(end + 2, "", '!');
        }

        if (inner.Trim('_').Equals("toc", StringComparison.OrdinalIgnoreCase))
        {
            return new TakenTag(end + 2);
        }

        return new TakenTag(end + 2, inner[(inner.LastIndexOf('|') + 1)..].Trim().TrimStart('#'));
    }

    public static TakenTag? TakeEmbed(string text, int at, ParsedArticle article)
    {
        var end = text.AsSpan(at + 2).IndexOfAny("]\n");
        if (end < 1 || text[at + 2 + end] != ']')
        {
            return null;
        }

        var url = text.Substring(at + 2, end).Trim();
        if (at > 0 && text[at - 1] == '%')
        {
            // "%%[newsletter]" is a widget of the site.
            return new TakenTag(at + 3 + end, "", '%');
        }

        if (!url.Contains(':', StringComparison.Ordinal) && !url.Contains('/', StringComparison.Ordinal))
        {
            return null;
        }

        article.Links.Add(new ArticleLink(url));
        return new TakenTag(at + 3 + end);
    }

    [GeneratedRegex(@"\.(?:png|jpe?g|gif|webp|svg|bmp|avif)\z", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Picture();
}
