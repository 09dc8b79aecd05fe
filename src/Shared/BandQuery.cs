using System.Globalization;

namespace IctPipeline.Shared;

/// <summary>The conditions by which candidates for near-duplicates are asked for, and how many are looked at.</summary>
internal static class BandQuery
{
    /// <summary>
    /// Texts made of one form share bands by the thousand: no more candidates of a document are compared. Where there are more, those come
    /// too that have <see cref="TwoOfEach">more in common</see>, so that copies are found among any number of siblings.
    /// </summary>
    public const int MostCandidates = 2000;

    /// <summary>Name of a band's parameter.</summary>
    public static string Parameter(int band) => string.Create(CultureInfo.InvariantCulture, $"@band{band}");

    /// <summary>At least one band in common.</summary>
    public static string AnyOf(int bands) => string.Join(" OR ", Enumerable.Range(0, bands).Select(Has));

    /// <summary>
    /// The first and second band in common, or the third and fourth, and so on: copies have all, half of what is alike by 0.7 some.
    /// </summary>
    public static string TwoOfEach(int bands) =>
        string.Join(" OR ", Enumerable.Range(0, bands / 2).Select(pair => $"({Has(2 * pair)} AND {Has((2 * pair) + 1)})"));

    private static string Has(int band) => $"ARRAY_CONTAINS(c.similarity.bands, {Parameter(band)})";
}
