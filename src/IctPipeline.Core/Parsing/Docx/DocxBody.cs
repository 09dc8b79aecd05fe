using System.Text;
using System.Xml;
using IctPipeline.Parsing.Text;
using IctPipeline.Processing;

namespace IctPipeline.Parsing.Docx;

/// <summary>Paragraphs, headings and tables of a Word document's main part. Deleted text and field codes are left out.</summary>
internal sealed class DocxBody(ParsedArticle article, ReadBudget time)
{
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _table = new();
    private string _style = "";
    private bool _list;
    private int _bold;
    private bool _runIsBold;
    private int _tables;

    public void Read(XmlReader xml)
    {
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
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
            case "tbl":
                _tables++;
                break;
        }
    }

    private void Leave(string name)
    {
        switch (name)
        {
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
        var level = _style.Length == 8 && _style.StartsWith("Heading", StringComparison.OrdinalIgnoreCase) && char.IsAsciiDigit(_style[7]) ? _style[7] - '0' : _style is "Title" ? 1 : 0;
        var kind = level > 0 ? BlockKind.Heading : _style is "Caption" ? BlockKind.Caption : _list ? BlockKind.ListItem : BlockKind.Paragraph;
        Add(new Block(kind, text, level, text.Length > 0 && _bold >= text.Length));
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
