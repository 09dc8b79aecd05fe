using System.Buffers;
using System.Text;
using AngleSharp.Dom;
using IctPipeline.Reading.Formats.Html.Survey;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Html.Dom;

/// <summary>
/// Turns an element's content into blocks, images and links.
/// </summary>
internal sealed class DomBlocks(ParsedArticle article, ParseContext context, Func<IElement, bool>? skip = null) : IDomVisitor
{
    /// <summary>A no-break space is a space too; normalization would fold it later.</summary>
    private static readonly SearchValues<char> Spaces = SearchValues.Create(" \n\t\r\f\u00A0");

    private readonly StringBuilder _text = new();
    private int _linked;
    private int _emphasized;
    private int _emphasisDepth;
    private int _linkDepth;

    /// <summary>For every link around the place that is read, whether it counts as one.</summary>
    private readonly Stack<bool> _links = new();
    private int _preDepth;
    private int _postDepth;
    private BlockKind _kind = BlockKind.Paragraph;
    private int _level;
    private Box? _box;
    private IElement? _source;
    private readonly LayoutTables _tables = new();

    /// <summary>Where set, only text is read, and this gets the element that each block's text stands in.</summary>
    public List<IElement?>? Sources { get; init; }

    public void Read(INode root)
    {
        _source = root as IElement;
        DomWalk.Below(root, this);
        Flush();
    }

    public bool Enter(INode node)
    {
        if (node is IText text)
        {
            Append(text.Data);
            return false;
        }

        if (node is not Element element || skip?.Invoke(element) == true)
        {
            return false;
        }

        if (Sources is null && element.LocalName == "noscript" && !HtmlTags.IsHidden(element))
        {
            DomImages.AddUnscripted(element, article);
        }

        if (HtmlTags.IsSilent(element))
        {
            return false;
        }

        var name = element.LocalName;
        if (name == "table")
        {
            _tables.Enter(element);
        }

        if (IsBlock(name) && _preDepth > 0)
        {
            EndCodeLine();
        }
        else if (_tables.HoldsCell(element))
        {
            // What stands in a cell is one part of its row, however many lists and paragraphs it has.
            Append(" ");
        }
        else if (IsBlock(name))
        {
            context.Budget.Check();
            Flush();
            _source = element;
            Open(name);
            _box = IsBox(name) ? new Box(_box, element.ClassName) : _box;
        }

        switch (name)
        {
            case "br" when _tables.IsData:
                Append(" ");
                return false;
            case "br":
                Break();
                return false;
            case "img" or "amp-img":
                if (Sources is null)
                {
                    DomImages.Add(element, article);
                }

                _box?.SawImage();
                return false;
            case "a":
                _links.Push(IsAway(element));
                _linkDepth += _links.Peek() ? 1 : 0;
                AddLink(element);
                break;
            case "td" or "th" when !_tables.IsLayout && _text.Length > 0 && _text[^1] != '\n':
                _text.Length = Trimmed();
                _text.Append('\t');
                break;
            case "tr" when _text.Length > 0:
                _text.Length = Trimmed();
                _text.Append('\n');
                break;
            case "pre":
                _preDepth++;
                break;
            case "rt" when !IsBracketed(element):
                Append("(");
                break;
            case "code" or "kbd" or "samp" or "tt" when element.TextContent.Contains('@', StringComparison.Ordinal):
                article.CodeWithAddresses.Add(DomText.Of(element));
                break;
        }

        _postDepth += IsPost(element) ? 1 : 0;
        _emphasisDepth += HtmlTags.IsEmphasis(name) ? 1 : 0;
        return true;
    }

    public void Leave(INode node)
    {
        if (node is not Element element)
        {
            return;
        }

        var name = element.LocalName;
        Append(name == "rt" && !IsBracketed(element) ? ")" : "");
        _preDepth -= name == "pre" ? 1 : 0;
        if (IsBlock(name) && _preDepth > 0)
        {
            EndCodeLine();
        }
        else if (_tables.HoldsCell(element))
        {
            Append(" ");
        }
        else if (IsBlock(name))
        {
            Flush();
            _source = element.ParentElement;
            (_kind, _level) = (BlockKind.Paragraph, 0);
            _box = IsBox(name) ? _box?.Parent : _box;
        }

        if (name == "table")
        {
            _tables.Leave();
        }

        _linkDepth -= name == "a" && _links.Pop() ? 1 : 0;
        _emphasisDepth -= HtmlTags.IsEmphasis(name) ? 1 : 0;
        _postDepth -= IsPost(element) ? 1 : 0;
    }

