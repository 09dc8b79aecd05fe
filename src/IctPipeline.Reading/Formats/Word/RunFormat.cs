using System.Xml;

namespace IctPipeline.Reading.Formats.Word;

/// <summary>
/// What a run of text looks like, as far as that matters here; null where a property is not set and what is under it counts.
/// </summary>
internal readonly record struct RunFormat(string? Font, bool? Hidden, bool? Bold)
{
    /// <summary>This format where it says something, another where it does not.</summary>
    public RunFormat Over(RunFormat under) => new(Font ?? under.Font, Hidden ?? under.Hidden, Bold ?? under.Bold);

    /// <summary>The format with what one element of <c>w:rPr</c> says.</summary>
    public RunFormat With(XmlReader property, DocxTheme theme) =>
        property.LocalName switch
        {
            "rFonts" => this with { Font = theme.FontOf(property) ?? Font },
            "vanish" => this with { Hidden = IsOn(property) },
            "b" => this with { Bold = IsOn(property) },
            _ => this,
        };

    /// <summary>The value of a property that is on or off; on where it says nothing.</summary>
    public static bool IsOn(XmlReader property) => property.GetAttribute("val", property.NamespaceURI) is not ("0" or "false" or "off");
}
