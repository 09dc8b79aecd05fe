using IctPipeline.Reading.Formats.FrontMatter;

namespace IctPipeline.Reading.Formats.Json;

/// <summary>What an object of a list is called by its source.</summary>
internal static class JsonNames
{
    private static readonly string[] Keys =
    [
        "guid",
        "id",
        "_id",
        "uuid",
        "article_id",
        "articleId",
        "post_id",
        "uri",
        "url",
        "link",
        "webUrl",
        "web_url",
        "canonical_url",
        "permalink",
        "canonicalUrl",
        "slug",
    ];

    /// <summary>Guid, id or link; null where it has none.</summary>
    public static string? Of(MetaValue article) =>
        Keys.Select(key => article[key])
            .OfType<MetaValue>()
            .Select(found => JsonValues.Scalar(found)?.Text)
            .FirstOrDefault(text => text is not null and not ("true" or "false"));
}
