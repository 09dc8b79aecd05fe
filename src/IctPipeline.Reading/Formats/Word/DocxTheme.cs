using System.Xml;

namespace IctPipeline.Reading.Formats.Word;

/// <summary>The fonts of a Word document's theme, which styles name by their place ("minorHAnsi").</summary>
internal sealed class DocxTheme
{
    private string? _major;
    private string? _minor;

    public static DocxTheme Read(XmlReader xml)
    {
        var theme = new DocxTheme();
        var place = "";
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "majorFont" or "minorFont":
                    place = xml.LocalName;
                    break;
                case "latin" when place == "majorFont":
                    theme._major ??= xml.GetAttribute("typeface");
                    break;
                case "latin" when place == "minorFont":
                    theme._minor ??= xml.GetAttribute("typeface");
                    break;
            }
        }

        return theme;
    }

    /// <summary>
    /// The font of <c>w:rFonts</c> for characters outside ASCII, which are those that a font of before Unicode redraws. Converters often
    /// name the font of ASCII alone.
    /// </summary>
    public string? FontOf(XmlReader fonts)
    {
        string? Named(string name) => fonts.GetAttribute(name, fonts.NamespaceURI) is { Length: > 0 } font ? font : null;
        return Find(Named("hAnsiTheme")) ?? Named("hAnsi") ?? Find(Named("asciiTheme")) ?? Named("ascii");
    }

    private string? Find(string? place) =>
        place is null ? null
        : place.StartsWith("major", StringComparison.Ordinal) ? _major
        : _minor;
}
