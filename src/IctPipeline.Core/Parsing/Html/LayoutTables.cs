using AngleSharp.Dom;

namespace IctPipeline.Parsing.Html;

/// <summary>Tells tables that lay a page out from tables of data: their cells hold texts. Remembers the tables around the place that is read.</summary>
internal sealed class LayoutTables
{
    /// <summary>UTF-16 code units that a cell of data does not have.</summary>
    private const int LongCell = 400;

    /// <summary>Tables deeper than this lay out like those around them.</summary>
    private const int MaxLooks = 8;

    private readonly Stack<bool> _open = new();

    public bool IsLayout => _open.Count > 0 && _open.Peek();

    public void Enter(IElement table) => _open.Push(_open.Count >= MaxLooks ? _open.Peek() : HasLongCell(table));

    public void Leave()
    {
        if (_open.Count > 0)
        {
            _open.Pop();
        }
    }

    private static bool HasLongCell(IElement table)
    {
        foreach (var section in table.Children)
        {
            foreach (var row in section.LocalName == "tr" ? [section] : section.Children.Where(child => child.LocalName == "tr"))
            {
                foreach (var cell in row.Children)
                {
                    if (cell.TextContent.Length > LongCell)
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }
}
