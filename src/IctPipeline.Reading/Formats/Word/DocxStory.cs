using System.Text;
using IctPipeline.Reading.Intake.Charsets;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Word;

/// <summary>
/// A text that stands for itself: the document's own, that of a text box, a note. It gathers what has been read of it: its paragraphs, the
/// table and the paragraph in hand.
/// </summary>
internal sealed class DocxStory(DocxStyles styles, DocxNumbering numbering, LegacyFontText legacy)
{
    private readonly StringBuilder _table = new();
    private readonly List<DocxParagraph> _boxes = [];
    private readonly Stack<(StyleRole Role, int Start)> _controls = new();
    private (StyleRole Role, int Start, int End) _controlled;
    private (string Address, int Start, int Depth)? _link;
    private int _linkDepth;
    private bool _plain;
    private int _tables;

    public List<DocxParagraph> Paragraphs { get; } = [];

    public List<ArticleLink> Links { get; } = [];

    /// <summary>The text of the paragraph in hand.</summary>
    public DocxText Text { get; } = new(legacy);

    public DocxFields Fields { get; } = new();

    /// <summary>The properties of the paragraph in hand.</summary>
    public ParagraphFormat Format { get; private set; } = new();

    /// <summary>How the run in hand looks.</summary>
    public RunFormat Run { get; set; }

    public void BeginParagraph()
    {
        Format = new ParagraphFormat();
        _plain = false;
    }

    /// <summary>Adds text of the run in hand.</summary>
    /// <returns>False where no reader sees it.</returns>
    public bool Append(string text)
    {
        if (Run.Hidden == true)
        {
            return false;
        }

        if (Fields.InInstruction)
        {
            Fields.Hold(text);
            return false;
        }

        _plain |= Run.Bold != true && !string.IsNullOrWhiteSpace(text);
        Text.Append(text, Run.Font);
        return true;
    }

    /// <summary>A link begins; what stands inside another one is no link of its own.</summary>
    public void BeginLink(string? address)
    {
        _linkDepth++;
        if (_link is null && address is not null)
        {
            _link = (address, Text.Length, _linkDepth);
        }
    }

    public void EndLink()
    {
        if (_link?.Depth == _linkDepth)
        {
            AddLink();
        }

        _linkDepth = Math.Max(0, _linkDepth - 1);
    }

    /// <summary>A field begins, its result begins, or it ends.</summary>
    public void Field(string? part)
    {
        switch (part)
        {
            case "begin":
                Fields.Begin();
                break;
            case "separate" when Fields.BeginResult() is { } address:
                BeginLink(address);
                break;
            case "end" when Fields.End():
                EndLink();
                break;
        }
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

    public void EndParagraph()
    {
        Text.Append(Fields.Abandon(), null);
        if (Format.JoinsNext)
        {
            return;
        }

        FinishParagraph();
    }

    public void BeginTable()
    {
        if (_tables == 0)
        {
            FinishParagraph();
        }

        _tables++;
    }

    public void EndCell()
    {
        FinishParagraph();
        Trim(_table);
        _table.Append('\t');
    }

    public void EndRow()
    {
        Trim(_table);
        if (_table.Length > 0 && _table[^1] != '\n')
        {
            _table.Append('\n');
        }
    }

    public void EndTable()
    {
        _tables = Math.Max(0, _tables - 1);
        if (_tables == 0)
        {
            var rows = _table.ToString().Trim();
            _table.Clear();
            if (rows.Length > 0)
            {
                Paragraphs.Add(new DocxParagraph(new Block(BlockKind.Table, rows)));
            }

            AddBoxes();
        }
    }

    /// <summary>Takes up the paragraphs of a text box that is anchored in the paragraph in hand; they follow it.</summary>
    public void AddBox(DocxStory box)
    {
        box.End();
        _boxes.AddRange(box.Paragraphs);
        Links.AddRange(box.Links);
    }

    /// <summary>What is left of a text that ends without the end of its last paragraph.</summary>
    public void End()
    {
        FinishParagraph();
        AddBoxes();
    }

    private void FinishParagraph()
    {
        AddLink();
        var whole = Text.Take();
        var text = whole.Trim();
        var (number, isItem) = Number();
        if (text.Length > 0)
        {
            var meaning = Meaning(whole);
            var kind = meaning.Kind == BlockKind.Paragraph && isItem ? BlockKind.ListItem : meaning.Kind;
            var paragraph = new DocxParagraph(new Block(kind, text, meaning.Level, Emphasized: !_plain), meaning.Role, number);
            if (_tables > 0)
            {
                _table.Append(paragraph.Numbered.Text.Replace('\n', ' ')).Append(' ');
            }
            else
            {
                Paragraphs.Add(paragraph);
            }
        }

        _controlled = default;
        Format = new ParagraphFormat();
        if (_tables == 0)
        {
            AddBoxes();
        }
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
        return !text.Any(c => char.IsLetter(c) || char.IsNumber(c))
            ? ("", true)
            : (Text.Decode(text, font ?? styles.Format(Format.Style, "", default).Font), true);
    }

    private void AddLink()
    {
        if (_link is var (address, start, _) && start < Text.Length && Text.From(start) is { } words && !string.IsNullOrWhiteSpace(words))
        {
            Links.Add(new ArticleLink(address, words));
        }

        _link = null;
    }

    private void AddBoxes()
    {
        Paragraphs.AddRange(_boxes);
        _boxes.Clear();
    }

    private static void Trim(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] is ' ' or '\t')
        {
            text.Length--;
        }
    }
}
