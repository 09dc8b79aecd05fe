using System.Xml.Linq;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Feeds;

/// <summary>
/// Reads a feed that breaks XML's rules: whatever is no mark-up is text. <see cref="FeedTree"/> puts together what it finds. Takes time
/// in proportion to the text.
/// </summary>
internal sealed class TolerantXml(string source, ParseContext context)
{
    private const string CdataStart = "<![CDATA[";

    private readonly string _text = source.ReplaceLineEndings("\n");
    private readonly FeedTree _tree = new();
    private readonly NodeBudget _nodes = new(context.Options.MaxNodes);
    private int _at;

    /// <returns>The outermost element; null where there is none.</returns>
    public XElement? Read()
    {
        for (var steps = 0; _at < _text.Length; steps++)
        {
            if ((steps & 255) == 0)
            {
                context.Budget.Check();
            }

            Step();
        }

        return _tree.End();
    }

    private void Step()
    {
        if (_text[_at] != '<')
        {
            var next = _text.IndexOf('<', _at);
            _nodes.Add();
            _tree.AddText(_text[_at..(next < 0 ? _text.Length : next)]);
            _at = next < 0 ? _text.Length : next;
        }
        else if (StartsWith(CdataStart))
        {
            Cdata();
        }
        else if (StartsWith("<!--"))
        {
            SkipBehind("-->");
        }
        else if (StartsWith("<?"))
        {
            SkipBehind("?>");
        }
        else if (StartsWith("<!DOCTYPE"))
        {
            SkipDocumentType();
        }
        else if (XmlTag.Read(_text, _at, out var end) is { } tag)
        {
            _at = end;
            _nodes.Add(1 + tag.Attributes.Count);
            _tree.Take(tag);
        }
        else if (end >= _text.Length)
        {
            // The file ends inside this tag.
            _at = _text.Length;
        }
        else
        {
            _tree.Note("a bare \"<\"");
            _tree.AddText("<");
            _at++;
        }
    }

    private bool StartsWith(string mark) => _text.AsSpan(_at).StartsWith(mark, StringComparison.OrdinalIgnoreCase);

    private void SkipBehind(string mark)
    {
        var end = _text.IndexOf(mark, _at, StringComparison.Ordinal);
        _at = end < 0 ? _text.Length : end + mark.Length;
    }

    private void SkipDocumentType()
    {
        var end = _text.IndexOf('>', _at);
        var subset = _text.IndexOf('[', _at);
        if (subset >= 0 && subset < end)
        {
            var close = _text.IndexOf(']', subset);
            end = close < 0 ? -1 : _text.IndexOf('>', close);
        }

        _at = end < 0 ? _text.Length : end + 1;
    }

    /// <summary>A section that is never closed would take the next items along: it ends where its element ends.</summary>
    private void Cdata()
    {
        var start = _at + CdataStart.Length;
        var end = _text.IndexOf("]]>", start, StringComparison.Ordinal);
        var length = (end < 0 ? _text.Length : end) - start;
        var next = _text.IndexOf(CdataStart, start, length, StringComparison.Ordinal);
        if ((end < 0 || next >= 0) && _tree.InnermostEndTag is { } closing)
        {
            var close = _text.IndexOf(closing, start, length, StringComparison.Ordinal);
            if (close >= 0 && (next < 0 || close < next))
            {
                _tree.Note("a CDATA section without an end");
                _tree.AddVerbatim(_text[start..close]);
                _at = close;
                return;
            }
        }

        _tree.AddVerbatim(_text.Substring(start, length));
        _at = end < 0 ? _text.Length : end + 3;
    }
}
