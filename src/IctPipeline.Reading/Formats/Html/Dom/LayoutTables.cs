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

    private readonly Stack<Use> _open = new();

    private enum Use
    {
        Data,
        Layout,
        Picture,
    }

    /// <summary>True where cells hold blocks of text.</summary>
    public bool IsLayout => _open.Count > 0 && _open.Peek() == Use.Layout;

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
        var (rows, oneCell) = (0, true);
        foreach (var section in table.Children)
        {
            foreach (var row in section.LocalName == "tr" ? [section] : section.Children.Where(child => child.LocalName == "tr"))
            {
                foreach (var cell in row.Children)
                {
                    if (cell.TextContent.Length > LongCell)
                    {
                        return Use.Layout;
                    }
                }

                rows++;
                oneCell &= row.ChildElementCount == 1;
            }
        }

        return oneCell && rows is > 0 and <= MaxFrameRows && table.QuerySelector("img") is not null ? Use.Picture : Use.Data;
    }
}
