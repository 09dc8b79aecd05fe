using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Graphics.Operations.MarkedContent;
using UglyToad.PdfPig.Graphics.Operations.SpecialGraphicsState;
using UglyToad.PdfPig.Graphics.Operations.TextObjects;
using UglyToad.PdfPig.Graphics.Operations.TextPositioning;
using UglyToad.PdfPig.Graphics.Operations.TextShowing;
using UglyToad.PdfPig.Graphics.Operations.TextState;

namespace IctPipeline.Reading.Formats.Pdf.Glyphs;

/// <summary>The instructions of a page that text depends on.</summary>
internal static class TextOperations
{
    public static bool Contains(IGraphicsStateOperation operation) =>
        operation
            is ShowText
                or ShowTextsWithPositioning
                or MoveToNextLineShowText
                or MoveToNextLineShowTextWithSpacing
                or BeginText
                or EndText
                or MoveToNextLine
                or MoveToNextLineWithOffset
                or MoveToNextLineWithOffsetSetLeading
                or SetTextMatrix
                or SetCharacterSpacing
                or SetFontAndSize
                or SetHorizontalScaling
                or SetTextLeading
                or SetTextRenderingMode
                or SetTextRise
                or SetWordSpacing
                or ModifyCurrentTransformationMatrix
                or Push
                or Pop
                or SetGraphicsStateParametersFromDictionary
                or InvokeNamedXObject
                or BeginMarkedContent
                or BeginMarkedContentWithProperties
                or EndMarkedContent;
}
