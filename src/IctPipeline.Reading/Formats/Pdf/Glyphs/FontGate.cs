using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace IctPipeline.Reading.Formats.Pdf.Glyphs;

/// <summary>
/// Font dictionaries as the library may load them: without what makes it work without bounds, without what no text needs (the outlines
/// of a font that says what its codes mean), and without asking the machine for fonts, which differ from one to the next.
/// </summary>
internal sealed class FontGate(IPdfTokenScanner scanner, ILookupFilterProvider filters)
{
    private static readonly NameToken DescendantFonts = NameToken.Create("DescendantFonts");
    private static readonly NameToken FontFile = NameToken.Create("FontFile");
    private static readonly NameToken FontFile2 = NameToken.Create("FontFile2");
    private static readonly NameToken FontFile3 = NameToken.Create("FontFile3");
    private static readonly NameToken TrueType = NameToken.Create("TrueType");
    private static readonly NameToken Type1 = NameToken.Create("Type1");
    private static readonly NameToken IdentityH = NameToken.Create("Identity-H");

    private readonly HashSet<IndirectReference> _passed = [];

    /// <summary>The font behind a reference is replaced once and for all.</summary>
    public void Pass(IndirectReference reference)
    {
        if (_passed.Add(reference) && DirectObjectFinder.TryGet(new IndirectReferenceToken(reference), scanner, out DictionaryToken? font))
        {
            scanner.ReplaceToken(reference, Safe(font));
        }
    }

    public DictionaryToken Safe(DictionaryToken font)
    {
        var toUnicode = Stream(font, NameToken.ToUnicode);
        if (toUnicode is not null && !CharacterMaps.IsBounded(Bytes(toUnicode)))
        {
            (font, toUnicode) = (font.Without(NameToken.ToUnicode), null);
        }

        if (Stream(font, NameToken.Encoding) is { } map && !CharacterMaps.IsBounded(Bytes(map)))
        {
            font = font.With(NameToken.Encoding, IdentityH);
        }

        if (font.TryGet(DescendantFonts, out var listed))
        {
            return Descendant(listed) is { } descendant
                ? font.With(DescendantFonts, new ArrayToken([SafeDescendant(descendant)]))
                : font.Without(DescendantFonts);
        }

        return SafeSimple(font, isTold: toUnicode is not null || font.TryGet(NameToken.Encoding, scanner, out NameToken? _));
    }

    /// <param name="isTold">True where the outlines are not needed to know what the codes mean.</param>
    private DictionaryToken SafeSimple(DictionaryToken font, bool isTold)
    {
        var descriptor = font.TryGet(NameToken.FontDescriptor, scanner, out DictionaryToken? found) ? found : null;
        var isTrueType = font.TryGet(NameToken.Subtype, scanner, out NameToken? kind) && kind is not null && kind.Equals(TrueType);
        var hasOutlines =
            descriptor is not null
            && (descriptor.ContainsKey(FontFile) || descriptor.ContainsKey(FontFile2) || descriptor.ContainsKey(FontFile3));
        if (descriptor is not null && hasOutlines && isTold)
        {
            font = font.With(NameToken.FontDescriptor, WithoutOutlines(descriptor));
            hasOutlines = false;
        }

        // For a TrueType font that the file lacks, the library looks among the machine's.
        return isTrueType && !hasOutlines ? font.With(NameToken.Subtype, Type1) : font;
    }

    private DictionaryToken SafeDescendant(DictionaryToken font)
    {
        font = WidthLists.IsBounded(font, scanner) ? font : font.Without(NameToken.W);
        font = font.Without(NameToken.Create("W2"));
        return font.TryGet(NameToken.FontDescriptor, scanner, out DictionaryToken? descriptor) && descriptor is not null
            ? font.With(NameToken.FontDescriptor, WithoutOutlines(descriptor))
            : font;
    }

    private static DictionaryToken WithoutOutlines(DictionaryToken descriptor) =>
        descriptor.Without(FontFile).Without(FontFile2).Without(FontFile3);

    private DictionaryToken? Descendant(IToken listed) =>
        DirectObjectFinder.TryGet(listed, scanner, out ArrayToken? array) && array.Data.Count > 0
            ? DirectObjectFinder.TryGet(array.Data[0], scanner, out DictionaryToken? font)
                ? font
                : null
            : DirectObjectFinder.TryGet(listed, scanner, out DictionaryToken? single)
                ? single
                : null;

    private StreamToken? Stream(DictionaryToken font, NameToken name) =>
        font.TryGet(name, out var token) && DirectObjectFinder.TryGet(token, scanner, out StreamToken? stream) ? stream : null;

    private ReadOnlySpan<byte> Bytes(StreamToken stream) => stream.Decode(filters, scanner).Span;
}
