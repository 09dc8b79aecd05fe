using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace IctPipeline.Reading.Formats.Pdf.Glyphs;

/// <summary>
/// Weighs the widths of a font of many glyphs (ISO 32000-1, 9.7.4.3) before the library writes them out one by one: three numbers can
/// name two thousand million glyphs.
/// </summary>
internal static class WidthLists
{
    private const long MaxGlyphs = 200_000;

    public static bool IsBounded(DictionaryToken font, IPdfTokenScanner scanner)
    {
        if (!font.TryGet(NameToken.W, out var token) || !DirectObjectFinder.TryGet(token, scanner, out ArrayToken? widths))
        {
            return true;
        }

        var glyphs = 0L;
        for (var i = 0; i + 1 < widths.Data.Count && glyphs <= MaxGlyphs; )
        {
            var first = Number(widths.Data[i++], scanner);
            var next = widths.Data[i++];
            if (DirectObjectFinder.TryGet(next, scanner, out ArrayToken? list))
            {
                glyphs += list.Data.Count;
                continue;
            }

            if (Number(next, scanner) is not { } last || first is null)
            {
                return false;
            }

            glyphs += Math.Max(1, last - first.Value + 1);
            i++;
        }

        return glyphs <= MaxGlyphs;
    }

    private static long? Number(IToken token, IPdfTokenScanner scanner) =>
        DirectObjectFinder.TryGet(token, scanner, out NumericToken? number)
            ? (long)Math.Clamp(number.Double, int.MinValue, int.MaxValue)
            : null;
}
