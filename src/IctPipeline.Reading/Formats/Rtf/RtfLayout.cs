namespace IctPipeline.Reading.Formats.Rtf;

/// <summary>Words that end paragraphs, cells, rows and pages.</summary>
internal sealed class RtfLayout(RtfGroups groups, RtfParagraphs paragraphs, RtfText text)
{
    public void Take(string word)
    {
        ref var group = ref groups.Current;
        if (group.Place is not (RtfPlace.Text or RtfPlace.Frame))
        {
            return;
        }

        switch (word)
        {
            case "pard":
                (group.Style, group.InTable) = (0, false);
                break;
            case "intbl":
                group.InTable = true;
                break;
            case "trowd":
                paragraphs.OpenRow();
                break;
            case "cell" or "nestcell":
                paragraphs.EndCell();
                break;
            case "row" or "nestrow":
                paragraphs.EndRow(isNested: word == "nestrow");
                break;
            case "par" or "sect":
                paragraphs.End();
                break;
            case "page" or "column":
                text.Emit("\n");
                break;
        }
    }
}
