using IctPipeline.Reading.Formats.Pdf.Layout;

namespace IctPipeline.Reading.Formats.Pdf.Story;

/// <summary>Tells the rows of a table: lines of cells that follow each other.</summary>
internal static class TableRows
{
    /// <summary>Rows of two cells are a table where as many follow; of more cells, two are enough.</summary>
    private const int RowsOfPairs = 3;

    /// <summary>How many lines from there on are rows of one table; 0 where none begins.</summary>
    public static int Count(IReadOnlyList<PdfLine> lines, int start, Leading leading)
    {
        var (rows, widest, end) = (0, 0, start);
        for (var i = start; i < lines.Count && lines[i].Column == lines[start].Column; i++)
        {
            var isRow = lines[i].Cells.Count > 1;
            // A cell of two lines has its second one alone.
            var isRest =
                !isRow
                && i > start
                && i + 1 < lines.Count
                && lines[i + 1].Cells.Count > 1
                && lines[i + 1].Column == lines[start].Column
                && lines[i - 1].Cells.Count > 1
                && lines[i - 1].Y - lines[i].Y < leading.Of(lines[i]) * 1.2;
            if (!isRow && !isRest)
            {
                break;
            }

            (rows, widest, end) = (rows + (isRow ? 1 : 0), Math.Max(widest, lines[i].Cells.Count), i + 1);
        }

        return rows >= (widest > 2 ? 2 : RowsOfPairs) ? end - start : 0;
    }
}
