using IctPipeline.Reading.Intake.Charsets;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Office;

/// <summary>
/// A text of a format in which tables have no beginning and no end: each paragraph says whether it is in one, and which mark it has in a
/// list.
/// </summary>
internal class FlowStory(LegacyFontText legacy) : OfficeStory(legacy)
{
    /// <summary>What Courier New shows as a ring, Word's bullet of the second level.</summary>
    private const string Ring = "o";

    private (string Text, string? Font)? _mark;
    private bool _inTable;

    /// <summary>What the style of the paragraph in hand says.</summary>
    public StyleMeaning Meaning { get; set; } = new(BlockKind.Paragraph);

    /// <summary>True where the paragraph in hand goes on in the next, since no reader sees where it ends.</summary>
    public bool EndIsHidden { get; set; }

    protected override bool JoinsNext => EndIsHidden;

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
