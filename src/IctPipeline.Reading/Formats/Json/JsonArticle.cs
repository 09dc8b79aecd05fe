using System.Collections.Frozen;
using IctPipeline.Reading.Formats.FrontMatter;
using IctPipeline.Reading.Formats.Html.Dom;
using IctPipeline.Reading.Formats.Markdown;
using IctPipeline.Reading.Formats.Text;
using IctPipeline.Reading.Language;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Json;

/// <summary>An article from the keys of an object: schema.org's and those of the common exports.</summary>
internal static class JsonArticle
{
    /// <summary>Keys under which blog engines export the Markdown that their authors wrote.</summary>
    private static readonly string[] MarkdownKeys = ["contentMarkdown", "content_markdown", "body_markdown", "bodyMarkdown", "markdown"];

    private static readonly string[] BodyKeys =
    [
        "articleBody",
        "body",
        "content_html",
        "content_text",
        "content",
        "html",
        "text",
        "article",
        "fulltext",
        "full_text",
        "bodyText",
        "body_html",
        "noi_dung",
        "noidung",
        .. MarkdownKeys,
    ];

    private static readonly string[] WrapperKeys = ["rendered", "value", "html", "text", "#text"];

    private static readonly FrozenSet<string> Bodies = BodyKeys.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>True for an object that holds an article rather than anything else.</summary>
    public static bool IsArticle(MetaValue value) => BodyOf(value) is not null || IsEmptyArticle(value);

    /// <summary>A text that is there and empty, beside a title and an address: a video or a gallery.</summary>
    private static bool IsEmptyArticle(MetaValue value) =>
        value.Map is { } map && map.Any(pair => Bodies.Contains(pair.Key) && pair.Value.IsNull) && Has(map, "title") && Has(map, "url");

    private static bool Has(IEnumerable<KeyValuePair<string, MetaValue>> map, string meaning) =>
        map.Any(pair => !pair.Value.IsNull && MetaKeys.Canonical(pair.Key) == meaning);

    /// <exception cref="ArticleRejectedException">The object's HTML is beyond the budget.</exception>
    public static ParsedArticle Read(MetaValue value, string? member, ParseContext context)
    {
        var body = BodyOf(value) ?? "";
        var markdown =
            MarkdownKeys.Any(key => value[key]?.Text == body) || (!HtmlText.LooksLikeHtml(body) && MarkdownSignals.Score(body) > 0.5);
        var article = new ParsedArticle { Member = member, FromMarkup = markdown || HtmlText.LooksLikeHtml(body) };
        var mapper = new MetaMapper(article, isFrontMatter: false, keepExtra: true);
        mapper.Map(value.Map!.Where(pair => !Bodies.Contains(pair.Key)).Select(Unwrap));
        article.Title = article.Title is { } title ? HtmlText.Decode(title) : null;
        article.Lead = article.Lead is { } lead ? HtmlText.Decode(lead) : null;
        if (markdown)
        {
            MarkdownBody.Read(body, article, context);
        }
        else if (article.FromMarkup)
        {
            HtmlFragment.Read(body, article, context);
        }
        else
        {
            TextBlocks.Read(TextEntities.Decode(body), article.Blocks);
        }

        return article;
    }

    /// <summary>WordPress writes {"title": {"rendered": "…"}}.</summary>
    private static KeyValuePair<string, MetaValue> Unwrap(KeyValuePair<string, MetaValue> pair)
    {
        if (pair.Value.Map is not { Count: <= 3 })
        {
            return pair;
        }

        var inner = WrapperKeys.Select(key => pair.Value[key]).FirstOrDefault(found => found?.Text is not null);
        return inner is null ? pair : new(pair.Key, inner);
    }

    private static string? BodyOf(MetaValue value)
    {
        string? best = null;
        foreach (var key in value.Map is null ? [] : BodyKeys)
        {
            var found = value[key];
            var text =
                found?.Text
                ?? (
                    found?.Map is not null
                        ? WrapperKeys.Select(wrapper => found[wrapper]?.Text).FirstOrDefault(inner => inner is not null)
                        : null
                )
                ?? (
                    found?.Items is { } items && items.All(item => item.Text is not null)
                        ? string.Join("\n\n", items.Select(item => item.Text))
                        : null
                );
            best = text is not null && (best is null || (best.Length < 40 && text.Length > best.Length)) ? text : best;
        }

        return best;
    }
}
