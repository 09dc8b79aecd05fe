using IctPipeline.Reading.Formats.Office;
using IctPipeline.Reading.Intake.Charsets;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Rtf;

/// <summary>A text of an RTF file. Tables have no beginning and no end there: a paragraph says that it is in one.</summary>
internal sealed class RtfStory(LegacyFontText legacy) : OfficeStory(legacy)
{
    /// <summary>What Courier New shows as a ring, Word's bullet of the second level.</summary>
    private const string Ring = "o";

    private (string Text, string? Font)? _mark;
    private bool _inTable;

    /// <summary>What the style of the paragraph in hand says.</summary>
    public StyleMeaning Meaning { get; set; } = new(BlockKind.Paragraph);

    public bool IsEndnote { get; set; }

    /// <summary>True where it hangs on a place that no reader sees.</summary>
    public bool IsHidden { get; init; }

    public void SetMark(string text, string? font) => _mark = (text.Trim(), font);

    /// <summary>The paragraph in hand is inside or outside of a table.</summary>
    public void SetTable(bool inTable)
    {
        if (inTable != _inTable)
        {
            _inTable = inTable;
            if (inTable)
            {
                BeginTable();
            }
            else
            {
                EndTable();
            }
        }
    }

    public void Close()
    {
        SetTable(false);
        End();
    }

    protected override ParagraphMeaning Describe(string text)
    {
        var mark = _mark is (not Ring, _) ? Mark(_mark.Value.Text, _mark.Value.Font) : "";
        var meaning = new ParagraphMeaning(Meaning, mark, _mark is not null);
        _mark = null;
        BeginParagraph();
        return meaning;
    }
}
