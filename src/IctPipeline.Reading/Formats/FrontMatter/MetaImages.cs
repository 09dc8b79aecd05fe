using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.FrontMatter;

/// <summary>Images that front matter names: a path, a list of paths, or mappings with a path and an alternative text.</summary>
internal static class MetaImages
{
    private static readonly string[] UrlKeys = ["url", "src", "path", "image", "feature", "teaser", "contentUrl", "@id", "relative"];
    private static readonly string[] AltKeys = ["alt", "caption", "title", "description"];

    /// <param name="value">Of the key.</param>
    /// <param name="featured">True for the first image that the front matter names.</param>
    public static IEnumerable<ArticleImage> Read(MetaValue value, bool featured)
    {
        if (value.Text is { } path)
        {
            // "featured: true" is a switch of the theme.
            return path.Contains('.', StringComparison.Ordinal) || path.Contains('/', StringComparison.Ordinal)
                ? [new ArticleImage(path, null, featured)]
                : [];
        }

        if (value.Items is { } items)
        {
            return items.SelectMany((item, index) => Read(item, featured && index == 0));
        }

        var url = First(value, UrlKeys);
        return url is null ? [] : [new ArticleImage(url, First(value, AltKeys), featured)];
    }

    private static string? First(MetaValue map, string[] keys) =>
        keys.Select(key => map[key]?.Text).FirstOrDefault(text => text is not null);
}
