using IctPipeline.Reading.Formats.Pdf.Glyphs;
using IctPipeline.Reading.Intake.Charsets;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Pdf.Layout;

/// <summary>Makes lines of a page's letters, in the order in which they are read.</summary>
internal sealed class PageReader(LegacyFontText legacy, ReadBudget time, NodeBudget nodes)
{
    private readonly LineReader _lines = new(legacy);
    private int _columns;

    public List<PdfLine> Read(PdfPage page)
    {
        var lines = new List<PdfLine>();
        var chunks = Chunks.Of(Upright.Turn(page), time);
        foreach (var column in new Columns(time).Part(chunks))
        {
            AddColumn(column, page, lines);
        }

        return lines;
    }

    private void AddColumn(List<Chunk> chunks, PdfPage page, List<PdfLine> lines)
    {
        var column = new List<PdfLine>();
        foreach (var row in Rows.Of(chunks))
        {
            nodes.Add();
            if (_lines.Read(row, page.Number) is { } line)
            {
                column.Add(line);
            }
        }

        if (column.Count == 0)
        {
            return;
        }

        _columns++;
        var (left, right) = (Edge(column, line => line.Left, 0.05), Edge(column, line => line.Right, 0.95));
        lines.AddRange(
            column.Select(line => line with { Column = _columns, ColumnLeft = left, ColumnRight = right, PageHeight = page.Height })
        );
    }

    /// <summary>An edge of a column, but for few lines that stand out.</summary>
    private static double Edge(List<PdfLine> lines, Func<PdfLine, double> edge, double share)
    {
        var edges = lines.Select(edge).Order().ToList();
        return edges[(int)Math.Round((edges.Count - 1) * share)];
    }
}
