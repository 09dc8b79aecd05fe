using System.Globalization;
using System.Xml;
using IctPipeline.Reading.Formats.Office;
using IctPipeline.Reading.Intake.Charsets;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.OpenDocument;

/// <summary>
/// Walks through the text of an OpenDocument file. What no reader sees is left out: deleted text, hidden text and sections, comments,
/// prompts, the texts behind pictures.
/// </summary>
internal sealed class OdtBody(OdtStyles styles, OdtLists lists, LegacyFontText legacy, NodeBudget nodes)
{
    /// <summary>More blanks in a row are an indentation, which plain text has none of; a file may ask for billions.</summary>
    private const int MostSpaces = 16;

    private readonly OdtNames _names = new();
    private readonly SkippedElement _skipped = new();
    private readonly Stack<(OdtStory Story, OdtLists Lists)> _outer = new();
    private readonly Stack<RunFormat> _runs = new();
    private OdtStory _story = new(legacy);
    private OdtLists _lists = lists;
    private string _noteClass = "";
    private int _rubyStart;

    /// <summary>In the order in which the text refers to them.</summary>
    public List<OdtStory> Footnotes { get; } = [];

    public List<OdtStory> Endnotes { get; } = [];

    /// <summary>Reads the element <c>office:text</c> that the reader stands on, to its end.</summary>
    public OdtStory Read(XmlReader xml)
    {
        var (depth, isEmpty) = (xml.Depth, xml.IsEmptyElement);
        while (!isEmpty && xml.Read() && xml.Depth > depth)
        {
            if (_skipped.Holds(xml))
            {
                continue;
            }

            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    Visit(xml);
                    break;
                case XmlNodeType.EndElement:
                    Leave(_names.Of(xml));
                    break;
                case XmlNodeType.Text
                or XmlNodeType.CDATA
                or XmlNodeType.SignificantWhitespace
                or XmlNodeType.Whitespace when _story.Open > 0:
                    _story.AppendWritten(xml.Value);
                    break;
            }
        }

        while (_outer.Count > 0)
        {
            LeaveStory();
        }

