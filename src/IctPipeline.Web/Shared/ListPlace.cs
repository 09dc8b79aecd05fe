namespace IctPipeline.Web.Shared;

/// <summary>Where a page stands in its list.</summary>
/// <param name="Start">How many come before.</param>
/// <param name="Count">How many the page has.</param>
/// <param name="Total">How many the list has.</param>
/// <param name="Previous">What the page before ends before; null on the first one.</param>
/// <param name="Next">What the next page begins behind; null on the last one.</param>
public sealed record ListPlace(int Start, int Count, int Total, string? Previous, string? Next)
{
    /// <summary>In a list whose pages have numbers, from 1.</summary>
    public static ListPlace Numbered(int page, int size, int total)
    {
        var start = (page - 1) * size;
        return new(
            start,
            Math.Max(0, Math.Min(size, total - start)),
            total,
            page > 1 ? Written(page - 1) : null,
            start + size < total ? Written(page + 1) : null
        );
    }

    private static string Written(int page) => page.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
