using System.Text;
using System.Xml;
using IctPipeline.Reading.Formats.Text;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Word;

/// <summary>Paragraphs, headings, tables and links of a Word document's main part. Deleted text and field codes are left out.</summary>
internal sealed class DocxBody(ParsedArticle article, DocxStyles styles, DocxLinks links, ReadBudget time)
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    private readonly StringBuilder _text = new();
    private readonly StringBuilder _table = new();
    private string _style = "";
    private bool _list;
    private int _bold;
    private bool _runIsBold;
    private int _tables;
    private int _alternatives;
    private string? _link;
    private int _linkStart;

    public void Read(XmlReader xml)
    {
        while (xml.Read())
        {
            if (xml.LocalName == "Fallback" && xml.NamespaceURI == Compatibility)
            {
                // The same again for old versions of Word.
                _alternatives +=
                    xml.NodeType == XmlNodeType.EndElement ? -1
                    : xml.IsEmptyElement ? 0
                    : 1;
            }
            else if (_alternatives > 0)
            {
                continue;
            }
            else if (xml.NodeType == XmlNodeType.Element)
            {
                Enter(xml);
            }
            else if (xml.NodeType == XmlNodeType.EndElement)
            {
                Leave(xml.LocalName);
            }
        }

        TakeTitle();
    }

    private void Enter(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "p":
                time.Check();
                (_style, _list, _bold) = ("", false, 0);
                break;
            case "pStyle":
                _style = xml.GetAttribute("val", xml.NamespaceURI) ?? "";
                break;
            case "numPr":
                _list = true;
                break;
            case "r":
                _runIsBold = false;
                break;
            case "b":
                _runIsBold = xml.GetAttribute("val", xml.NamespaceURI) is null or "1" or "true";
                break;
            case "t" when !xml.IsEmptyElement:
                var text = xml.ReadString();
                _bold += _runIsBold ? text.Length : 0;
                _text.Append(text);
                break;
            case "delText" or "instrText" when !xml.IsEmptyElement:
                xml.ReadString();
                break;
            case "tab":
                _text.Append(' ');
                break;
            case "br" or "cr":
                _text.Append('\n');
                break;
            case "hyperlink" when !xml.IsEmptyElement:
                (_link, _linkStart) = (links.Find(xml.GetAttribute("id", Relationships)), _text.Length);
                break;
            case "tbl":
                _tables++;
                break;
        }
    }

    private void Leave(string name)
    {
        switch (name)
        {
            case "hyperlink":
                Link();
                break;
            case "p" when _tables == 0:
                Paragraph();
                break;
            case "p":
                _table.Append(_text.ToString().Trim().Replace('\n', ' ')).Append(' ');
                _text.Clear();
                break;
            case "tc":
                Trim(_table);
                _table.Append('\t');
                break;
            case "tr":
                Trim(_table);
                _table.Append('\n');
                break;
            case "tbl":
                _tables--;
                if (_tables == 0)
                {
                    Add(new Block(BlockKind.Table, _table.ToString().Trim()));
                    _table.Clear();
                }

                break;
        }
    }

    private void Paragraph()
    {
        var text = _text.ToString().Trim();
        _text.Clear();
        var (kind, level) = styles.Of(_style);
        kind = kind == BlockKind.Paragraph && _list ? BlockKind.ListItem : kind;
        Add(new Block(kind, text, level, text.Length > 0 && _bold >= text.Length));
    }

    private void Link()
    {
        if (_link is not null && _linkStart < _text.Length)
        {
            article.Links.Add(new ArticleLink(_link, _text.ToString(_linkStart, _text.Length - _linkStart)));
        }

        _link = null;
    }

    private void Add(Block block)
    {
        if (block.Text.Length > 0)
        {
            article.Blocks.Add(block);
        }
    }

    private static void Trim(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] is ' ' or '\t')
        {
            text.Length--;
        }
    }

    /// <summary>The first heading or bold line is the title, or a first line that looks like one.</summary>
    private void TakeTitle()
    {
        if (article.Blocks is [{ Kind: BlockKind.Heading, Level: 1 } heading, ..])
        {
            article.Title = heading.Text;
            article.Blocks.RemoveAt(0);
        }
        else
        {
            TextTitle.Take(article);
        }

        if (article.Title is null && article.Extra.Remove("title", out var declared))
        {
            article.Title = declared;
        }
    }
}
