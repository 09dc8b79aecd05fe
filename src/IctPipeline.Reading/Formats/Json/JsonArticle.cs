using IctPipeline.Reading.Formats.FrontMatter;
using IctPipeline.Reading.Formats.Html.Dom;
using IctPipeline.Reading.Formats.Markdown;
using IctPipeline.Reading.Formats.Text;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Json;

/// <summary>An article from the keys of an object, whatever tool wrote it.</summary>
internal static class JsonArticle
{
    /// <summary>UTF-16 code units. A text of this length under another key is the body once more, if it says the same.</summary>
    private const int LongText = 100;

    /// <summary>UTF-16 code units. What is longer is an article without more evidence.</summary>
    private const int TellingText = 200;

    /// <summary>Letters that are compared: an excerpt that begins as the body does is shorter.</summary>
    private const int ComparedLetters = 300;

    /// <summary>True for an object that holds an article rather than anything else.</summary>
    /// <param name="value">An object.</param>
    /// <param name="sure">
    /// True where it stands deep in a file, among objects of all kinds: there a text alone makes no article, but a title or date with it.
    /// </param>
    public static bool IsArticle(MetaValue value, bool sure = false)
    {
        if (value.Map is not { } map)
        {
            return false;
        }

        var shape = JsonShapes.Of(value);
        if (JsonBody.LengthOf(value, shape) is { } length)
        {
            return !sure || length > TellingText || Has(map, shape, "title") || Has(map, shape, "date");
        }

        var named = Has(map, shape, "title") && Has(map, shape, "url");
        var empty = map.Any(pair => pair.Value.IsNull && JsonFields.MeaningOf(pair.Key, shape).Meaning == JsonShape.Body);
        return named && (empty || (Has(map, shape, "lead") && Has(map, shape, "date")));
    }

    /// <exception cref="ArticleRejectedException">The object's HTML is beyond the budget.</exception>
    public static ParsedArticle Read(JsonItem item, string? member, ParseContext context)
    {
        var value = item.Article!;
        var shape = JsonShapes.Of(value);
        var body = JsonBody.Of(value, shape);
        context.Note("json", shape.Name, body is null ? "no text" : $"text under {body.Key}");
        var article = new ParsedArticle { Member = member, FromMarkup = body is { Syntax: not BodySyntax.Plain } };
        var mapper = new MetaMapper(article, isFrontMatter: false, keepExtra: true);
        var said = body is null ? "" : Letters(body.Text, int.MaxValue);
        foreach (var field in JsonFields.Of(value, shape))
        {
            if (field.Name != body?.Key && !(field.Meaning is null && Repeats(field.Value, said)))
            {
                mapper.Map(field.Meaning, field.Name, field.Value);
            }
        }

        article.Title = article.Title is { } title ? HtmlText.Decode(title) : null;
        article.Lead = article.Lead is { } lead ? HtmlText.Decode(lead) : null;
        article.Lead = WithoutCutMark(article.Lead);
        ReadBody(body, article, context);
        Warn(item, body, article);
        return article;
    }

    private static void ReadBody(JsonBody? body, ParsedArticle article, ParseContext context)
    {
        if (body is null && article.Lead is { } only)
        {
            // An item of a list that tells no more, as those of feeds do.
            article.Lead = null;
            TextBlocks.Read(only, article.Blocks);
            return;
        }

        switch (body?.Syntax)
        {
            case BodySyntax.Markdown:
                MarkdownBody.Read(body.Text, article, context);
                break;
            case BodySyntax.Html:
                HtmlFragment.Read(body.Text, article, context);
                break;
            case BodySyntax.Plain:
                TextBlocks.Read(TextEntities.Decode(body.Text), article.Blocks);
                break;
        }

        if (article.Title is null && article.Blocks is [{ Kind: BlockKind.Heading, Level: <= 2 } heading, _, ..])
        {
            article.Title = heading.Text;
            article.Blocks.RemoveAt(0);
        }
    }

    private static void Warn(JsonItem item, JsonBody? body, ParsedArticle article)
    {
        if (item.Forgiven)
        {
            article.Warnings.Add(
                new ArticleWarning(
                    WarningCodes.JsonRecovered,
                    "The JSON is not valid and was taken all the same: comments, commas before a closing bracket, line ends in texts, NaN, "
                        + "or a break elsewhere in the file. Export it again if you can."
                )
            );
        }

        if (body is null && article.Blocks.Count > 0)
        {
            article.Warnings.Add(
                new ArticleWarning(WarningCodes.BodyUncertain, "The file has no text but a description, which stands as the body.", "body")
            );
        }

        if (body is { CutCharacters: > 0 })
        {
            article.Warnings.Add(
                new ArticleWarning(
                    WarningCodes.BodyUncertain,
                    $"The source holds only the beginning of the text: {body.CutCharacters} more characters are marked as left out.",
                    "body"
                )
            );
        }
    }

    private static bool Has(IEnumerable<KeyValuePair<string, MetaValue>> map, JsonShape shape, string meaning) =>
        map.Any(pair => !pair.Value.IsNull && JsonFields.MeaningOf(pair.Key, shape).Meaning == meaning);

    /// <summary>"[…]" at the end of an excerpt is a mark of the blog engine.</summary>
    private static string? WithoutCutMark(string? lead)
    {
        var text = lead?.Trim();
        return text is not null && (text.EndsWith("[…]", StringComparison.Ordinal) || text.EndsWith("[...]", StringComparison.Ordinal))
            ? text[..text.LastIndexOf('[')].TrimEnd()
            : lead;
    }

    /// <summary>True for a long text that the body has, too, and for a whole page.</summary>
    private static bool Repeats(MetaValue value, string body)
    {
        if (value.Text is not { Length: >= LongText } text)
        {
            return false;
        }

        return text.Contains("<html", StringComparison.OrdinalIgnoreCase)
            || body.Contains(Letters(text, ComparedLetters), StringComparison.Ordinal);
    }

    private static string Letters(string text, int most) =>
        string.Concat(HtmlText.Decode(text).Where(char.IsLetterOrDigit).Take(most)).ToLowerInvariant();
}
