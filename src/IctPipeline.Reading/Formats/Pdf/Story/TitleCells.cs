using IctPipeline.Reading.Formats.Pdf.Layout;

namespace IctPipeline.Reading.Formats.Pdf.Story;

/// <summary>
/// A title's line that is parted by wide gaps: beside a title stand numbers and names of the paper, but words may be set wide, too, and a
/// name stands at one edge with what the paper is at the other.
/// </summary>
internal static class TitleCells
{
    /// <summary>Parts of a centred line.</summary>
    private const int MaxCells = 3;

    /// <summary>Of the width of the page's text, what a centred line leaves at each side at least.</summary>
    private const double Edge = 0.1;

    /// <summary>Of its font size, by how much the space at both sides may differ: centres are often set by eye.</summary>
    private const double Uneven = 4;

    /// <summary>Letters of a part that is a name or a kind.</summary>
    private const int MinLetters = 3;

    /// <summary>True where all parts are the title: in the middle of the page, or two with capitals and no number.</summary>
    public static bool AreOne(PdfLine line, List<PdfParagraph> first) =>
        IsCentred(line, first)
        || (line.Cells.Count == 2 && line.Cells.All(cell => cell.Length >= MinLetters && char.IsUpper(cell[0]) && !cell.Any(char.IsDigit)));

    /// <summary>True for a line in the middle of the page's text, and narrower.</summary>
    public static bool IsCentred(PdfLine line, List<PdfParagraph> first)
    {
        var left = first.Min(paragraph => paragraph.Lines.Min(one => one.Left));
        var right = first.Max(paragraph => paragraph.Lines.Max(one => one.Right));
        var (before, after) = (line.Left - left, right - line.Right);
        return line.Cells.Count <= MaxCells
            && Math.Min(before, after) > (right - left) * Edge
            && Math.Abs(before - after) < line.Size * Uneven;
    }

    /// <summary>The part that says most, and what is left.</summary>
    public static (string Title, PdfParagraph Others) Main(PdfLine line)
    {
        var title = line.Cells.MaxBy(cell => cell.Count(char.IsLetter))!;
        var rest = line.Cells.Where(cell => !ReferenceEquals(cell, title)).ToList();
        return (title, new PdfParagraph([line with { Cells = rest, Text = string.Join(' ', rest), Marks = [] }]));
    }
}
