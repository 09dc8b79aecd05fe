using System.Xml.Linq;
using IctPipeline.Reading.Formats.FrontMatter;
using IctPipeline.Reading.Formats.Html.Dom;
using IctPipeline.Reading.Formats.Text;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Feeds;

/// <summary>One item of an RSS or Atom feed as an article.</summary>
internal static class FeedItem
{
    public static string? SiteOf(XElement root) =>
        (root.Elements().FirstOrDefault(element => element.Name.LocalName == "channel") ?? root)
            .Elements()
            .FirstOrDefault(element => element.Name.LocalName == "title")
            ?.Value.Trim();

    /// <summary>What names the item: its id, else its link.</summary>
    public static string? NameOf(XElement item) => Value(item, "guid") ?? Value(item, "id") ?? Link(item);

    public static ParsedArticle Read(XElement item, string member, string? site, ParseContext context)
    {
        var full = Value(item, "encoded") ?? Value(item, "content");
        var summary = Value(item, "description") ?? Value(item, "summary");
        var body = full ?? summary ?? "";
        var article = new ParsedArticle
        {
            Member = member,
            FromMarkup = HtmlText.LooksLikeHtml(body),
            Site = site,
        };
        article.Title = Value(item, "title") is { } title ? HtmlText.Decode(title) : null;
        article.CanonicalUrl = Link(item);
        article.Lead = full is not null && summary is not null && summary != full ? HtmlText.Decode(summary) : null;
        AddDates(item, article);
        foreach (var author in item.Elements().Where(element => element.Name.LocalName is "author" or "creator"))
        {
            var name = author.Elements().FirstOrDefault(element => element.Name.LocalName == "name")?.Value ?? author.Value;
            article.Authors.AddRange(MetaAuthors.Names(MetaValue.From(name)));
        }

        article.Categories.AddRange(
            item.Elements()
                .Where(element => element.Name.LocalName == "category")
                .Select(element => element.Attribute("term")?.Value ?? element.Value)
        );
        AddImages(item, article);
        if (article.FromMarkup)
        {
            HtmlFragment.Read(body, article, context);
        }
        else
        {
            TextBlocks.Read(HtmlText.Decode(body), article.Blocks);
        }

        return article;
    }

    private static void AddDates(XElement item, ParsedArticle article)
    {
        foreach (var name in new[] { "pubDate", "published", "date", "issued", "updated" })
        {
            if (Value(item, name) is { } date)
            {
                article.Dates.Add(new DateClue(date, DatePlace.Declared, name, name == "updated"));
            }
        }
    }

    private static void AddImages(XElement item, ParsedArticle article)
    {
        var urls = item.Descendants()
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

    private static string? Link(XElement item)
    {
        var links = item.Elements().Where(element => element.Name.LocalName == "link").ToList();
        var link = links.Find(element => element.Attribute("rel")?.Value is null or "alternate");
        var url = (link?.Attribute("href")?.Value ?? link?.Value)?.Trim();
        return string.IsNullOrEmpty(url) ? null : url;
    }

    private static string? Value(XElement item, string name)
    {
        var element = item.Elements().FirstOrDefault(candidate => candidate.Name.LocalName == name && candidate.Attribute("url") is null);
        var value =
            element is null ? null
            : element.HasElements ? string.Concat(element.Nodes())
            : element.Value;
        return string.IsNullOrWhiteSpace(value) ? null : value.Trim();
    }
}
