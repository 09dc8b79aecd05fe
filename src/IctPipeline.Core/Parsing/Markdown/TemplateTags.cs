using System.Text.RegularExpressions;
using IctPipeline.Articles;

namespace IctPipeline.Parsing.Markdown;

/// <summary>
/// Takes away what site generators put into Markdown: Liquid, Hugo shortcodes, WordPress captions, Hashnode embeds, kramdown attribute
/// lists. Code inside "raw" and "highlight" stays; so do the pictures of figures and captions.
/// </summary>
internal static partial class TemplateTags
{
    public static string Remove(string markdown, ParsedArticle article)
    {
        var text = markdown;
        if (text.Contains("{%", StringComparison.Ordinal) || text.Contains("{{", StringComparison.Ordinal))
        {
            text = Figure().Replace(text, match => TakeFigure(match.Value, article));
            text = BaseUrl().Replace(text, "");
            text = TagLine().Replace(text, "\n");
            text = Tag().Replace(text, "");
        }

        if (text.Contains("{:", StringComparison.Ordinal))
        {
            text = AttributeList().Replace(text, "");
        }

        if (text.Contains("%[", StringComparison.Ordinal))
        {
            text = Embed().Replace(text, match => TakeEmbed(match.Groups["url"].Value, article));
        }

        if (text.Contains("[caption", StringComparison.Ordinal) || text.Contains("[/", StringComparison.Ordinal))
        {
            text = Caption().Replace(text, match => $"\n\n{match.Groups["image"].Value}\n\n");
            text = WordPressTag().Replace(text, "");
        }

        return text.Contains("align=", StringComparison.Ordinal) ? ImageAlign().Replace(text, "$1)") : text;
    }

    private static string TakeFigure(string tag, ParsedArticle article)
    {
        if (TagAttributes.Get(tag, "src") is { Length: > 0 } src)
        {
            article.Images.Add(new ArticleImage(src, TagAttributes.Get(tag, "caption") ?? TagAttributes.Get(tag, "alt") ?? TagAttributes.Get(tag, "title")));
        }

        return "";
    }

    private static string TakeEmbed(string url, ParsedArticle article)
    {
        article.Links.Add(new ArticleLink(url));
        return "";
    }

    /// <summary>Hugo's figure shortcode.</summary>
    [GeneratedRegex(@"\{\{[<%]\s*(?:figure|image|img)\s[^{}]*?[>%]\}\}", RegexOptions.NonBacktracking)]
    private static partial Regex Figure();

    /// <summary>A variable at the head of a link target stands for the site's address.</summary>
    [GeneratedRegex(@"\{\{-?\s*site\.(?:baseurl|url)\s*-?\}\}", RegexOptions.NonBacktracking)]
    private static partial Regex BaseUrl();

    /// <summary>A tag that has a line to itself leaves no line behind.</summary>
    [GeneratedRegex(@"\n[ \t]*(?:\{%[^%\n]*%\}|\{\{[^}\n]*\}\})[ \t]*\r?\n", RegexOptions.NonBacktracking)]
    private static partial Regex TagLine();

    [GeneratedRegex(@"\{%[^{}%]*%\}|\{\{[^{}]*\}\}", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\{:\s?[^{}\n]*\}", RegexOptions.NonBacktracking)]
    private static partial Regex AttributeList();

    [GeneratedRegex(@"%\[(?<url>[^\]\s]+)\]", RegexOptions.NonBacktracking)]
    private static partial Regex Embed();

    /// <summary>The picture stays; its words are its caption, and the picture's alternative text says as much.</summary>
    [GeneratedRegex(@"\[caption[^\]]*\](?<image>(?:<a [^>]*>)?<img [^>]*>(?:</a>)?|!\[[^\]]*\]\([^)]*\))[^\[]*\[/caption\]", RegexOptions.NonBacktracking)]
    private static partial Regex Caption();

    [GeneratedRegex(@"\[/?(?:caption|gallery|embed|video|audio|su_[a-z_]+|vc_[a-z_]+|quote|dropcap|button|row|col)(?:\s[^\]\n]*)?\]", RegexOptions.NonBacktracking)]
    private static partial Regex WordPressTag();

    /// <summary>Hashnode's alignment inside an image target.</summary>
    [GeneratedRegex("""(!\[[^\]\n]*\]\([^)\s]+)\s+align=["'][a-z]+["']\s*\)""", RegexOptions.NonBacktracking)]
    private static partial Regex ImageAlign();
}
