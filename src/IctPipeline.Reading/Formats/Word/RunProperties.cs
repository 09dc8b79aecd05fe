using System.Xml;
using IctPipeline.Reading.Formats.Office;

namespace IctPipeline.Reading.Formats.Word;

/// <summary>Reads what a run of a Word document looks like.</summary>
internal static class RunProperties
{
    /// <summary>The format with what one element of <c>w:rPr</c> says.</summary>
    public static RunFormat With(this RunFormat format, XmlReader property, DocxTheme theme) =>
        property.LocalName switch
        {
            "rFonts" => format with { Font = theme.FontOf(property) ?? format.Font },
            "vanish" => format with { Hidden = IsOn(property) },
            "b" => format with { Bold = IsOn(property) },
            _ => format,
        };

    /// <summary>The value of a property that is on or off; on where it says nothing.</summary>
    public static bool IsOn(XmlReader property) => property.GetAttribute("val", property.NamespaceURI) is not ("0" or "false" or "off");
}
