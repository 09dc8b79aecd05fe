using System.Globalization;

namespace IctPipeline.Web.Shared;

/// <summary>Numbers of pages in addresses.</summary>
internal static class Paging
{
    private const int MostPages = 100_000;

    /// <returns>1 where none is given.</returns>
    /// <exception cref="BadHttpRequestException">It is no number of a page.</exception>
    public static int Number(string? text) =>
        string.IsNullOrEmpty(text) ? 1
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is >= 1 and <= MostPages ? page
        : throw new BadHttpRequestException("The part “page” of the address is no number of a page.");
}
