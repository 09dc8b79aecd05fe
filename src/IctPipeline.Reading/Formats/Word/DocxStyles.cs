using System.Globalization;
using System.Xml;
using IctPipeline.Reading.Formats.Office;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Word;

/// <summary>
/// What the styles of a Word document mean. The text names a style by an id, which a localized Word makes up ("u1", "berschrift1"); the
/// style's name stays English ("heading 1"), and a style of the author's own is based on such a one.
/// </summary>
internal sealed class DocxStyles
{
    private const int MaxChain = 10;

    private readonly Dictionary<string, Style> _styles = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, StyleMeaning> _meanings = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Paragraph, string Run), RunFormat> _formats = [];
    private RunFormat _defaults;
    private string _defaultParagraph = "";

    public static DocxStyles Read(XmlReader xml, DocxTheme theme)
    {
        var styles = new DocxStyles();
        Style? style = null;
        var skip = new SkippedElement();
        while (xml.Read())
        {
            if (skip.Holds(xml) || xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            var value = xml.GetAttribute("val", xml.NamespaceURI) ?? "";
            switch (xml.LocalName)
            {
                case "style":
                    var id = xml.GetAttribute("styleId", xml.NamespaceURI) ?? "";
                    style = new Style(id);
                    styles._styles[id] = style;
                    if (
                        xml.GetAttribute("type", xml.NamespaceURI) == "paragraph"
                        && xml.GetAttribute("default", xml.NamespaceURI) is "1" or "true" or "on"
                    )
                    {
                        styles._defaultParagraph = id;
                    }

                    break;
                case "tblStylePr" or "pPrChange" or "rPrChange":
                    // What a table style says of single cells, and what a style said before a change.
                    skip.Start(xml);
                    break;
                case "name" when style is not null:
                    style.Name = value;
                    break;
                case "basedOn" when style is not null:
                    style.BasedOn = value;
                    break;
                case "numId" when style is not null:
                    style.List = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var list) ? list : null;
                    break;
                case "ilvl" when style is not null:
                    style.ListLevel = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? level : null;
                    break;
                case "rFonts" or "vanish" or "b" when style is null:
                    styles._defaults = styles._defaults.With(xml, theme);
                    break;
                case "rFonts" or "vanish" or "b":
                    style.Format = style.Format.With(xml, theme);
                    break;
            }
        }

        return styles;
    }

    /// <summary>What paragraphs in a style are.</summary>
    /// <param name="id">Empty for the default style.</param>
    public StyleMeaning Of(string id)
    {
        if (!_meanings.TryGetValue(id, out var meaning))
        {
            meaning =
                Chain(id).Select(style => StyleNames.Find(style.Name)).FirstOrDefault(known => known is not null)
                ?? new StyleMeaning(BlockKind.Paragraph);
            _meanings[id] = meaning;
        }

        return meaning;
    }

    /// <summary>What a run looks like: its own properties, those of its style and its paragraph's style, the document's defaults.</summary>
    /// <param name="paragraph">Id of the paragraph's style; empty for the default style.</param>
    /// <param name="run">Id of the run's style; empty where it has none.</param>
    public RunFormat Format(string paragraph, string run, RunFormat own)
    {
        if (!_formats.TryGetValue((paragraph, run), out var format))
        {
            format = Inherit(Inherit(default, run), paragraph.Length == 0 ? _defaultParagraph : paragraph).Over(_defaults);
            _formats[(paragraph, run)] = format;
        }

        return own.Over(format);
    }

    /// <summary>The list that paragraphs in a style belong to, and their level there where the style tells it.</summary>
    public (int List, int? Level)? ListOf(string id)
    {
        var (list, level) = ((int?)null, (int?)null);
        foreach (var style in Chain(id.Length == 0 ? _defaultParagraph : id))
        {
            level ??= style.ListLevel;
            list ??= style.List;
        }

        return list is { } found ? (found, level) : null;
    }

    private RunFormat Inherit(RunFormat format, string id) => Chain(id).Aggregate(format, (current, style) => current.Over(style.Format));

    /// <summary>A style and those that it is based on; a style that is not defined has its id for a name.</summary>
    private IEnumerable<Style> Chain(string id)
    {
        for (var step = 0; step < MaxChain && id.Length > 0; step++)
        {
            var style = _styles.GetValueOrDefault(id) ?? new Style(id);
            yield return style;
            id = style.BasedOn;
        }
    }

    private sealed class Style(string id)
    {
        public string Name { get; set; } = id;

        public string BasedOn { get; set; } = "";

        public RunFormat Format { get; set; }

        public int? List { get; set; }

        public int? ListLevel { get; set; }
    }
}
