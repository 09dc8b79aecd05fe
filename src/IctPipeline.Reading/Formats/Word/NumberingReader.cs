using System.Globalization;
using System.Xml;
using IctPipeline.Reading.Formats.Office;

namespace IctPipeline.Reading.Formats.Word;

/// <summary>Reads the part of a Word document that defines its lists.</summary>
internal sealed class NumberingReader(DocxStyles styles, DocxTheme theme)
{
    private readonly Dictionary<int, ListLevel?[]> _definitions = [];

    /// <summary>Definitions that are only the name of a style, which has the list.</summary>
    private readonly Dictionary<int, string> _links = [];
    private readonly Dictionary<int, (int Definition, ListLevel?[] Levels, int?[] Starts)> _lists = [];

    private int?[] _starts = [];
    private ListLevel?[] _levels = [];
    private int _definition;
    private int _list = -1;
    private int _level;
    private ListLevel? _current;

    public ListNumbering Read(XmlReader xml)
    {
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                Enter(xml, xml.GetAttribute("val", xml.NamespaceURI) ?? "");
            }
            else if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "lvl")
            {
                _current = null;
            }
        }

        return new ListNumbering(_lists.ToDictionary(list => list.Key, list => Resolve(list.Value)));
    }

    private void Enter(XmlReader xml, string value)
    {
        switch (xml.LocalName)
        {
            case "abstractNum":
                _definition = Number(xml.GetAttribute("abstractNumId", xml.NamespaceURI)) ?? -1;
                _levels = new ListLevel?[ListNumbering.Levels];
                _definitions[_definition] = _levels;
                break;
            case "numStyleLink":
                _links[_definition] = value;
                break;
            case "num":
                _list = Number(xml.GetAttribute("numId", xml.NamespaceURI)) ?? -1;
                (_levels, _starts) = (new ListLevel?[ListNumbering.Levels], new int?[ListNumbering.Levels]);
                _lists[_list] = (-1, _levels, _starts);
                break;
            case "abstractNumId":
                _lists[_list] = (Number(value) ?? -1, _levels, _starts);
                break;
            case "lvlOverride" or "lvl":
                _level = Number(xml.GetAttribute("ilvl", xml.NamespaceURI)) ?? -1;
                if (xml.LocalName == "lvl" && _level is >= 0 and < ListNumbering.Levels && _levels.Length > 0)
                {
                    _levels[_level] = _current = new ListLevel();
                }

                break;
            case "startOverride" when _level >= 0 && _level < _starts.Length:
                _starts[_level] = Number(value);
                break;
            default:
                Describe(xml, value);
                break;
        }
    }

    private void Describe(XmlReader xml, string value)
    {
        if (_current is not { } level)
        {
            return;
        }

        switch (xml.LocalName)
        {
            case "start":
                level.Start = Number(value) ?? 1;
                break;
            case "numFmt":
                level.Format = value;
                break;
            case "lvlText":
                level.Text = value;
                break;
            case "isLgl":
                level.IsLegal = RunProperties.IsOn(xml);
                break;
            case "lvlRestart":
                level.RestartAfter = Number(value);
                break;
            case "pStyle":
                level.Style = value;
                break;
            case "rFonts":
                level.Font = theme.FontOf(xml);
                break;
        }
    }

    private NumberedList Resolve((int Definition, ListLevel?[] Levels, int?[] Starts) list)
    {
        var definition = list.Definition;
        if (
            _links.TryGetValue(definition, out var style)
            && styles.ListOf(style) is { } linked
            && _lists.TryGetValue(linked.List, out var other)
        )
        {
            definition = other.Definition;
        }

        var levels = list.Levels.ToArray();
        var defined = _definitions.GetValueOrDefault(definition) ?? new ListLevel?[ListNumbering.Levels];
        for (var i = 0; i < levels.Length; i++)
        {
            levels[i] ??= defined[i];
        }

        return new NumberedList(definition, levels, list.Starts);
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
