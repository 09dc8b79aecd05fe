using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace IctPipeline.Reading.Formats.Pdf.Glyphs;

/// <summary>Makes pages of letters. The library creates it, with what it has at hand.</summary>
internal sealed class LetterPageFactory(
    IPdfTokenScanner pdfScanner,
    IResourceStore resourceStore,
    ILookupFilterProvider filterProvider,
    IPageContentParser pageContentParser,
    ParsingOptions parsingOptions
)
    : BasePageFactory<PdfPage>(
        pdfScanner,
        new TextResources(resourceStore, pdfScanner, new FontGate(pdfScanner, filterProvider)),
        filterProvider,
        new TextContent(pageContentParser, (PdfOptions)parsingOptions),
        parsingOptions
    )
{
    private readonly Dictionary<IFont, GlyphText> _fonts = new(ReferenceEqualityComparer.Instance);

    protected override PdfPage ProcessPage(
        int pageNumber,
        DictionaryToken dictionary,
        NamedDestinations namedDestinations,
        MediaBox mediaBox,
        CropBox cropBox,
        UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation,
        TransformationMatrix initialMatrix,
        IReadOnlyList<IGraphicsStateOperation> operations
    )
    {
        var isTurned = rotation.Value is 90 or 270;
        var (width, height) = (cropBox.Bounds.Width, cropBox.Bounds.Height);
        var page = new PdfPage(pageNumber, isTurned ? height : width, isTurned ? width : height, [], [], []);
        page.Links.AddRange(PageLinks.Of(dictionary, initialMatrix, PdfScanner));
        return new LetterProcessor(
            page,
            _fonts,
            ResourceStore,
            PdfScanner,
            PageContentParser,
            FilterProvider,
            cropBox,
            userSpaceUnit,
            rotation,
            initialMatrix,
            (PdfOptions)ParsingOptions
        ).Process(pageNumber, operations);
    }
}
