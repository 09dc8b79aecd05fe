using System.Text;
using IctPipeline.Reading.Formats.Office;
using IctPipeline.Reading.Intake.Charsets;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.OpenDocument;

/// <summary>A text of an OpenDocument file.</summary>
internal sealed class OdtStory(LegacyFontText legacy) : OfficeStory(legacy)
{
    private ParagraphMeaning _meaning = new(new StyleMeaning(BlockKind.Paragraph));
    private bool _endsInSpace = true;

    /// <summary>Paragraphs that are open: those of shapes stand inside of others, unless the shape is a text of its own.</summary>
    public int Open { get; private set; }

    /// <summary>True where it hangs on a place that no reader sees.</summary>
    public bool IsHidden { get; init; }

    /// <param name="mark">The mark of a list's item and its font; null where it is none.</param>
    public void BeginParagraph(StyleMeaning meaning, (string Text, string? Font)? mark)
    {
        if (Open++ == 0)
        {
            BeginParagraph();
            _meaning = new ParagraphMeaning(meaning, mark is var (text, font) ? Mark(text, font) : "", mark is not null);
            _endsInSpace = true;
        }
        else
        {
            AppendSign("\n");
        }
    }

    /// <summary>Ends the paragraph; one that stood in another ends a line of it.</summary>
    public void LeaveParagraph()
    {
        Open = Math.Max(0, Open - 1);
        if (Open == 0)
        {
            EndParagraph();
        }
        else
        {
            AppendSign("\n");
        }
    }

    /// <summary>Adds text as XML has it: white space in it is one blank, and none at the beginning.</summary>
    /// <returns>False where no reader sees it.</returns>
    public bool AppendWritten(string written)
    {
        var text = new StringBuilder(written.Length);
        foreach (var c in written)
        {
            var isSpace = c is ' ' or '\t' or '\r' or '\n';
            if (!isSpace || !_endsInSpace)
            {
                text.Append(isSpace ? ' ' : c);
            }

            _endsInSpace = isSpace;
        }

        return text.Length > 0 && Append(text.ToString());
    }

    /// <summary>Adds text that stands for an element: a tab, a line break, blanks.</summary>
    public bool AppendSign(string text)
    {
        _endsInSpace = false;
        return Append(text);
    }

    protected override ParagraphMeaning Describe(string text)
    {
        var meaning = _meaning;
        _meaning = new ParagraphMeaning(new StyleMeaning(BlockKind.Paragraph));
        return meaning;
    }
}
