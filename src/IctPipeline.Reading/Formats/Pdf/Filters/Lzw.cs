using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace IctPipeline.Reading.Formats.Pdf.Filters;

/// <summary>LZW, the packing of PDFs of the nineties (ISO 32000-1, 7.4.4). Words are kept as places in what was unpacked before.</summary>
internal sealed class Lzw(Expansion expansion) : IFilter
{
    private const int Clear = 256;
    private const int End = 257;
    private const int MaxCodes = 4096;

    public bool IsSupported => true;

    public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
    {
        expansion.Check();
        var parameters = DecodeParameterResolver.GetFilterParameters(streamDictionary, filterIndex);
        var early = parameters.TryGet(NameToken.EarlyChange, out NumericToken change) && change.Int == 0 ? 0 : 1;
        return Predictor.Undo(Unpack(input.Span, early), parameters);
    }

    private byte[] Unpack(ReadOnlySpan<byte> input, int early)
    {
        var bytes = new CountedBytes(expansion, input.Length);
        var words = new byte[MaxCodes][];
        var (next, width, buffer, held) = (End + 1, 9, 0u, 0);
        byte[]? last = null;
        foreach (var value in input)
        {
            (buffer, held) = ((buffer << 8) | value, held + 8);
            if (held < width)
            {
                continue;
            }

            held -= width;
            var code = (int)(buffer >> held) & ((1 << width) - 1);
            if (code == End)
            {
                break;
            }

            if (code == Clear)
            {
                (next, width, last) = (End + 1, 9, null);
                continue;
            }

            if (Word(code, next, words, last) is not { } word)
            {
                break;
            }

            bytes.Add(word);
            if (last is not null && next < MaxCodes)
            {
                words[next++] = [.. last, word[0]];
            }

            last = word;
            width =
                next + early >= 2048 ? 12
                : next + early >= 1024 ? 11
                : next + early >= 512 ? 10
                : 9;
        }

        return bytes.ToArray();
    }

    /// <returns>Null for a code that the stream has not made yet: it is damaged.</returns>
    private static byte[]? Word(int code, int next, byte[][] words, byte[]? last) =>
        code < Clear ? [(byte)code]
        : code < next ? words[code]
        : code == next && last is not null ? [.. last, last[0]]
        : null;
}
