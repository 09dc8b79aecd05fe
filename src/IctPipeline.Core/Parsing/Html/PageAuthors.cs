using AngleSharp.Html.Dom;
using IctPipeline.Parsing.FrontMatter;

namespace IctPipeline.Parsing.Html;

/// <summary>Bylines that stand in the page, where metadata names no author.</summary>
internal static class PageAuthors
{
    private const int MaxLength = 120;

    private static readonly string[] Selectors =
    [
        "[itemprop='author'] [itemprop='name']", "[itemprop='author']", "[rel='author']", ".byline-name", ".author-name", ".author_name", ".entry-author", ".post-author",
        ".article-author", ".article__author", ".byline", ".author", "#author", ".tacgia", ".tac-gia", ".author-info .name",
    ];

    public static void Read(IHtmlDocument document, ParsedArticle article)
    {
        foreach (var selector in article.Authors.Count > 0 ? [] : Selectors)
        {
            var text = document.QuerySelector(selector)?.TextContent;
            var name = text is null ? "" : MetaAuthors.WithoutEmail(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
            if (name.Length is > 1 and < MaxLength)
            {
                article.Authors.Add(name);
                return;
            }
        }
    }
}
