using System.Text;
using IctPipeline.Reading.Intake.Charsets;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Office;

/// <summary>
/// A text that stands for itself: the document's own, that of a text box, a note. It gathers what has been read of it: its paragraphs, the
/// table and the paragraph in hand. What a paragraph is, each format tells.
/// </summary>
internal abstract class OfficeStory(LegacyFontText legacy)
{
    private readonly StringBuilder _table = new();
    private readonly List<OfficeParagraph> _boxes = [];
    private (string Address, int Start, int Depth)? _link;
    private int _linkDepth;
    private bool _plain;
    private int _tables;

    public List<OfficeParagraph> Paragraphs { get; } = [];

    public List<ArticleLink> Links { get; } = [];

    /// <summary>The text of the paragraph in hand.</summary>
    public OfficeText Text { get; } = new(legacy);

    public OfficeFields Fields { get; } = new();

    /// <summary>How the run in hand looks.</summary>
    public RunFormat Run { get; set; }

    /// <summary>True where the text of the paragraph in hand goes on in the next.</summary>
    protected virtual bool JoinsNext => false;

    public virtual void BeginParagraph() => _plain = false;

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

    public void EndParagraph()
    {
        Text.Append(Fields.Abandon(), null);
        if (!JoinsNext)
        {
            FinishParagraph();
        }
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
                Paragraphs.Add(new OfficeParagraph(new Block(BlockKind.Table, rows)));
            }

            AddBoxes();
        }
    }

    /// <summary>Takes up the paragraphs of a text box that is anchored in the paragraph in hand; they follow it.</summary>
    public void AddBox(OfficeStory box)
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

    /// <summary>What the paragraph in hand is, and its mark if it is an item of a list; also asked for paragraphs without a text.</summary>
    /// <param name="text">All of it.</param>
    protected abstract ParagraphMeaning Describe(string text);

    /// <summary>The mark of a list's item as its reader sees it; empty for a bullet.</summary>
    protected string Mark(string text, string? font) => text.Any(c => char.IsLetter(c) || char.IsNumber(c)) ? Text.Decode(text, font) : "";

    private void FinishParagraph()
    {
        AddLink();
        var whole = Text.Take();
        var (text, isBold) = (whole.Trim(), !_plain);
        var (meaning, number, isItem) = Describe(whole);
        if (text.Length > 0)
        {
            var kind = meaning.Kind == BlockKind.Paragraph && isItem ? BlockKind.ListItem : meaning.Kind;
            var paragraph = new OfficeParagraph(new Block(kind, text, meaning.Level, Emphasized: isBold), meaning.Role, number);
            if (_tables > 0)
            {
                _table.Append(paragraph.Numbered.Text.Replace('\n', ' ')).Append(' ');
            }
            else
            {
                Paragraphs.Add(paragraph);
            }
        }

        if (_tables == 0)
        {
            AddBoxes();
        }
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
