using System.Text.Json;
using IctPipeline.Reading.Formats.FrontMatter;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Json;

/// <summary>JSON articles: one object, an array of them, or an object that holds one or an array.</summary>
internal sealed class JsonFormat : IArticleFormat<ParseContext>
{
    public string Name => "json";

    public IReadOnlyList<FileExtension> Extensions { get; } = [new(".json", "application/json")];

    public double Recognize(ParseContext context)
    {
        var head = context.Head;
        if (head.IsEmpty || head[0] is not ('{' or '['))
        {
            return 0;
        }

        // Hugo's JSON front matter begins so too; text after the object tells them apart.
        if (FrontMatterBlock.Find(context.Text, context.Options.MaxFrontMatterLength) is not null)
        {
            return 0;
        }

        var inner = head[1..].TrimStart();
        var begins = head[0] == '{' ? inner.StartsWith("\"") || inner.StartsWith("}") : inner.StartsWith("{") || inner.StartsWith("]");
        var named = context.IsNamedAs(this) || context.ContentType?.Contains("json", StringComparison.OrdinalIgnoreCase) == true;
        return begins ? 0.97
            : named ? 0.8
            : 0;
    }

    public IEnumerable<FilePart> Read(ParseContext context)
    {
        var root = Load(context.Text);
        if (root.Map is not null && JsonArticle.IsArticle(root))
        {
            return [JsonArticle.Read(root, null, context)];
        }

        var items = root.Items ?? Lists(root).FirstOrDefault(list => list.Any(JsonArticle.IsArticle));
        if (items?.Any(JsonArticle.IsArticle) == true)
        {
            return Members(items, context);
        }

        var single = root.Map?.Select(pair => pair.Value).FirstOrDefault(value => value.Map is not null && JsonArticle.IsArticle(value));
        return single is not null
            ? [JsonArticle.Read(single, null, context)]
            : throw new ArticleRejectedException(
                RejectionCodes.NoArticle,
                "The JSON holds no article: no object in it has a text under articleBody, body, content, text or html."
            );
    }

    private static MetaValue Load(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, JsonMeta.Lenient);
            return JsonMeta.Read(document.RootElement);
        }
        catch (JsonException exception)
        {
            throw new ArticleRejectedException(
                RejectionCodes.InvalidJson,
                $"The JSON is not valid at line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}. Mend it, or export "
                    + $"the article again.",
                exception
            );
        }
    }

    private static IEnumerable<IReadOnlyList<MetaValue>> Lists(MetaValue root) =>
        root.Map?.Select(pair => pair.Value.Items).OfType<IReadOnlyList<MetaValue>>() ?? [];

    /// <exception cref="ArticleRejectedException">There are more articles than a bundle may hold.</exception>
    private static IEnumerable<FilePart> Members(IReadOnlyList<MetaValue> items, ParseContext context)
    {
        if (items.Count > context.Options.MaxMembers)
        {
            throw new ArticleRejectedException(
                RejectionCodes.BudgetExceeded,
                $"The list has {items.Count} items, more than the {context.Options.MaxMembers} that Reading:MaxMembers allows. Split it."
            );
        }

        for (var i = 0; i < items.Count; i++)
        {
            if (JsonArticle.IsArticle(items[i]))
            {
                var (item, path) = (items[i], $"[{i}]");
                yield return new DeferredPart(path, () => JsonArticle.Read(item, path, context));
            }
        }
    }
}
