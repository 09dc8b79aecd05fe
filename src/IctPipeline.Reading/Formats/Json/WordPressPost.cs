using IctPipeline.Reading.Formats.FrontMatter;

namespace IctPipeline.Reading.Formats.Json;

/// <summary>
/// A post of WordPress's REST interface with the names that it embeds. Its own <c>author</c>, <c>categories</c> and <c>tags</c> are ids of
/// records elsewhere.
/// </summary>
internal static class WordPressPost
{
    public static MetaValue Settle(MetaValue post)
    {
        if (post["_embedded"] is not { Map: not null } embedded)
        {
            return post;
        }

        var terms = (embedded["wp:term"]?.Items ?? []).SelectMany(group => group.Items ?? [group]).ToList();
        List<KeyValuePair<string, MetaValue>> names =
        [
            new("authors", Names(embedded["author"]?.Items ?? [])),
            new("categories", Names(terms.Where(term => term["taxonomy"]?.Text == "category"))),
            new("tags", Names(terms.Where(term => term["taxonomy"]?.Text == "post_tag"))),
            .. (embedded["wp:featuredmedia"]?.Items ?? []).Select(media => new KeyValuePair<string, MetaValue>("featured_image", media)),
        ];
        return MetaValue.From([.. post.Map!.Where(pair => pair.Key != "_embedded"), .. names.Where(pair => pair.Value.Items is not [])]);
    }

    private static MetaValue Names(IEnumerable<MetaValue> records) =>
        JsonValues.Texts(records.Select(record => record["name"]?.Text).OfType<string>());
}
