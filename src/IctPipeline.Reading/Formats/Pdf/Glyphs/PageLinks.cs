using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace IctPipeline.Reading.Formats.Pdf.Glyphs;

/// <summary>The areas of a page that lead to an address of the web (ISO 32000-1, 12.5.6.5 and 12.6.4.7).</summary>
internal static class PageLinks
{
    /// <summary>More than a page of links has; documents keep fewer.</summary>
    private const int MaxLinks = 2_000;

    public static IEnumerable<PdfLink> Of(DictionaryToken page, TransformationMatrix seen, IPdfTokenScanner scanner)
    {
        if (!page.TryGet(NameToken.Annots, out var token) || !DirectObjectFinder.TryGet(token, scanner, out ArrayToken? annotations))
        {
            yield break;
        }

        foreach (var annotation in annotations.Data.Take(MaxLinks))
        {
            if (DirectObjectFinder.TryGet(annotation, scanner, out DictionaryToken? link) && Read(link, seen, scanner) is { } read)
            {
                yield return read;
            }
        }
    }

    private static PdfLink? Read(DictionaryToken link, TransformationMatrix seen, IPdfTokenScanner scanner)
    {
        if (
            !link.TryGet(NameToken.A, out var action)
            || !DirectObjectFinder.TryGet(action, scanner, out DictionaryToken? target)
            || !target.TryGet(NameToken.Uri, out var uri)
            || !DirectObjectFinder.TryGet(uri, scanner, out StringToken? address)
            || !Uri.TryCreate(address.Data.Trim(), UriKind.Absolute, out var absolute)
            || absolute.Scheme is not ("http" or "https")
            || !link.TryGet(NameToken.Rect, out var area)
            || !DirectObjectFinder.TryGet(area, scanner, out ArrayToken? rectangle)
            || rectangle.Data.Count < 4
        )
        {
            return null;
        }

        var numbers = rectangle.Data.Take(4).OfType<NumericToken>().Select(number => number.Double).ToArray();
        if (numbers.Length < 4)
        {
            return null;
        }

        var (one, other) = (seen.Transform(new PdfPoint(numbers[0], numbers[1])), seen.Transform(new PdfPoint(numbers[2], numbers[3])));
        return new PdfLink(
            absolute.AbsoluteUri,
            Math.Min(one.X, other.X),
            Math.Min(one.Y, other.Y),
            Math.Max(one.X, other.X),
            Math.Max(one.Y, other.Y)
        );
    }
}