        _story.End();
        return _story;
    }

    private void Visit(XmlReader xml)
    {
        var name = _names.Of(xml);
        if (IsUnseen(name, xml))
        {
            _skipped.Start(xml);
            return;
        }

        nodes.Add();
        Enter(name, xml);
        if (xml.IsEmptyElement)
        {
            Leave(name);
        }
    }

    private static bool IsUnseen(string name, XmlReader xml) =>
        name switch
        {
            "text:tracked-changes" or "office:annotation" or "office:forms" or "office:binary-data" or "office:event-listeners" => true,
            "text:note-citation" or "text:placeholder" or "draw:object" or "draw:object-ole" or "svg:title" or "svg:desc" => true,
            "text:index-title-template" or "text:script" or "text:variable-decls" or "text:sequence-decls" => true,
            "text:table-of-content-source" or "text:illustration-index-source" or "text:table-index-source" => true,
            "text:object-index-source" or "text:user-index-source" or "text:alphabetical-index-source" => true,
            "text:bibliography-source" or "text:user-field-decls" or "text:dde-connection-decls" => true,
            "text:section" => xml.GetAttribute("display", OdtNames.Text) == "none" || IsHidden(xml),
            "text:hidden-text" => IsHidden(xml),
            "table:table-row" => xml.GetAttribute("visibility", OdtNames.Table) is "collapse" or "filter",
            _ => false,
        };

    private static bool IsHidden(XmlReader xml) => xml.GetAttribute("is-hidden", OdtNames.Text) == "true";

    private void Enter(string name, XmlReader xml)
    {
        switch (name)
        {
            case "text:p" or "text:h":
                BeginParagraph(name, xml);
                break;
            case "text:span":
                var style = xml.GetAttribute("style-name", OdtNames.Text) ?? "";
                _runs.Push(_story.Run);
                _story.Run = styles.FormatOf("text", style).Over(_story.Run);
                break;
            case "text:hidden-paragraph" when IsHidden(xml):
                _story.Run = _story.Run with { Hidden = true };
                break;
            case "text:s":
                _story.AppendSign(new string(' ', Math.Clamp(Number(xml.GetAttribute("c", OdtNames.Text)) ?? 1, 1, MostSpaces)));
                break;
            case "text:tab":
                _story.AppendSign(" ");
                break;
            case "text:line-break":
                _story.AppendSign("\n");
                break;
            case "text:a" or "draw:a":
                _story.BeginLink(WebAddress.Of(xml.GetAttribute("href", OdtNames.XLink) ?? ""));
                break;
            case "text:list":
                _lists.Begin(xml);
                break;
            case "text:list-item":
                _lists.BeginItem(xml);
                break;
            case "table:table":
                _story.BeginTable();
                break;
            case "text:note":
                _noteClass = xml.GetAttribute("note-class", OdtNames.Text) ?? "";
                break;
            case "text:note-body" or "draw:text-box" or "draw:custom-shape" or "draw:rect" or "draw:circle" or "draw:ellipse":
            case "draw:line" or "draw:polygon" or "draw:path" or "draw:connector" or "draw:caption":
                EnterStory();
                break;
            case "text:ruby-text":
                _rubyStart = _story.Text.Length;
                break;
        }
    }

    private void BeginParagraph(string name, XmlReader xml)
    {
        var style = xml.GetAttribute("style-name", OdtNames.Text) ?? "";
        var meaning = styles.Of(style);
        var mark = _lists.Next(styles.ListOf(style));
        if (name == "text:h" && meaning.Role == StyleRole.None)
        {
            var level = Math.Max(1, Number(xml.GetAttribute("outline-level", OdtNames.Text)) ?? 1);
            meaning = new StyleMeaning(BlockKind.Heading, Math.Min(6, level));
            if (mark is null && xml.GetAttribute("is-list-header", OdtNames.Text) != "true")
            {
                mark = _lists.NextHeading(level, xml);
            }
        }

        _story.BeginParagraph(meaning, mark);
        _runs.Push(_story.Run);
        _story.Run = styles.FormatOf("paragraph", style);
    }

    private void Leave(string name)
    {
        switch (name)
        {
            case "text:p" or "text:h":
                _story.LeaveParagraph();
                _story.Run = _runs.TryPop(out var outer) ? outer : default;
                break;
            case "text:span":
                _story.Run = _runs.TryPop(out var around) ? around : default;
                break;
            case "text:a" or "draw:a":
                _story.EndLink();
                break;
            case "text:list":
                _lists.End();
                break;
            case "text:list-item":
                _lists.EndItem();
                break;
            case "table:table-cell" or "table:covered-table-cell":
                _story.EndCell();
                break;
            case "table:table-row":
                _story.EndRow();
                break;
            case "table:table":
                _story.EndTable();
                break;
            case "text:note-body" or "draw:text-box" or "draw:custom-shape" or "draw:rect" or "draw:circle" or "draw:ellipse":
            case "draw:line" or "draw:polygon" or "draw:path" or "draw:connector" or "draw:caption":
                LeaveStory(name == "text:note-body");
                break;
            case "text:ruby-text":
                var ruby = _story.Text.Take(_rubyStart).Trim();
                _story.Append(ruby.Length > 0 ? $"({ruby})" : "");
                break;
        }
    }

    /// <summary>A text of its own begins. What stands in it is in none of the lists around it.</summary>
    private void EnterStory()
    {
        _outer.Push((_story, _lists));
        var isHidden = _story.Run.Hidden == true;
        _story = new OdtStory(legacy) { IsHidden = isHidden };
        _lists = _lists.Fresh();
    }

    private void LeaveStory(bool isNote = false)
    {
        if (!_outer.TryPop(out var outer))
        {
            return;
        }

        var inner = _story;
        (_story, _lists) = outer;
        // A box in a box in a box: each takes up all that the inner ones hold.
        nodes.Add(inner.Paragraphs.Count);
        if (inner.IsHidden)
        {
            return;
        }

        if (!isNote)
        {
            _story.AddBox(inner);
            return;
        }

        inner.End();
        (_noteClass == "endnote" ? Endnotes : Footnotes).Add(inner);
    }

    private static int? Number(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (int)Math.Min(number, int.MaxValue) : null;
}
