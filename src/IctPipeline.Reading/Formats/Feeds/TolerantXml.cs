using System.Text;
using System.Xml.Linq;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Feeds;

/// <summary>
/// Builds a tree from a feed that breaks XML's rules: whatever is no mark-up is text, whatever is not closed ends where its parent ends,
/// and an item ends where the next begins. Takes time in proportion to the text.
/// </summary>
internal sealed class TolerantXml(string source, ReadBudget budget)
{
    private const string CdataStart = "<![CDATA[";

    /// <summary>HTML that stands unescaped in a text: these hold nothing, and no "list" or "link" of a feed is called so.</summary>
    private static readonly string[] Void = ["br", "hr", "img", "wbr", "input", "embed"];

    private readonly string _text = source.ReplaceLineEndings("\n");
    private readonly Dictionary<string, string> _namespaces = new(StringComparer.Ordinal);
    private readonly List<(XElement Element, string Prefix, string DefaultNamespace)> _open = [];
    private readonly StringBuilder _pending = new();
    private int _at;
    private bool _rootEnded;
    private XElement? _item;
    private XElement? _lastItem;

    /// <returns>The outermost element; null where there is none.</returns>
    public XElement? Read()
    {
        for (var steps = 0; _at < _text.Length; steps++)
        {
            if ((steps & 255) == 0)
            {
                budget.Check();
            }

            Step();
        }

        EndOfFile();
        return _open.Count > 0 ? _open[0].Element : null;
    }

    private void Step()
    {
        if (_text[_at] != '<')
        {
            var next = _text.IndexOf('<', _at);
            AddText(_text[_at..(next < 0 ? _text.Length : next)]);
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
            Take(tag);
        }
        else if (end >= _text.Length)
        {
            // The file ends inside this tag.
            _at = _text.Length;
        }
        else
        {
            Note("a bare \"<\"");
            AddText("<");
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
        if ((end < 0 || next >= 0) && _open.Count > 0 && EndTag(_open[^1]) is var closing)
        {
            var close = _text.IndexOf(closing, start, length, StringComparison.Ordinal);
            if (close >= 0 && (next < 0 || close < next))
            {
                Note("a CDATA section without an end");
                AddVerbatim(_text[start..close]);
                _at = close;
                return;
            }
        }

        AddVerbatim(_text.Substring(start, length));
        _at = end < 0 ? _text.Length : end + 3;
    }

    private static string EndTag((XElement Element, string Prefix, string DefaultNamespace) open) =>
        open.Prefix.Length == 0 ? $"</{open.Element.Name.LocalName}>" : $"</{open.Prefix}:{open.Element.Name.LocalName}>";

    private void AddText(string text) => AddVerbatim(XmlCharacters.Decode(text, Note));

    private void AddVerbatim(string text)
    {
        if (_open.Count > 0 && text.Length > 0)
        {
            _pending.Append(XmlCharacters.Allowed(text, Note));
        }
    }

    /// <summary>Text is added at once: an element copies what it has with every piece.</summary>
    private void Flush()
    {
        if (_pending.Length > 0)
        {
            _open[^1].Element.Add(_pending.ToString());
            _pending.Clear();
        }
    }

    private void Take(XmlTag tag)
    {
        if (tag.IsEnd)
        {
            End(tag);
        }
        else
        {
            Begin(tag);
        }
    }

    private void Begin(XmlTag tag)
    {
        var isItem = tag.Local is "item" or "entry" && tag.Prefix is "" or "atom" or "rss";
        if (isItem && _item is not null)
        {
            Note("an item without an end");
            CloseDownTo(_open.FindIndex(open => open.Element == _item));
        }

        if (_open.Count >= FeedXml.MaxDepth)
        {
            Note("elements nested too deeply");
            return;
        }

        Flush();

        var inherited = _open.Count > 0 ? _open[^1].DefaultNamespace : "";
        foreach (var (prefix, local, value) in tag.Attributes)
        {
            if (prefix == "xmlns")
            {
                _namespaces[local] = value;
            }
            else if (prefix.Length == 0 && local == "xmlns")
            {
                inherited = value;
            }
        }

        var element = new XElement(XName.Get(tag.Local, tag.Prefix.Length == 0 ? inherited : NamespaceOf(tag.Prefix)));
        if (_open.Count > 0)
        {
            _open[^1].Element.Add(element);
        }

        _open.Add((element, tag.Prefix, inherited));
        if (isItem)
        {
            _item = _lastItem = element;
        }

        AddAttributes(element, tag);
        if ((tag.IsSelfClosing || Void.Contains(tag.Local)) && _open.Count > 1)
        {
            CloseDownTo(_open.Count - 1);
        }
    }

    private void AddAttributes(XElement element, XmlTag tag)
    {
        foreach (var (prefix, local, value) in tag.Attributes)
        {
            if (prefix == "xmlns" || local == "xmlns")
            {
                continue;
            }

            var name = XName.Get(local, prefix.Length == 0 ? "" : NamespaceOf(prefix));
            if (element.Attribute(name) is null)
            {
                element.SetAttributeValue(name, XmlCharacters.Decode(value, Note).Replace('\n', ' '));
            }
        }
    }

    private string NamespaceOf(string prefix)
    {
        if (_namespaces.TryGetValue(prefix, out var known))
        {
            return known;
        }

        if (prefix != "xml")
        {
            Note($"the undeclared prefix \"{prefix}\"");
        }

        return XmlPrefixes.NamespaceOf(prefix);
    }

    private void End(XmlTag tag)
    {
        var at = _open.FindLastIndex(open => open.Element.Name.LocalName == tag.Local && open.Prefix == tag.Prefix);
        if (at < 0)
        {
            Note("an end tag of nothing");
            return;
        }

        if (at < _open.Count - 1)
        {
            Note("an element without an end");
        }

        // The outermost element stays open: what a stray end tag shuts out are items all the same.
        _rootEnded |= at == 0;
        CloseDownTo(Math.Max(at, 1));
    }

    private void CloseDownTo(int count)
    {
        Flush();
        for (var i = _open.Count - 1; i >= count; i--)
        {
            if (_open[i].Element == _item)
            {
                _item = null;
            }

            _open.RemoveAt(i);
        }
    }

    /// <summary>An item in which the file ends is cut: what of it was not yet closed is no whole value.</summary>
    private void EndOfFile()
    {
        Flush();
        if (_rootEnded && _item is null)
        {
            return;
        }

        if (_item is null)
        {
            // All items are whole, or there is none.
            _item = _lastItem;
            Note("the file ends early");
            if (_lastItem is null && _open.Count > 0)
            {
                MendsOf(_open[0].Element).IsCut = true;
            }

            return;
        }

        MendsOf(_item).IsCut = true;
        var inner = _open.FindIndex(open => open.Element == _item) + 1;
        if (inner < _open.Count)
        {
            _open[inner].Element.Remove();
        }
    }

    /// <summary>Faults outside of items concern no document.</summary>
    private void Note(string kind)
    {
        if (_item is not null)
        {
            MendsOf(_item).Add(kind);
        }
    }

    private static ItemMends MendsOf(XElement item)
    {
        if (ItemMends.Of(item) is not { } mends)
        {
            mends = new ItemMends();
            item.AddAnnotation(mends);
        }

        return mends;
    }
}
