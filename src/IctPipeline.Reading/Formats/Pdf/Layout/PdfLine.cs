namespace IctPipeline.Reading.Formats.Pdf.Layout;

/// <summary>A line of text as it stands on its page. Lengths are in points.</summary>
/// <param name="Cells">Its text, parted where gaps are as wide as between the columns of a table.</param>
/// <param name="Size">The font size of most of its letters.</param>
/// <param name="Bold">0 to 1: how much of it is bold.</param>
/// <param name="Marks">Raised figures and signs in it, as footnotes are called: places in <see cref="Text"/>.</param>
internal sealed record PdfLine(
    int Page,
    IReadOnlyList<string> Cells,
    double Left,
    double Right,
    double Y,
    double Size,
    double Bold,
    bool IsItalic,
    IReadOnlyList<Range> Marks
)
{
    public string Text { get; init; } = Cells.Count == 1 ? Cells[0] : string.Join(' ', Cells);

    /// <summary>The column that it stands in: an own number for each on each page.</summary>
    public int Column { get; init; }

    /// <summary>Where the text of its column begins and ends.</summary>
    public double ColumnLeft { get; init; }

    public double ColumnRight { get; init; }

    /// <summary>Height of its page.</summary>
    public double PageHeight { get; init; }

    public bool IsBold => Bold > 0.8;

    /// <summary>Letters and digits.</summary>
    public int Letters { get; } = Cells.Sum(cell => cell.Count(char.IsLetterOrDigit));
}
