using IctPipeline.Reading.Model;
using IctPipeline.Reading.Normalization.Text;

namespace IctPipeline.Reading.Normalization;

/// <summary>Images and links: clean, each once, the featured image first.</summary>
internal static class Media
{
    private const int MaxItems = 500;

    public static IReadOnlyList<ArticleImage> Images(IEnumerable<ArticleImage> images) =>
        images
            .Select(image => image with { Url = image.Url.Trim(), Alt = CleanOrNull(image.Alt) })
            .Where(image => image.Url.Length > 0)
            .DistinctBy(image => image.Url)
            .OrderByDescending(image => image.Featured)
            .Take(MaxItems)
            .ToList();

    public static IReadOnlyList<ArticleLink> Links(IEnumerable<ArticleLink> links) =>
        links
            .Where(link => !link.Url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
            .Select(link => new ArticleLink(link.Url.Trim(), CleanOrNull(link.Text)))
            .Where(link => link.Url.Length > 0)
            .DistinctBy(link => link.Url)
            .Take(MaxItems)
            .ToList();

    private static string? CleanOrNull(string? text)
    {
        var clean = text is null ? "" : TextCleaner.Clean(text);
        return clean.Length == 0 ? null : clean.Replace('\n', ' ');
    }
}
