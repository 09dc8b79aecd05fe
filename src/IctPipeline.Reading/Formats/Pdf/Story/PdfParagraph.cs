using IctPipeline.Reading.Formats.Pdf.Layout;

namespace IctPipeline.Reading.Formats.Pdf.Story;

/// <summary>Lines that belong together.</summary>
/// <param name="IsTable">True for rows of cells.</param>
internal sealed record PdfParagraph(List<PdfLine> Lines, bool IsTable = false)
{
    public PdfLine First => Lines[0];

    public PdfLine Last => Lines[^1];

    public double Size => First.Size;

    public bool IsBold => Lines.TrueForAll(line => line.IsBold);

    public bool IsItalic => Lines.TrueForAll(line => line.IsItalic);
}
