using System.Xml;
using IctPipeline.Reading.Formats.Office;

namespace IctPipeline.Reading.Formats.Word;

/// <summary>
/// A content control (<c>w:sdt</c>): a place in a template for a text. Word's own templates name those of the article's head.
/// </summary>
internal sealed class ContentControl
{
    /// <summary>What its text is to the article.</summary>
    public StyleRole Role { get; private set; }

    /// <summary>True while nobody has written anything there.</summary>
    public bool ShowsPrompt { get; private set; }

    /// <summary>Takes up one element of <c>w:sdtPr</c>.</summary>
    public void Read(XmlReader property)
    {
        switch (property.LocalName)
        {
            case "alias" or "tag" when Role == StyleRole.None:
                Role = StyleNames.Find(property.GetAttribute("val", property.NamespaceURI) ?? "")?.Role ?? StyleRole.None;
                break;
            case "showingPlcHdr":
                ShowsPrompt = RunProperties.IsOn(property);
                break;
        }
    }
}
