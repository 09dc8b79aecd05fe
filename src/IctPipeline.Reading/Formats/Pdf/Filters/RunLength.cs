using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace IctPipeline.Reading.Formats.Pdf.Filters;

/// <summary>Runs of one byte told by their length (ISO 32000-1, 7.4.5).</summary>
internal sealed class RunLength(Expansion expansion) : IFilter
{
    private const int End = 128;

    public bool IsSupported => true;

    public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
    {
        expansion.Check();
        var bytes = new CountedBytes(expansion, input.Length);
        var packed = input.Span;
        Span<byte> run = stackalloc byte[End];
        for (var i = 0; i < packed.Length && packed[i] != End; )
        {
            int length = packed[i++];
            if (length < End)
            {
                length = Math.Min(length + 1, packed.Length - i);
                bytes.Add(packed.Slice(i, length));
                i += length;
            }
            else if (i < packed.Length)
            {
                run[..(257 - length)].Fill(packed[i++]);
                bytes.Add(run[..(257 - length)]);
            }
        }

        return bytes.ToArray();
    }
}
