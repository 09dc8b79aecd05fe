using System.Globalization;
using System.Xml;
using IctPipeline.Reading.Formats.Office;

namespace IctPipeline.Reading.Formats.OpenDocument;

/// <summary>
/// The lists that are open at a place of an OpenDocument text, and the numbers of their items. Each list counts anew unless it says that
/// it goes on with another one.
/// </summary>
internal sealed class OdtLists
{
    /// <summary>Numbers of headings that are in no list.</summary>
    private const string Outline = "\0outline";

    private readonly Dictionary<string, ListLevel?[]> _styles;
    private readonly Dictionary<int, NumberedList> _lists = [];
    private readonly Dictionary<(int Count, string Style), int> _ids = [];
    private readonly Dictionary<string, int> _named = new(StringComparer.Ordinal);
    private readonly Stack<OpenList> _open = new();
    private readonly ListNumbering _numbering;
    private (int Count, string? Style) _last;
    private int _counts;
    private ListLevel?[]? _style;
    private ListLevel? _level;

    public OdtLists()
        : this(new Dictionary<string, ListLevel?[]>(StringComparer.Ordinal)) { }

    private OdtLists(Dictionary<string, ListLevel?[]> styles) => (_styles, _numbering) = (styles, new ListNumbering(_lists));

    /// <summary>Those of a text of its own: nothing is open, nothing is counted.</summary>
    public OdtLists Fresh() => new(_styles);

    /// <summary>Takes up one element of a list's style.</summary>
    public void ReadStyle(string name, XmlReader xml, OdtStyles styles)
    {
        switch (name)
        {
            case "text:list-style" or "text:outline-style":
                _style = new ListLevel?[ListNumbering.Levels];
                _styles[name == "text:outline-style" ? Outline : xml.GetAttribute("name", OdtNames.Style) ?? ""] = _style;
                break;
            case "text:list-level-style-number" or "text:outline-level-style":
                _level = Numbered(xml);
                Keep(xml);
                break;
            case "text:list-level-style-bullet" or "text:list-level-style-image":
                _level = new ListLevel { Format = "bullet" };
                Keep(xml);
                break;
            case "style:text-properties" when _level is not null:
                _level.Font = styles.Format(xml).Font;
                break;
        }
    }

    public void EndStyle() => (_style, _level) = (null, null);

    public void Begin(XmlReader xml)
    {
        var style = xml.GetAttribute("style-name", OdtNames.Text);
        var count = _open.TryPeek(out var outer) ? outer.Count : Count(xml, style);
        if (xml.GetAttribute("id", "http://www.w3.org/XML/1998/namespace") is { } id)
        {
            _named[id] = count;
        }

        _open.Push(new OpenList(count, style ?? outer?.Style));
    }

    public void End()
    {
        if (_open.TryPop(out var list) && _open.Count == 0)
        {
            _last = (list.Count, list.Style);
        }
    }

    /// <summary>An item begins; the first paragraph in it has its number.</summary>
    public void BeginItem(XmlReader xml)
    {
        if (_open.TryPeek(out var list))
        {
            list.IsInItem = true;
            list.Start = Number(xml.GetAttribute("start-value", OdtNames.Text));
        }
    }

    public void EndItem()
    {
        if (_open.TryPeek(out var list))
        {
            list.IsInItem = false;
        }
    }

    /// <summary>The mark of the item that a paragraph begins.</summary>
    /// <param name="paragraphStyle">The list style that the paragraph's own style names.</param>
    /// <returns>Null where it begins none.</returns>
    public (string Text, string? Font)? Next(string? paragraphStyle)
    {
        if (!_open.TryPeek(out var list) || !list.IsInItem)
        {
            return null;
        }

        list.IsInItem = false;
        return Next(list.Count, list.Style ?? paragraphStyle ?? "", _open.Count - 1, list.Start);
    }

    /// <summary>The mark of a heading that stands in no list.</summary>
    /// <param name="level">From 1.</param>
    public (string Text, string? Font) NextHeading(int level, XmlReader xml)
    {
        var restarts = xml.GetAttribute("restart-numbering", OdtNames.Text) == "true";
        var start = Number(xml.GetAttribute("start-value", OdtNames.Text));
        return Next(-1, Outline, level - 1, restarts ? start ?? 1 : null);
    }

    private (string Text, string? Font) Next(int count, string style, int level, int? start)
    {
        if (!_ids.TryGetValue((count, style), out var id))
        {
            id = _ids.Count;
            _ids[(count, style)] = id;
            _lists[id] = new NumberedList(
                count,
                _styles.GetValueOrDefault(style) ?? new ListLevel?[ListNumbering.Levels],
                new int?[ListNumbering.Levels]
            );
        }

        if (start is { } number)
        {
            _numbering.Restart(id, level, number);
        }

        return _numbering.Next(id, level);
    }

    private int Count(XmlReader xml, string? style) =>
        xml.GetAttribute("continue-list", OdtNames.Text) is { } other && _named.TryGetValue(other, out var named) ? named
        : xml.GetAttribute("continue-numbering", OdtNames.Text) == "true" && _last.Style == style && _counts > 0 ? _last.Count
        : _counts++;

    private void Keep(XmlReader xml)
    {
        if (_style is not null && Number(xml.GetAttribute("level", OdtNames.Text)) is >= 1 and <= ListNumbering.Levels and var level)
        {
            _style[level - 1] = _level;
        }
    }

    private static ListLevel Numbered(XmlReader xml)
    {
        var level = Number(xml.GetAttribute("level", OdtNames.Text)) ?? 1;
        var shown = Math.Clamp(Number(xml.GetAttribute("display-levels", OdtNames.Text)) ?? 1, 1, Math.Max(1, level));
        var format = xml.GetAttribute("num-format", OdtNames.Style) ?? "";
        var numbers = Enumerable.Range(level - shown + 1, shown).Where(place => place is >= 1 and <= ListNumbering.Levels);
        var text = format.Length == 0 ? "" : string.Join('.', numbers.Select(place => $"%{place}"));
        return new ListLevel
        {
            Start = Number(xml.GetAttribute("start-value", OdtNames.Text)) ?? 1,
            Format = OdtNumberFormat.Of(format),
            Text =
                format.Length == 0
                    ? ""
                    : xml.GetAttribute("num-prefix", OdtNames.Style) + text + xml.GetAttribute("num-suffix", OdtNames.Style),
        };
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private sealed class OpenList(int count, string? style)
    {
        public int Count { get; } = count;

        public string? Style { get; } = style;

        public bool IsInItem { get; set; }

        public int? Start { get; set; }
    }
}
