using System.Globalization;
using System.Xml;
using IctPipeline.Reading.Formats.Office;
using IctPipeline.Reading.Intake.Charsets;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Word;

/// <summary>
/// Walks through a part of a Word document: the text itself, or its notes. What no reader of the document sees is left out: deleted and
/// moved text at its old place, hidden text, the instructions of fields, what formats were before a change.
/// </summary>
internal sealed class DocxBody(DocxStyles styles, ListNumbering numbering, DocxTheme theme, LegacyFontText legacy, NodeBudget nodes)
{
    private readonly Stack<DocxStory> _outer = new();
    private readonly SkippedElement _skipped = new();

    private readonly AlternateContents _alternatives = new();
    private readonly Stack<ContentControl> _controls = new();
    private DocxLinks _links = DocxLinks.None;
    private DocxStory _story = new(styles, numbering, legacy);
    private RunFormat _own;
    private string _runStyle = "";
    private bool _inParagraphProperties;
    private bool _inRunProperties;
    private bool _inControlProperties;
    private string? _ruby;
    private int _rubyStart;
    private int _appended;

    /// <summary>Notes by their ids.</summary>
    public Dictionary<string, DocxStory> Notes { get; } = new(StringComparer.Ordinal);

    /// <summary>Ids of the notes that visible text refers to, in its order.</summary>
    public List<string> Footnotes { get; } = [];

    public List<string> Endnotes { get; } = [];

    public DocxStory Read(XmlReader xml, DocxLinks links)
    {
        _links = links;
        while (xml.Read())
        {
            if (_skipped.Holds(xml))
            {
                continue;
            }

            if (xml.NodeType == XmlNodeType.Element)
            {
                var isEmpty = xml.IsEmptyElement;
                Enter(xml);
                if (isEmpty)
                {
                    Leave(xml.LocalName);
                }
            }
            else if (xml.NodeType == XmlNodeType.EndElement)
            {
                Leave(xml.LocalName);
            }
        }

        _story.End();
        return _story;
    }

    private void Enter(XmlReader xml)
    {
        if (_inControlProperties)
        {
            _controls.Peek().Read(xml);
            return;
        }

        if (_inRunProperties || _inParagraphProperties)
        {
            Property(xml);
            return;
        }

        switch (xml.LocalName)
        {
            case "p":
                nodes.Add();
                _story.BeginParagraph();
                _story.Format.IsParagraph = true;
                break;
            case "pPr":
                _inParagraphProperties = !xml.IsEmptyElement;
                break;
            case "r":
                (_own, _runStyle) = (default, "");
                _story.Run = styles.Format(_story.Format.Style, "", default);
                break;
            case "rPr":
                _inRunProperties = !xml.IsEmptyElement;
                break;
            case "t" when !xml.IsEmptyElement:
                Append(xml.ReadString());
                break;
            case "instrText" when !xml.IsEmptyElement:
                _story.Fields.AddInstruction(xml.ReadString());
                break;
            case "del" or "moveFrom" or "delText" or "delInstrText":
            case "sectPr" or "tblPr" or "trPr" or "tcPr" or "rubyPr":
                _skipped.Start(xml);
                break;
            case "sym":
                Symbol(xml);
                break;
            case "noBreakHyphen":
                Append("-");
                break;
            case "softHyphen":
                // The sign for it is a letter in some fonts.
                Append("\u00AD");
                break;
            case "tab" or "ptab":
                Append(" ");
                break;
            case "br" or "cr":
                Append("\n");
                break;
            case "hyperlink" or "fldSimple":
                _story.BeginLink(
                    xml.LocalName == "hyperlink"
                        ? _links.Find(xml.GetAttribute("id", Relationships(xml)))
                        : OfficeFields.LinkOf(xml.GetAttribute("instr", xml.NamespaceURI) ?? "")
                );
                break;
            case "fldChar":
                _story.Field(xml.GetAttribute("fldCharType", xml.NamespaceURI));
                break;
            case "footnoteReference" or "endnoteReference" when _story.Run.Hidden != true && !_story.Fields.InInstruction:
                (xml.LocalName == "footnoteReference" ? Footnotes : Endnotes).Add(xml.GetAttribute("id", xml.NamespaceURI) ?? "");
                break;
            case "AlternateContent":
                _alternatives.Begin();
                break;
            case "Choice" or "Fallback" when !_alternatives.BeginVersion(_appended):
                _skipped.Start(xml);
                break;
            case "tbl":
                _story.BeginTable();
                break;
            case "txbxContent" or "txBody" or "footnote" or "endnote":
                _outer.Push(_story);
                _story = new DocxStory(styles, numbering, legacy);
                if (xml.LocalName is "footnote" or "endnote")
                {
                    Notes[xml.GetAttribute("id", xml.NamespaceURI) ?? ""] = _story;
                }

                break;
            case "sdt":
                _controls.Push(new ContentControl());
                break;
            case "sdtPr" when _controls.Count > 0:
                _inControlProperties = !xml.IsEmptyElement;
                break;
            case "sdtContent":
                _story.BeginControl(_controls.TryPeek(out var control) ? control.Role : StyleRole.None);
                break;
            case "rt":
                _rubyStart = _story.Text.Length;
                break;
        }
    }

