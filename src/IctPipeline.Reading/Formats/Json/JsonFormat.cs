using IctPipeline.Reading.Formats.FrontMatter;

namespace IctPipeline.Reading.Formats.Json;

/// <summary>
/// JSON: one article, or many in whatever an export or an interface puts around them; several values one after the other, too. Of a file
/// that breaks off or has a fault, the items that are whole are read and the others refused.
/// </summary>
internal sealed class JsonFormat : IArticleFormat<ParseContext>
{
    public string Name => "json";

    public IReadOnlyList<FileExtension> Extensions { get; } = [new(".json", "application/json")];

    public double Recognize(ParseContext context)
    {
        var start = JsonScanner.SkipBetween(context.Text, 0);
        var head = context.Text.AsSpan(start);
        var named = context.IsNamedAs(this) || context.ContentType?.Contains("json", StringComparison.OrdinalIgnoreCase) == true;
        var atHead = context.Head is ['{' or '[' or '\uFEFF' or JsonScanner.RecordSeparator, ..];
        if (head is not ['{' or '[', ..] || !(atHead || named))
        {
            return 0;
        }

        // Hugo's JSON front matter begins so too; text after the object tells them apart.
        if (FrontMatterBlock.Find(context.Text, context.Options.MaxFrontMatterLength) is not null)
        {
            return 0;
        }

        var inner = context.Text.AsSpan(JsonScanner.SkipBetween(context.Text, start + 1));
        var begins = head[0] == '{' ? inner is ['"' or '}', ..] : inner is ['{' or ']', ..];
        return begins ? 0.97
            : named ? 0.8
            : 0;
    }

    public IEnumerable<FilePart> Read(ParseContext context)
    {
        var whole = JsonText.Parse(context.Text, context.Options);
        if (whole.Value is { } feed && JsonFeed.IsFeed(feed))
        {
            return JsonFeed.Read(feed, whole.Forgiven, context);
        }

        var items = Find(whole, context);
        if (items is [{ Article: not null, IsAlone: true } single])
        {
            return [JsonArticle.Read(single, null, context)];
        }

        return Members(items, context);
    }

    private static IReadOnlyList<JsonItem> Find(ParsedJson whole, ParseContext context)
    {
        if (whole.Value is { } root)
        {
            var found = new JsonFinder(context).Find(root);
            return found.Count == 0 ? throw JsonRefusals.NoArticle(root)
                : whole.Forgiven ? [.. found.Select(item => item with { Forgiven = true })]
                : found;
        }

        var pieces = JsonPieces.Find(context);
        return pieces.Any(piece => piece.Article is not null) ? pieces : throw whole.Fault!;
    }

    private static IEnumerable<FilePart> Members(IReadOnlyList<JsonItem> items, ParseContext context)
    {
        var names = new MemberNames();
        foreach (var item in items)
        {
            context.Budget.Check();
            if (item.Article is { } article)
            {
                var name = names.Next(JsonNames.Of(article), item.Position);
                yield return new DeferredPart(name, () => JsonArticle.Read(item, name, context));
            }
            else
            {
                yield return new RefusedPart(names.Next(null, item.Position), item.Refusal!);
            }
        }
    }
}
