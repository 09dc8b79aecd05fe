using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Rtf;

/// <summary>Paragraphs, cells and rows, which have an end in RTF and no beginning.</summary>
internal sealed class RtfParagraphs(RtfGroups groups, RtfStories stories, RtfStyles styles, NodeBudget nodes)
{
    private bool _rowIsOpen;

    public void OpenRow() => _rowIsOpen = true;

    /// <summary>Text of the paragraph in hand follows.</summary>
    public void Begin() => Set(groups.Current.InTable || _rowIsOpen);

    public void End()
    {
        var group = groups.Current;
        if (group.Place != RtfPlace.Text || group.IsUnseen)
        {
            return;
        }

        nodes.Add();
        // A paragraph that is in no table ends a row that nothing ended.
        _rowIsOpen &= group.InTable;
        Set(group.InTable);
        stories.Current.EndParagraph();
    }

    public void EndCell()
    {
        Set(inTable: true);
        stories.Current.EndCell();
    }

    /// <param name="isNested">It is inside of a cell of a row, which goes on.</param>
    public void EndRow(bool isNested)
    {
        Set(inTable: true);
        stories.Current.EndRow();
        _rowIsOpen &= isNested;
    }

    private void Set(bool inTable)
    {
        stories.Current.SetTable(inTable);
        stories.Current.Meaning = styles.Of(groups.Current.Style);
    }
}
