using System.Globalization;
using System.Xml;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Word;

/// <summary>
/// What the paragraph styles of a Word document mean. The text names a style by an id, which a localized Word makes up ("u1",
/// "berschrift1"); the style's name stays English ("heading 1"), and a style of the author's own is based on such a one.
/// </summary>
internal sealed class DocxStyles
{
    private const int MaxChain = 10;

    private readonly Dictionary<string, (string Name, string? BasedOn)> _styles = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A document without a part for styles.</summary>
    public static DocxStyles None { get; } = new();

    public static DocxStyles Read(XmlReader xml)
    {
        var styles = new DocxStyles();
        var id = "";
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            var value = xml.GetAttribute("val", xml.NamespaceURI) ?? "";
            switch (xml.LocalName)
            {
                case "style":
                    id = xml.GetAttribute("styleId", xml.NamespaceURI) ?? "";
                    break;
                case "name" when id.Length > 0:
                    styles._styles[id] = (value, styles._styles.GetValueOrDefault(id).BasedOn);
                    break;
                case "basedOn" when id.Length > 0:
                    styles._styles[id] = (styles._styles.GetValueOrDefault(id).Name ?? id, value);
                    break;
            }
        }

        return styles;
    }

    /// <summary>Kind of a paragraph in a style, and the level if it is a heading (1 for a title).</summary>
    /// <param name="id">Empty for the default style.</param>
    public (BlockKind Kind, int Level) Of(string id)
    {
        for (var step = 0; step < MaxChain && id.Length > 0; step++)
        {
            var (name, basedOn) = _styles.TryGetValue(id, out var style) ? style : (id, null);
            if (Known(name) is { } known)
            {
                return known;
            }

            id = basedOn ?? "";
        }

        return (BlockKind.Paragraph, 0);
    }

    private static (BlockKind Kind, int Level)? Known(string name) =>
        name.ToLower(CultureInfo.InvariantCulture).Replace(" ", "", StringComparison.Ordinal) switch
        {
            "title" => (BlockKind.Heading, 1),
            "caption" => (BlockKind.Caption, 0),
            "quote" or "intensequote" => (BlockKind.Quote, 0),
            ['h', 'e', 'a', 'd', 'i', 'n', 'g', >= '1' and <= '9' and var level] => (BlockKind.Heading, Math.Min(6, level - '0')),
            _ => null,
        };
}
