using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Html.Dom;

/// <summary>Reads a piece of HTML that is all article: what stands inside a Markdown post, a feed item or a JSON field.</summary>
internal static class HtmlFragment
{
    public static void Read(string html, ParsedArticle article, ParseContext context)
    {
        if (HtmlDom.Parse(html, context).Document.Body is { } body)
        {
            new DomBlocks(article, context).Read(body);
        }
    }
}
