using UglyToad.PdfPig.Tokens;

namespace IctPipeline.Reading.Formats.Pdf.Filters;

/// <summary>
/// Undoes what was done to the rows of a stream so that they pack better (ISO 32000-1, 7.4.4.4): PNG's filters, and TIFF's.
/// </summary>
internal static class Predictor
{
    private const int Tiff = 2;
    private const int Png = 10;

    /// <summary>Values and bits that a row may have, so that its length is no overflow.</summary>
    private const int MaxColumns = 1 << 20;

    public static Memory<byte> Undo(byte[] bytes, DictionaryToken parameters)
    {
        var kind = Number(parameters, NameToken.Predictor, 1);
        var colors = Math.Clamp(Number(parameters, NameToken.Colors, 1), 1, 32);
        var bits = Math.Clamp(Number(parameters, NameToken.BitsPerComponent, 8), 1, 16);
        var columns = Math.Clamp(Number(parameters, NameToken.Columns, 1), 1, MaxColumns);
        var (pixel, row) = (Math.Max(1, colors * bits / 8), ((columns * colors * bits) + 7) / 8);
        return kind switch
        {
            >= Png => UndoPng(bytes, pixel, row),
            Tiff when bits == 8 => UndoTiff(bytes, pixel, row),
            _ => bytes,
        };
    }

    private static Memory<byte> UndoTiff(byte[] bytes, int pixel, int row)
    {
        for (var start = 0; start < bytes.Length; start += row)
        {
            for (var i = start + pixel; i < Math.Min(start + row, bytes.Length); i++)
            {
                bytes[i] += bytes[i - pixel];
            }
        }

        return bytes;
    }

    /// <summary>Each row has its own filter in a byte before it; rows move up over those bytes.</summary>
    private static Memory<byte> UndoPng(byte[] bytes, int pixel, int row)
    {
        var (to, above) = (0, -1);
        for (var from = 0; from < bytes.Length; from += row + 1)
        {
            var (filter, length, start) = (bytes[from], Math.Min(row, bytes.Length - from - 1), to);
            for (var i = 0; i < length; i++)
            {
                var left = i >= pixel ? bytes[start + i - pixel] : 0;
                var up = above >= 0 ? bytes[above + i] : 0;
                var corner = above >= 0 && i >= pixel ? bytes[above + i - pixel] : 0;
                bytes[to++] = (byte)(
                    bytes[from + 1 + i]
                    + filter switch
                    {
                        1 => left,
                        2 => up,
                        3 => (left + up) / 2,
                        4 => Paeth(left, up, corner),
                        _ => 0,
                    }
                );
            }

            above = start;
        }

        return bytes.AsMemory(0, to);
    }

    private static int Paeth(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (byLeft, byUp, byCorner) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return byLeft <= byUp && byLeft <= byCorner ? left
            : byUp <= byCorner ? up
            : corner;
    }

    private static int Number(DictionaryToken parameters, NameToken name, int otherwise) =>
        parameters.TryGet(name, out NumericToken number) ? number.Int : otherwise;
}
