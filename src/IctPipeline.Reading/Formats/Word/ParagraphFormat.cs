using System.Globalization;
using System.Xml;

namespace IctPipeline.Reading.Formats.Word;

/// <summary>The properties of a paragraph that matter here.</summary>
internal sealed class ParagraphFormat
{
    /// <summary>Id of its style; empty for the default style.</summary>
    public string Style { get; private set; } = "";

    /// <summary>The list that it is in: 0 where it is in none whatever its style says, null where it says nothing itself.</summary>
    public int? List { get; private set; }

    public int? ListLevel { get; private set; }

    /// <summary>
    /// True where the text goes on in the next paragraph: the letter of a drop cap is a paragraph of its own in the file, and so is
    /// text whose paragraph mark is hidden or was deleted.
    /// </summary>
    public bool JoinsNext { get; private set; }

    /// <summary>False before any paragraph began.</summary>
    public bool IsParagraph { get; set; }

    /// <summary>Takes up one element of <c>w:pPr</c> or of the <c>w:rPr</c> in it, which is the paragraph mark's.</summary>
    public void Read(XmlReader property, bool isMark)
    {
        var value = property.GetAttribute("val", property.NamespaceURI);
        switch (property.LocalName)
        {
            case "pStyle":
                Style = value ?? "";
                break;
            case "numId":
                List = Number(value) ?? 0;
                break;
            case "ilvl":
                ListLevel = Number(value);
                break;
            case "framePr":
                JoinsNext |= property.GetAttribute("dropCap", property.NamespaceURI) is "drop" or "margin";
                break;
            case "vanish" or "specVanish" when isMark:
                JoinsNext |= RunProperties.IsOn(property);
                break;
            case "del" or "moveFrom" when isMark:
                JoinsNext = true;
                break;
        }
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
