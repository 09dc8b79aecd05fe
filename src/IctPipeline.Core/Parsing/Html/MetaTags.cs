using IctPipeline.Articles;
using IctPipeline.Parsing.FrontMatter;

namespace IctPipeline.Parsing.Html;

/// <summary>The page's <c>meta</c> elements: Open Graph, Dublin Core and the older names.</summary>
internal static class MetaTags
{
    /// <returns>The title for sharing, where there is one.</returns>
    public static string? Read(PageSurvey survey, ParsedArticle article)
    {
        string? title = null;
        string? authorsFrom = null;
        foreach (var element in survey.Metas)
        {
            var name = element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop");
            var content = (element.GetAttribute("content") ?? element.GetAttribute("value"))?.Trim();
            if (name is not null && !string.IsNullOrEmpty(content))
            {
                name = name.Trim().ToLowerInvariant();
                title = name is "og:title" || (name is "twitter:title" && title is null) ? content : title;
                if (IsAuthor(name))
                {
                    // Several authors are several elements of one name; other names repeat them.
                    authorsFrom ??= article.Authors.Count == 0 ? name : "";
                    article.Authors.AddRange(name != authorsFrom || content.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? [] : MetaAuthors.Names(MetaValue.Of(content)));
                    authorsFrom = article.Authors.Count == 0 ? null : authorsFrom;
                }
                else
                {
                    One(name, content, article);
                }
            }
        }

        return title;
    }

    private static bool IsAuthor(string name) => name is "author" or "article:author" or "dc.creator" or "byl" or "byline" or "parsely-author" or "sailthru.author" or "article_author" or "citation_author"
        or "cxenseparse:author" or "dcterms.creator" or "creator";

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
                article.Tags.AddRange(content.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Except(article.Tags));
                break;
            case "keywords" or "news_keywords" when article.Tags.Count == 0:
                article.Tags.AddRange(MetaLists.Split(MetaValue.Of(content)));
                break;
            case "content-language" or "og:locale":
                article.Language ??= content.Replace('_', '-');
                break;
            default:
                Date(name, content, article);
                break;
        }
    }

    private static void Date(string name, string content, ParsedArticle article)
    {
        var modified = name.Contains("modif", StringComparison.Ordinal) || name.Contains("update", StringComparison.Ordinal);
        var published = name is "article:published_time" or "datepublished" or "date" or "pubdate" or "publishdate" or "publish-date" or "publish_date" or "dc.date"
            or "dc.date.issued" or "dcterms.created" or "dcterms.date" or "dc.date.created" or "parsely-pub-date" or "sailthru.date" or "article.published" or "published-date"
            or "og:published_time" or "bt:pubdate" or "displaydate" or "original-publish-date" or "cxenseparse:recs:publishtime" or "publication_date" or "timestamp"
            or "shareaholic:article_published_time" or "rnews:datepublished" or "citation_publication_date" or "date_published" or "article:published" or "pub_date" or "created"
            or "last-modified" or "article:modified_time" or "og:updated_time" or "datemodified" or "dcterms.modified" or "article:updated_time" or "revised";
        if (published && content.AsSpan().IndexOfAnyInRange('0', '9') >= 0)
        {
            article.Dates.Add(new DateClue(content, DateSource.Metadata, name, modified || name == "revised"));
        }
    }
}
