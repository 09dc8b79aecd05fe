using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace IctPipeline.Reading.Formats.Pdf.Filters;

/// <summary>Deflate, as nearly all streams of a PDF are packed. Of a damaged stream, what comes before the damage is taken.</summary>
internal sealed class Inflate(Expansion expansion) : IFilter
{
    /// <summary>Bytes of zlib's head, which says nothing that is needed.</summary>
    private const int HeadBytes = 2;

    public bool IsSupported => true;

    public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
    {
        expansion.Check();
        // Some writers put a line end too many before the data.
        var start = input.Span.IndexOfAnyExcept((byte)'\n', (byte)'\r');
        var packed = start < 0 ? default : input[start..];
        var bytes = new CountedBytes(expansion, packed.Length);
        if (packed.Length > HeadBytes)
        {
            Unpack(packed[(IsZlib(packed.Span) ? HeadBytes : 0)..], bytes);
        }

        return Predictor.Undo(bytes.ToArray(), DecodeParameterResolver.GetFilterParameters(streamDictionary, filterIndex));
    }

    private static bool IsZlib(ReadOnlySpan<byte> bytes) => (bytes[0] & 0x0F) == 8 && ((bytes[0] << 8) | bytes[1]) % 31 == 0;

    private static void Unpack(ReadOnlyMemory<byte> packed, CountedBytes bytes)
    {
        using var source = new MemoryStream(packed.ToArray(), writable: false);
        using var inflater = new DeflateStream(source, CompressionMode.Decompress);
        var piece = new byte[16 * 1024];
        try
        {
            for (var read = inflater.Read(piece); read > 0; read = inflater.Read(piece))
            {
                bytes.Add(piece.AsSpan(0, read));
            }
        }
        catch (InvalidDataException)
        {
            // Half a page is more than none.
        }
    }
}
