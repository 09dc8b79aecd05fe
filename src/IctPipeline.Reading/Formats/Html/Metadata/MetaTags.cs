using IctPipeline.Reading.Formats.FrontMatter;
using IctPipeline.Reading.Formats.Html.Survey;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Html.Metadata;

/// <summary>The page's <c>meta</c> elements: Open Graph, Dublin Core and the older names.</summary>
internal static class MetaTags
{
    /// <summary>Titles in the order of trust: those for sharing are written for the article, the others by its system.</summary>
    private static readonly string[] Titles =
    [
        "og:title",
        "twitter:title",
        "citation_title",
        "parsely-title",
        "sailthru.title",
        "cxenseparse:title",
        "dc.title",
        "dc:title",
        "dcterms.title",
        "headline",
    ];

    /// <returns>The titles that the elements declare, best first.</returns>
    public static IReadOnlyList<string> Read(PageSurvey survey, ParsedArticle article)
    {
        var titles = new string?[Titles.Length];
        var authors = new MetaAuthorNames();
        foreach (var element in survey.Metas)
        {
            var key = element.GetAttribute("property") ?? element.GetAttribute("name");
            var name = key ?? element.GetAttribute("itemprop") ?? element.GetAttribute("http-equiv");
            var content = (element.GetAttribute("content") ?? element.GetAttribute("value"))?.Trim();
            if (name is null || string.IsNullOrEmpty(content))
            {
                continue;
            }

            // A property may hold several names: "dc:title og:title".
            foreach (var one in name.Trim().ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (authors.Add(one, content, isMicrodata: key is null))
                {
                    continue;
                }

                if (Array.IndexOf(Titles, one) is >= 0 and var rank)
                {
                    titles[rank] ??= content;
                    continue;
                }

                One(one, content, article);
            }
        }

        survey.Bylines.AddRange(authors.Clues());
        return titles.OfType<string>().ToList();
    }

    private static void One(string name, string content, ParsedArticle article)
    {
        switch (name)
        {
            case "og:site_name" or "application-name":
                article.Site ??= content;
                break;
            case "og:image" or "twitter:image" when !article.Images.Exists(image => image.Featured):
                article.Images.Insert(0, new ArticleImage(content, null, true));
                break;
            case "og:url":
                article.CanonicalUrl ??= content.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? content : null;
                break;
            case "description" or "og:description":
                article.Extra.TryAdd("description", content);
                break;
            case "article:section" when article.Categories.Count == 0:
                article.Categories.Add(content);
                break;
            case "article:tag":
                article.Tags.AddRange(
                    content.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Except(article.Tags)
                );
                break;
            case "keywords" or "news_keywords" when article.Tags.Count == 0:
                article.Tags.AddRange(MetaLists.Split(MetaValue.From(content)));
                break;
            case "content-language" or "og:locale":
                article.Language ??= content.Replace('_', '-');
                break;
            default:
                MetaDates.Read(name, content, article);
                break;
        }
    }
}
