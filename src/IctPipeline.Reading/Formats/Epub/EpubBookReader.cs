using System.Xml;
using IctPipeline.Reading.Formats.Office;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Epub;

/// <summary>Reads the package document of an e-book (OPF): what it is, which pages it has and in which order.</summary>
internal sealed class EpubBookReader(EpubPackage package, string root)
{
    /// <summary>What the guide of EPUB 2 calls pages that are no text.</summary>
    private static readonly string[] Matter =
    [
        "cover",
        "toc",
        "copyright-page",
        "title-page",
        "titlepage",
        "index",
        "colophon",
        "loi",
        "lot",
    ];

    private readonly EpubBook _book = new();
    private readonly Dictionary<string, (string Path, string Type, string Properties)> _items = new(StringComparer.Ordinal);
    private readonly List<(string Id, bool IsLinear)> _spine = [];
    private readonly HashSet<string> _matter = new(StringComparer.Ordinal);
    private string? _contents;
    private string _element = "";
    private string _property = "";

    /// <exception cref="InvalidDataException">There is no such document, or no page in it.</exception>
    public EpubBook Read()
    {
        using var xml = package.Xml(root) ?? throw new InvalidDataException($"it has no {root}");
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                (_element, _property) = (xml.LocalName, xml.GetAttribute("property") ?? "");
                Enter(xml);
            }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                Take(xml.Value.Trim());
            }
            else if (xml.NodeType == XmlNodeType.EndElement)
            {
                _element = "";
            }
        }

        AddChapters();
        return _book;
    }

    private void Enter(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "item" when xml.GetAttribute("id") is { } id && xml.GetAttribute("href") is { } href:
                _items[id] = (EpubPaths.Resolve(root, href), xml.GetAttribute("media-type") ?? "", xml.GetAttribute("properties") ?? "");
                break;
            case "spine":
                _contents = xml.GetAttribute("toc");
                break;
            case "itemref" when xml.GetAttribute("idref") is { } reference:
                _spine.Add((reference, xml.GetAttribute("linear") != "no"));
                break;
            case "reference" when xml.GetAttribute("href") is { } page && Matter.Contains(xml.GetAttribute("type")):
                _matter.Add(EpubPaths.Resolve(root, page));
                break;
            case "meta" when xml.GetAttribute("name") is "fixed-layout" && xml.GetAttribute("content") is "true":
                _book.IsFixedLayout = true;
                break;
        }
    }

    private void Take(string value)
    {
        switch (_element)
        {
            case "title":
                _book.Title ??= value;
                break;
            case "creator" when !AccountNames.Contains(value):
                _book.Authors.Add(value);
                break;
            case "publisher":
                _book.Publisher ??= value;
                break;
            case "language":
                _book.Language ??= value;
                break;
            case "date":
                _book.Published ??= value;
                break;
            case "subject":
                _book.Subjects.Add(value);
                break;
            case "meta" when _property == "dcterms:modified":
                _book.Modified = value;
                break;
            case "meta" when _property == "rendition:layout":
                _book.IsFixedLayout |= value == "pre-paginated";
                break;
        }
    }

    private void AddChapters()
    {
        var contents = _items.Values.FirstOrDefault(item => item.Properties.Split(' ').Contains("nav")).Path;
        contents ??= _contents is not null && _items.TryGetValue(_contents, out var named) ? named.Path : null;
        var titles = contents is null ? [] : EpubContents.Read(package, contents);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var matter = new List<EpubChapter>();
        foreach (var (id, isLinear) in _spine)
        {
            if (!_items.TryGetValue(id, out var item) || !item.Type.Contains("html", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (!isLinear || item.Path == contents || !seen.Add(item.Path))
            {
                _book.LeftOut++;
                continue;
            }

            var to = _matter.Contains(item.Path) ? matter : _book.Chapters;
            to.Add(new EpubChapter(item.Path, titles.GetValueOrDefault(item.Path)));
        }

        // A booklet whose only page is called its cover has its text there.
        if (_book.Chapters.Count == 0)
        {
            _book.Chapters.AddRange(matter);
        }
        else
        {
            _book.LeftOut += matter.Count;
        }

        if (_book.Chapters.Count == 0)
        {
            throw new ArticleRejectedException(
                RejectionCodes.NoArticle,
                "The e-book names no page of text in its order of reading (spine)."
            );
        }
    }
}
