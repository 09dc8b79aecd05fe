using System.Text;
using System.Xml.Linq;

namespace IctPipeline.Reading.Formats.Feeds;

/// <summary>
/// Puts a feed's tree together from tags that may not fit: whatever is not closed ends where its parent ends, and an item ends where the
/// next begins. What was mended of an item is noted with it.
/// </summary>
internal sealed class FeedTree
{
    /// <summary>HTML that stands unescaped in a text: these hold nothing, and no "list" or "link" of a feed is called so.</summary>
    private static readonly string[] Void = ["br", "hr", "img", "wbr", "input", "embed"];

    private readonly Dictionary<string, string> _namespaces = new(StringComparer.Ordinal);
    private readonly List<(XElement Element, string Prefix, string DefaultNamespace)> _open = [];
    private readonly StringBuilder _pending = new();
    private bool _rootEnded;
    private XElement? _item;
    private XElement? _lastItem;

    /// <summary>What closes the innermost element; null where none is open.</summary>
    public string? InnermostEndTag =>
        _open.Count == 0 ? null
        : _open[^1].Prefix.Length == 0 ? $"</{_open[^1].Element.Name.LocalName}>"
        : $"</{_open[^1].Prefix}:{_open[^1].Element.Name.LocalName}>";

    /// <summary>The file ends.</summary>
    /// <returns>The outermost element; null where there is none.</returns>
    public XElement? End()
    {
        MarkCut();
        return _open.Count > 0 ? _open[0].Element : null;
    }

    public void AddText(string text) => AddVerbatim(XmlCharacters.Decode(text, Note));

    public void AddVerbatim(string text)
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

    public void Take(XmlTag tag)
    {
        if (tag.IsEnd)
        {
            Close(tag);
        }
        else
        {
            Open(tag);
        }
    }

    private void Open(XmlTag tag)
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

    private void Close(XmlTag tag)
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
    private void MarkCut()
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
                ItemMends.At(_open[0].Element).IsCut = true;
            }

            return;
        }

        ItemMends.At(_item).IsCut = true;
        var inner = _open.FindIndex(open => open.Element == _item) + 1;
        if (inner < _open.Count)
        {
            _open[inner].Element.Remove();
        }
    }

    /// <summary>Faults outside of items concern no document.</summary>
    public void Note(string kind)
    {
        if (_item is not null)
        {
            ItemMends.At(_item).Add(kind);
        }
    }
}