    /// <summary>True for the reading of a word that stands in brackets for browsers that can't set it over the word.</summary>
    private static bool IsBracketed(Element reading) => reading.ParentElement?.Children.Any(child => child.LocalName == "rp") == true;

    private bool IsBlock(string name) => HtmlTags.IsBlock(name) || (name is "td" or "th" && _tables.IsLayout);

    private bool IsBox(string name) => HtmlTags.IsBox(name) || (name is "td" or "th" && _tables.IsLayout);

    private void Open(string name) =>
        (_kind, _level) = name switch
        {
            ['h', >= '1' and <= '6'] => (BlockKind.Heading, name[1] - '0'),
            "li" or "dd" or "dt" => (BlockKind.ListItem, 0),
            "figcaption" => (BlockKind.Caption, 0),
            "blockquote" => (BlockKind.Quote, 0),
            "pre" => (BlockKind.Code, 0),
            "table" when _tables.IsPicture => (BlockKind.Caption, 0),
            "table" when !_tables.IsLayout => (BlockKind.Table, 0),
            "p" or "div" when _kind is BlockKind.Quote or BlockKind.ListItem or BlockKind.Caption => (_kind, 0),
            _ => (BlockKind.Paragraph, 0),
        };

    private void Append(string data)
    {
        var start = _text.Length;
        if (_preDepth > 0)
        {
            _text.Append(data);
        }
        else
        {
            var rest = data.AsSpan();
            while (!rest.IsEmpty)
            {
                var word = rest.IndexOfAny(Spaces);
                _text.Append(word < 0 ? rest : rest[..word]);
                if (word < 0)
                {
                    break;
                }

                if (_text.Length > 0 && _text[^1] is not (' ' or '\n' or '\t'))
                {
                    _text.Append(' ');
                }

                var next = rest[word..].IndexOfAnyExcept(Spaces);
                rest = next < 0 ? default : rest[(word + next)..];
            }
        }

        var added = _text.Length - start;
        _linked += _linkDepth > 0 ? added : 0;
        _emphasized += _emphasisDepth > 0 ? added : 0;
    }

    /// <summary>One break is a line's end inside the paragraph, two are a paragraph's.</summary>
    private void Break()
    {
        if (_preDepth > 0)
        {
            _text.Append('\n');
            return;
        }

        var trimmed = Trimmed();
        if (trimmed > 0 && _text[trimmed - 1] == '\n' && _kind != BlockKind.Table)
        {
            var (kind, level) = (_kind, _level);
            Flush();
            (_kind, _level) = (kind, level);
        }
        else if (trimmed > 0)
        {
            _text.Append('\n');
        }
    }

    /// <summary>Elements in code that are blocks elsewhere are its lines.</summary>
    private void EndCodeLine()
    {
        if (_text.Length > 0 && _text[^1] != '\n')
        {
            _text.Append('\n');
        }
    }

    /// <summary>The length without spaces at the end.</summary>
    private int Trimmed()
    {
        var length = _text.Length;
        while (length > 0 && _text[length - 1] == ' ')
        {
            length--;
        }

        return length;
    }

    /// <summary>False for a heading's link to its own place in the page, and for the words of a quoted post, which lead to it.</summary>
    private bool IsAway(Element anchor) => _postDepth == 0 && (_kind != BlockKind.Heading || anchor.GetAttribute("href") is not ['#', ..]);

    private static bool IsPost(Element element) => element.LocalName == "blockquote" && (NodeNames.Of(element) & NodeRole.Part) != 0;

    private void AddLink(Element anchor)
    {
        var href = Sources is null ? anchor.GetAttribute("href") : null;
        if (!string.IsNullOrWhiteSpace(href) && href[0] != '#' && !href.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase))
        {
            var text = DomText.Of(anchor);
            article.Links.Add(new ArticleLink(href.Trim(), text.Length > 0 ? text : null));
        }
    }

    private void Flush()
    {
        var text = _kind == BlockKind.Code ? _text.ToString().TrimEnd() : _text.ToString().Trim();
        if (text.Length > 0)
        {
            article.Blocks.Add(
                new Block(_kind, text, _level, _emphasized >= text.Length, Math.Min(1, (double)_linked / text.Length)) { Box = _box }
            );
            _box?.Count(text.Length);
            Sources?.Add(_source);
        }

        _text.Clear();
        (_linked, _emphasized) = (0, 0);
    }
}
