using IctPipeline.Reading.Model;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace IctPipeline.Reading.Formats.Pdf.Glyphs;

/// <summary>
/// Runs a page's instructions as far as they are about text. An instruction that fails loses itself and nothing else. Lines, pictures and
/// colours are passed over.
/// </summary>
internal sealed class LetterProcessor(
    PdfPage page,
    Dictionary<IFont, GlyphText> fonts,
    IResourceStore resourceStore,
    IPdfTokenScanner pdfScanner,
    IPageContentParser pageContentParser,
    ILookupFilterProvider filterProvider,
    CropBox cropBox,
    UserSpaceUnit userSpaceUnit,
    PageRotationDegrees rotation,
    TransformationMatrix initialMatrix,
    PdfOptions options
)
    : BaseStreamProcessor<PdfPage>(
        page.Number,
        resourceStore,
        pdfScanner,
        pageContentParser,
        filterProvider,
        cropBox,
        userSpaceUnit,
        rotation,
        initialMatrix,
        options
    )
{
    /// <summary>States of the pen that a page may put aside; programs nest some ten.</summary>
    private const int MaxStates = 256;

    /// <summary>Forms inside each other.</summary>
    private const int MaxForms = 24;

    private readonly NodeBudget _nodes = new(options.Limits.MaxNodes, options.Time);
    private readonly MarkedText _marks = new(resourceStore, pdfScanner);
    private int _lostStates;
    private int _forms;

    public override PdfPage Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        CloneAllStates();
        ProcessOperations(operations);
        return page;
    }

    protected override void ProcessOperations(IReadOnlyList<IGraphicsStateOperation> operations)
    {
        foreach (var operation in operations)
        {
            if (!TextOperations.Contains(operation))
            {
                continue;
            }

            options.Expansion.Check();
            try
            {
                operation.Run(this);
            }
            catch (Exception exception) when (IsOwnFault(exception))
            {
                options.FaultyPages.Add(page.Number);
            }
        }
    }

    public override void RenderGlyph(
        IFont font,
        CurrentGraphicsState currentState,
        double fontSize,
        double pointSize,
        int code,
        string unicode,
        long currentOffset,
        in TransformationMatrix renderingMatrix,
        in TransformationMatrix textMatrix,
        in TransformationMatrix transformationMatrix,
        CharacterBoundingBox characterBoundingBox
    )
    {
        _nodes.Add();
        if (!fonts.TryGetValue(font, out var meaning))
        {
            meaning = new GlyphText(font);
            fonts[font] = meaning;
        }

        var (meant, isGuess) = meaning.Of(code);
        if (_marks.Replace(meant) is not { Length: > 0 } text)
        {
            return;
        }

        var seen = renderingMatrix.Multiply(textMatrix).Multiply(transformationMatrix);
        var start = seen.Transform(new PdfPoint(0, 0));
        var end = seen.Transform(font.IsVertical ? new PdfPoint(0, -1) : new PdfPoint(characterBoundingBox.Width, 0));
        var top = seen.Transform(new PdfPoint(0, 1));
        var (rise, lean) = (top.Y - start.Y, top.X - start.X);
        var size = Math.Sqrt((lean * lean) + (rise * rise));
        if (!IsOnPage(start) || !double.IsFinite(size) || size <= 0 || !double.IsFinite(end.X) || !double.IsFinite(end.Y))
        {
            return;
        }

        var isHidden = currentState.FontState.TextRenderingMode is TextRenderingMode.Neither or TextRenderingMode.NeitherClip;
        var letter = new PdfLetter(text, start.X, start.Y, end.X, end.Y, size, meaning, isHidden, isGuess && text == meant);
        (_marks.IsArtifact ? page.Artifacts : page.Letters).Add(letter);
    }

    public override void PushState()
    {
        if (StackSize < MaxStates)
        {
            base.PushState();
        }
        else
        {
            _lostStates++;
        }
    }

    public override void PopState()
    {
        if (_lostStates > 0)
        {
            _lostStates--;
        }
        else
        {
            base.PopState();
        }
    }

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties) =>
        _marks.Begin(name, propertyDictionaryName, properties);

    public override void EndMarkedContent() => _marks.End();

    /// <summary>Of a named state of the pen, only its font is about text.</summary>
    public override void SetNamedGraphicsState(NameToken stateName)
    {
        if (
            ResourceStore.GetExtendedGraphicsStateDictionary(stateName) is { } state
            && state.TryGet(NameToken.Font, PdfScanner, out ArrayToken? font)
            && font is { Length: 2 }
            && font.Data[0] is IndirectReferenceToken reference
            && font.Data[1] is NumericToken size
        )
        {
            var fontState = GetCurrentState().FontState;
            (fontState.FromExtendedGraphicsState, fontState.FontSize) = (true, size.Double);
            ActiveExtendedGraphicsStateFont = ResourceStore.GetFontDirectly(reference);
        }
    }

    protected override void ProcessFormXObject(StreamToken formStream, NameToken xObjectName)
    {
        _nodes.Add();
        if (_forms >= MaxForms)
        {
            return;
        }

        _forms++;
        try
        {
            base.ProcessFormXObject(formStream, xObjectName);
        }
        finally
        {
            _forms--;
        }
    }

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord) { }

    protected override void RenderInlineImage(InlineImage inlineImage) { }

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule) { }

    public override void BeginSubpath() { }

    public override PdfPoint? CloseSubpath() => null;

    public override void StrokePath(bool close) { }

    public override void FillPath(FillingRule fillingRule, bool close) { }

    public override void FillStrokePath(FillingRule fillingRule, bool close) { }

    public override void MoveTo(double x, double y) { }

    public override void BezierCurveTo(double x2, double y2, double x3, double y3) { }

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3) { }

    public override void LineTo(double x, double y) { }

    public override void Rectangle(double x, double y, double width, double height) { }

    public override void EndPath() { }

    public override void ClosePath() { }

    public override void ModifyClippingIntersect(FillingRule clippingRule) { }

    public override void PaintShading(NameToken shadingName) { }

    private static bool IsOwnFault(Exception exception) =>
        exception is not (OperationCanceledException or ArticleRejectedException) && !MachineFaults.IsOutOfMemory(exception);

    private bool IsOnPage(PdfPoint point) => point.X > -1 && point.Y > -1 && point.X < page.Width + 1 && point.Y < page.Height + 1;
}
