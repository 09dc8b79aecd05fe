using IctPipeline.Reading.Formats.Pdf.Opening;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace IctPipeline.Reading.Formats.Pdf.Filters;

/// <summary>
/// How streams are unpacked: by filters that count what comes out, in place of the library's, which know no bounds. Filters of pictures are
/// not among them, since pictures are not looked at.
/// </summary>
internal sealed class PdfFilters : BaseFilterProvider
{
    public PdfFilters(Expansion expansion, PdfGuard guard)
        : base(All(expansion, guard)) { }

    private static Dictionary<string, IFilter> All(Expansion expansion, PdfGuard guard)
    {
        var filters = new Dictionary<string, IFilter>(StringComparer.Ordinal);
        Add(new Inflate(expansion), NameToken.FlateDecode, NameToken.FlateDecodeAbbreviation);
        Add(new Lzw(expansion), NameToken.LzwDecode, NameToken.LzwDecodeAbbreviation);
        Add(new RunLength(expansion), NameToken.RunLengthDecode, NameToken.RunLengthDecodeAbbreviation);
        // These give less than they take.
        Add(new Ascii85Filter(), NameToken.Ascii85Decode, NameToken.Ascii85DecodeAbbreviation);
        Add(new AsciiHexDecodeFilter(), NameToken.AsciiHexDecode, NameToken.AsciiHexDecodeAbbreviation);
        Add(new AsItIs(), NameToken.Create("Crypt"), NameToken.Create("Identity"));
        return filters;

        void Add(IFilter filter, NameToken name, NameToken abbreviation)
        {
            filters[name.Data] = filters[abbreviation.Data] = new Seen(filter, guard, expansion);
        }
    }

    /// <summary>A stream that says it is not encrypted in a file that is.</summary>
    private sealed class AsItIs : IFilter
    {
        public bool IsSupported => true;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex) =>
            input;
    }
}
