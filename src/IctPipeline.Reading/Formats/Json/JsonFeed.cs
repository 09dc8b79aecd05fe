using IctPipeline.Reading.Formats.Feeds;
using IctPipeline.Reading.Formats.FrontMatter;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Json;

/// <summary>JSON Feed (jsonfeed.org, versions 1 and 1.1): a feed as RSS and Atom are, with the same rules for its items' names.</summary>
internal static class JsonFeed
{
    private const string Items = "items";

    private static readonly string[] Texts = ["content_html", "content_text"];

    private static readonly FeedNames<MetaValue> Names = new(
        item => item["id"]?.Text ?? item["url"]?.Text ?? item["external_url"]?.Text,
        item => item["title"]?.Text ?? "",
        item => string.Join('\n', item.Scalars())
    );

    /// <summary>True where the object says so by its version, or has items with the fields of JSON Feed.</summary>
    public static bool IsFeed(MetaValue root) =>
        root[Items]?.Items is { } items
        && (
            root["version"]?.Text?.Contains("jsonfeed.org", StringComparison.OrdinalIgnoreCase) == true
            || items.Any(item => item["id"] is not null && Texts.Any(key => item[key] is not null))
        );

    /// <param name="root">The feed.</param>
    /// <param name="forgiven">Whether its JSON is not valid and was taken all the same.</param>
    /// <param name="context">The file.</param>
    /// <exception cref="ArticleRejectedException">There are more items than a bundle may hold.</exception>
    public static IEnumerable<FilePart> Read(MetaValue root, bool forgiven, ParseContext context)
    {
        var items = root[Items]!.Items!;
        if (items.Count > context.Options.MaxMembers)
        {
            throw new ArticleRejectedException(
                RejectionCodes.BudgetExceeded,
                $"The feed has {items.Count} items, more than Reading:MaxMembers allows. Split it."
            );
        }

        yield return new WindowPart();
        var names = Names.Of(items);
        for (var i = 0; i < items.Count; i++)
        {
            context.Budget.Check();
            if (names[i] is not { } name)
            {
                context.Note("feed", $"item {i} repeats another");
            }
            else if (WithDefaults(items[i], root) is { } item)
            {
                yield return new DeferredPart(name, () => Article(new JsonItem(item, name) { Forgiven = forgiven }, root, context));
            }
            else
            {
                yield return new RefusedPart(name, NoText());
            }
        }
    }

    private static FilePart Article(JsonItem item, MetaValue root, ParseContext context)
    {
        var article = JsonArticle.Read(item, item.Position, context);
        article.Site ??= root["title"]?.Text;
        return article;
    }

    /// <summary>
    /// The item, with its summary for a text where it has no other, and with the feed's authors where it names none. Null where it has no
    /// text and no title.
    /// </summary>
    private static MetaValue? WithDefaults(MetaValue item, MetaValue root)
    {
        if (item.Map is not { } map)
        {
            return null;
        }

        var pairs = map.ToList();
        if (!JsonArticle.IsArticle(item))
        {
            if (item["summary"]?.Text is null && item["title"]?.Text is null)
            {
                return null;
            }

            pairs.Add(new("content_text", item["summary"] ?? MetaValue.Null));
        }

        foreach (var key in (string[])["authors", "author"])
        {
            if (item["authors"] is null && item["author"] is null && root[key] is { } authors)
            {
                pairs.Add(new(key, authors));
            }
        }

        return MetaValue.From(pairs);
    }

    private static ArticleRejectedException NoText() =>
        new(RejectionCodes.NoArticle, "The item of the feed has neither a title nor a text under content_html, content_text or summary.");
}
