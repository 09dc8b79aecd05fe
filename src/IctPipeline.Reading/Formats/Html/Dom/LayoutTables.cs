using AngleSharp.Dom;

namespace IctPipeline.Reading.Formats.Html.Dom;

/// <summary>
/// Tells tables that lay a page out from tables of data, and tables that frame a picture from both. Remembers the tables around the place
/// that is read.
/// </summary>
internal sealed class LayoutTables
{
    /// <summary>UTF-16 code units that a cell of data does not have.</summary>
    private const int LongCell = 400;

    /// <summary>Tables deeper than this lay out like those around them.</summary>
    private const int MaxLooks = 8;

    /// <summary>Rows of a picture, its caption and its credit.</summary>
    private const int MaxFrameRows = 3;

    private const string MoreThanCells = "table, pre, blockquote, figure, form, h1, h2, h3, h4, h5, h6";

    private readonly Stack<Use> _open = new();

    private enum Use
    {
        Data,
        Layout,
        Picture,
    }

    /// <summary>True where cells hold blocks of text.</summary>
    public bool IsLayout => _open.Count > 0 && _open.Peek() == Use.Layout;

    /// <summary>True in a table whose rows are lines of the text.</summary>
    public bool IsData => _open.Count > 0 && _open.Peek() == Use.Data;

    /// <summary>True for a block inside a cell of data: a list of hours, a second paragraph.</summary>
    public bool HoldsCell(IElement element) => IsData && element.LocalName != "table" && HtmlTags.IsBlock(element.LocalName);

    /// <summary>True where the only text is a picture's caption: editors of Vietnamese papers make them so.</summary>
    public bool IsPicture => _open.Count > 0 && _open.Peek() == Use.Picture;

    public void Enter(IElement table) => _open.Push(_open.Count >= MaxLooks ? _open.Peek() : UseOf(table));

    public void Leave()
    {
        if (_open.Count > 0)
        {
            _open.Pop();
        }
    }

    private static Use UseOf(IElement table)
    {
        var (rows, mostCells, blocks) = (0, 0, false);
        foreach (var row in table.Children.SelectMany(section => section.LocalName == "tr" ? [section] : section.Children.AsEnumerable()))
        {
            if (row.LocalName != "tr")
            {
                continue;
            }

            foreach (var cell in row.Children)
            {
                if (cell.TextContent.Length > LongCell)
                {
                    return Use.Layout;
                }

                blocks |= cell.Children.Any(child => HtmlTags.IsBlock(child.LocalName));
            }

            rows++;
            mostCells = Math.Max(mostCells, row.ChildElementCount);
        }

        if (mostCells == 1 && rows <= MaxFrameRows && table.QuerySelector("img") is not null)
        {
            return Use.Picture;
        }

        // Blocks in one row or one column stand side by side or below each other, and more than a few lines in one column are no data; a
        // cell of data has no blocks that are more than its text.
        return
            (mostCells == 1 && rows > MaxFrameRows)
            || blocks && (rows < 2 || mostCells < 2 || table.QuerySelector(MoreThanCells) is not null)
            ? Use.Layout
            : Use.Data;
    }
}
