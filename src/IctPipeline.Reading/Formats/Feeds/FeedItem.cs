using System.Xml.Linq;
using IctPipeline.Reading.Formats.FrontMatter;
using IctPipeline.Reading.Formats.Html.Dom;
using IctPipeline.Reading.Formats.Text;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Feeds;

/// <summary>One item of an RSS or Atom feed as an article.</summary>
internal static class FeedItem
{
    public static ParsedArticle Read(FeedElement item, string member, FeedChannel channel, ParseContext context)
    {
        var full = item.Value("encoded", "content");
        var summary = item.Value("description", "summary") ?? MediaText(item, "description");
        var body = full ?? summary ?? "";
        var article = new ParsedArticle
        {
            Member = member,
            FromMarkup = HtmlText.LooksLikeHtml(body),
            Site = channel.Site,
            CanonicalUrl = item.Link is { } link ? FeedAddresses.Complete(link, channel.Home) : null,
        };
        article.Title = (item.Value("title") ?? MediaText(item, "title")) is { } title ? HtmlText.Decode(title) : null;
        var footer = new FeedFooter(article.Title, channel);
        article.Lead = full is not null && summary is not null && summary != full ? FeedFooter.Cut(HtmlText.Decode(summary)) : null;
        FeedDates.Add(item, article);
        foreach (var author in channel.AuthorsFor(item))
        {
            var name = author.Elements().FirstOrDefault(element => element.Name.LocalName == "name")?.Value ?? author.Value;
            article.Authors.AddRange(MetaAuthors.Names(MetaValue.From(name)));
        }

        article.Categories.AddRange(
            item.Xml.Elements()
                .Where(element => element.Name.LocalName == "category")
                .Select(element => element.Attribute("term")?.Value ?? element.Value)
        );
        AddImages(item, article);
        if (article.FromMarkup)
        {
            ReadMarkup(body, article, footer, context);
            var text = item.Children("encoded").Concat(item.Children("content")).FirstOrDefault() ?? item.Xml;
            Complete(article, FeedAddresses.BaseOf(text) ?? FeedAddresses.Absolute(article.CanonicalUrl) ?? channel.Home);
        }
        else
        {
            TextBlocks.Read(FeedFooter.Cut(HtmlText.Decode(body)), article.Blocks);
        }

        if (ItemMends.Of(item.Xml)?.ToWarning() is { } warning)
        {
            article.Warnings.Add(warning);
        }

        return article;
    }

    private static void ReadMarkup(string body, ParsedArticle article, FeedFooter footer, ParseContext context)
    {
        if (HtmlDom.Parse(body, context).Document.Body is { } dom)
        {
            footer.Remove(dom);
            new DomBlocks(article, context).Read(dom);
        }
    }

    /// <summary>Feeds of pictures and videos have their words in a <c>media:group</c> or in the medium itself (Media RSS 1.5.1).</summary>
    private static string? MediaText(FeedElement item, string name) =>
        item
            .Xml.Elements()
            .Where(element => element.Name.LocalName is "group" or "content")
            .SelectMany(element => element.Descendants())
            .FirstOrDefault(element =>
                element.Name.LocalName == name
                && element.Name.NamespaceName.Contains("mrss", StringComparison.OrdinalIgnoreCase)
                && !string.IsNullOrWhiteSpace(element.Value)
            )
            ?.Value.Trim();

    private static void AddImages(FeedElement item, ParsedArticle article)
    {
        var urls = item
            .Xml.Descendants()
            .Where(element =>
                element.Name.LocalName is "thumbnail" || (element.Name.LocalName is "content" or "enclosure" && IsImage(element))
            )
            .Select(element => element.Attribute("url")?.Value)
            .OfType<string>();
        foreach (var url in urls.Distinct())
        {
            article.Images.Add(new ArticleImage(url, null, article.Images.Count == 0));
        }
    }

    private static bool IsImage(XElement element) =>
        element.Attribute("medium")?.Value == "image"
        || element.Attribute("type")?.Value.StartsWith("image/", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Addresses in the text are relative to where it stands.</summary>
    private static void Complete(ParsedArticle article, Uri? against)
    {
        for (var i = 0; i < article.Images.Count; i++)
        {
            article.Images[i] = article.Images[i] with { Url = FeedAddresses.Complete(article.Images[i].Url, against) };
        }

        for (var i = 0; i < article.Links.Count; i++)
        {
            article.Links[i] = article.Links[i] with { Url = FeedAddresses.Complete(article.Links[i].Url, against) };
        }
    }
}
