using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using IctPipeline.Reading.Formats.Office;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.OpenDocument;

/// <summary>
/// What the styles of an OpenDocument text mean. Those that an editor makes by itself for a look are based on one that has a name.
/// </summary>
internal sealed partial class OdtStyles
{
    private const int MaxChain = 10;
    private const int BoldWeight = 600;

    private readonly Dictionary<(string Family, string Name), Style> _styles = [];
    private readonly Dictionary<string, string> _fonts = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Family, string Name), RunFormat> _formats = [];
    private Style? _style;

    /// <summary>Ends the style in hand: text properties that follow are not its own.</summary>
    public void End() => _style = null;

    /// <summary>Takes up one element of the styles or of the font declarations.</summary>
    public void Read(string name, XmlReader xml)
    {
        switch (name)
        {
            case "style:font-face" when xml.GetAttribute("name", OdtNames.Style) is { } font:
                _fonts[font] = Plain(xml.GetAttribute("font-family", OdtNames.Vector) ?? font);
                break;
            case "style:style" or "style:default-style":
                var own = xml.GetAttribute("name", OdtNames.Style) ?? "";
                _style = new Style(xml.GetAttribute("display-name", OdtNames.Style) ?? Unescaped(own))
                {
                    Parent = xml.GetAttribute("parent-style-name", OdtNames.Style) ?? "",
                    List = xml.GetAttribute("list-style-name", OdtNames.Style),
                    Outline = Number(xml.GetAttribute("default-outline-level", OdtNames.Style)),
                };
                _styles[(xml.GetAttribute("family", OdtNames.Style) ?? "", own)] = _style;
                break;
            case "style:text-properties" when _style is { } style:
                style.Format = Format(xml);
                break;
        }
    }

    /// <summary>The look that a <c>style:text-properties</c> tells.</summary>
    public RunFormat Format(XmlReader xml)
    {
        var family = xml.GetAttribute("font-family", OdtNames.Formatting);
        var named = xml.GetAttribute("font-name", OdtNames.Style);
        var weight = xml.GetAttribute("font-weight", OdtNames.Formatting);
        return new RunFormat(
            named is not null ? _fonts.GetValueOrDefault(named, named)
                : family is null ? null
                : Plain(family),
            xml.GetAttribute("display", OdtNames.Text) is { } display ? display == "none" : null,
            weight is null ? null : weight == "bold" || Number(weight) >= BoldWeight
        );
    }

    /// <summary>What paragraphs in a style are.</summary>
    public StyleMeaning Of(string id) =>
        Chain("paragraph", id).Select(style => StyleNames.Find(style.Name)).FirstOrDefault(known => known is not null)
        ?? new StyleMeaning(BlockKind.Paragraph);

    /// <summary>What text in a style looks like.</summary>
    /// <param name="family"><c>paragraph</c> or <c>text</c>.</param>
    public RunFormat FormatOf(string family, string id)
    {
        if (!_formats.TryGetValue((family, id), out var format))
        {
            format = Chain(family, id).Aggregate(default(RunFormat), (current, style) => current.Over(style.Format));
            format = _styles.TryGetValue((family, ""), out var defaults) ? format.Over(defaults.Format) : format;
            _formats[(family, id)] = format;
        }

        return format;
    }

    /// <summary>The list style of paragraphs in a style that are in a list; null where the style names none.</summary>
    public string? ListOf(string id) => Chain("paragraph", id).Select(style => style.List).FirstOrDefault(list => list is not null);

    private IEnumerable<Style> Chain(string family, string id)
    {
        for (var step = 0; step < MaxChain && id.Length > 0; step++)
        {
            var style = _styles.GetValueOrDefault((family, id)) ?? new Style(Unescaped(id));
            yield return style;
            id = style.Parent;
        }
    }

    /// <summary>A font's name without its quotation marks; of several, the first.</summary>
    private static string Plain(string family) => family.Split(',')[0].Trim(' ', '\'', '"');

    /// <summary>"Heading_20_1" is "Heading 1".</summary>
    private static string Unescaped(string name) =>
        Escape()
            .Replace(
                name,
                match => ((char)ushort.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()
            );

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex("_([0-9a-f]{2,4})_", RegexOptions.NonBacktracking)]
    private static partial Regex Escape();

    private sealed class Style(string name)
    {
        public string Name { get; } = name;

        public string Parent { get; init; } = "";

        public string? List { get; init; }

        public int? Outline { get; init; }

        public RunFormat Format { get; set; }
    }
}