    private void Property(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "pPrChange" or "rPrChange" or "numberingChange" or "sectPr" or "tabs":
                _skipped.Start(xml);
                break;
            case "rPr":
                _inRunProperties = !xml.IsEmptyElement;
                break;
            case "rStyle" when !_inParagraphProperties:
                _runStyle = xml.GetAttribute("val", xml.NamespaceURI) ?? "";
                break;
            case var _ when _inParagraphProperties:
                _story.Format.Read(xml, isMark: _inRunProperties);
                break;
            default:
                _own = _own.With(xml, theme);
                break;
        }
    }

    private void Leave(string name)
    {
        switch (name)
        {
            case "sdtPr":
                _inControlProperties = false;
                break;
            case var _ when _inControlProperties:
                break;
            case "rPr":
                _inRunProperties = false;
                if (!_inParagraphProperties)
                {
                    _story.Run = styles.Format(_story.Format.Style, _runStyle, IsPrompt() ? _own with { Hidden = true } : _own);
                }

                break;
            case "pPr":
                (_inParagraphProperties, _inRunProperties) = (false, false);
                break;
            case var _ when _inParagraphProperties || _inRunProperties:
                break;
            case "r":
                _story.Run = default;
                break;
            case "hyperlink" or "fldSimple":
                _story.EndLink();
                break;
            case "p":
                _story.EndParagraph();
                break;
            case "tc":
                _story.EndCell();
                break;
            case "tr":
                _story.EndRow();
                break;
            case "tbl":
                _story.EndTable();
                break;
            case "Choice" or "Fallback":
                _alternatives.EndVersion(_appended);
                break;
            case "AlternateContent":
                _alternatives.End();
                break;
            case "txbxContent" or "txBody" or "footnote" or "endnote" when _outer.TryPop(out var outer):
                if (name is "txbxContent" or "txBody")
                {
                    outer.AddBox(_story);
                }
                else
                {
                    _story.End();
                }

                _story = outer;
                break;
            case "sdtContent":
                _story.EndControl();
                break;
            case "sdt":
                _controls.TryPop(out _);
                break;
            case "rt":
                _ruby = _story.Text.Take(_rubyStart).Trim();
                break;
            case "rubyBase" when _ruby is { Length: > 0 } ruby:
                Append($"({ruby})");
                _ruby = null;
                break;
        }
    }

    private bool IsPrompt() => _runStyle.Length > 0 && styles.Of(_runStyle).IsPrompt && _controls.Any(control => control.ShowsPrompt);

    private void Append(string text)
    {
        if (_story.Append(text))
        {
            _appended += text.Length;
        }
    }

    /// <summary>A sign by its code, in a font of its own.</summary>
    private void Symbol(XmlReader xml)
    {
        var code = xml.GetAttribute("char", xml.NamespaceURI);
        if (ushort.TryParse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) && value >= ' ')
        {
            var run = _story.Run;
            // Codes of a symbol font are written with and without the private area's first digits.
            var sign = (char)(value < 0x100 ? value + 0xF000 : value);
            _story.Run = run with { Font = xml.GetAttribute("font", xml.NamespaceURI) };
            Append(sign.ToString());
            _story.Run = run;
        }
    }

    private static string Relationships(XmlReader xml) =>
        xml.NamespaceURI.StartsWith("http://purl.oclc.org/", StringComparison.Ordinal)
            ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
            : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
}
