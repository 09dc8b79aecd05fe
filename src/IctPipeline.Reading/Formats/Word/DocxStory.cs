using IctPipeline.Reading.Formats.Office;
using IctPipeline.Reading.Intake.Charsets;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Word;

/// <summary>A text of a Word document: its paragraphs are what their styles and content controls say.</summary>
internal sealed class DocxStory(DocxStyles styles, ListNumbering numbering, LegacyFontText legacy) : OfficeStory(legacy)
{
    private readonly Stack<(StyleRole Role, int Start)> _controls = new();
    private (StyleRole Role, int Start, int End) _controlled;

    /// <summary>The properties of the paragraph in hand.</summary>
    public ParagraphFormat Format { get; private set; } = new();

    protected override bool JoinsNext => Format.JoinsNext;

    public override void BeginParagraph()
    {
        base.BeginParagraph();
        Format = new ParagraphFormat();
    }

    /// <summary>A content control begins: around paragraphs, or inside of one.</summary>
    public void BeginControl(StyleRole role) => _controls.Push((role, Text.Length));

    public void EndControl()
    {
        if (_controls.TryPop(out var control) && control.Role != StyleRole.None && Text.Length > control.Start)
        {
            _controlled = (control.Role, control.Start, Text.Length);
        }
    }

    protected override ParagraphMeaning Describe(string text)
    {
        var (number, isItem) = Number();
        var meaning = text.Length > 0 ? Meaning(text) : default;
        _controlled = default;
        Format = new ParagraphFormat();
        return new ParagraphMeaning(meaning, number, isItem);
    }

    /// <summary>What the paragraph's style says, or a content control around all of its text.</summary>
    private StyleMeaning Meaning(string text)
    {
        var meaning = styles.Of(Format.Style);
        if (meaning.Role != StyleRole.None)
        {
            return meaning;
        }

        var (role, start, end) = _controlled;
        var isCovered = role != StyleRole.None && string.IsNullOrWhiteSpace(text[..start]) && string.IsNullOrWhiteSpace(text[end..]);
        role = isCovered ? role : _controls.Select(control => control.Role).FirstOrDefault(around => around != StyleRole.None);
        return role == StyleRole.Title ? new StyleMeaning(BlockKind.Heading, 1, role) : meaning with { Role = role };
    }

    private (string Text, bool IsItem) Number()
    {
        if (!Format.IsParagraph)
        {
            return ("", false);
        }

        var own = styles.ListOf(Format.Style);
        var list = Format.List ?? own?.List ?? 0;
        if (list == 0)
        {
            return ("", false);
        }

        var level = Format.ListLevel ?? (Format.List is null ? own?.Level ?? numbering.LevelOf(list, Format.Style) : 0);
        var (text, font) = numbering.Next(list, level);
        return (Mark(text, font ?? styles.Format(Format.Style, "", default).Font), true);
    }
}
