using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using IctPipeline.Reading.Formats.Office;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Word;

/// <summary>The core and the custom properties of a Word document.</summary>
internal static class DocxProperties
{
    public static void Read(WordprocessingDocument document, ParsedArticle article)
    {
        try
        {
            Take(document).Fill(article, DocxFormat.FormatName);
        }
        catch (Exception exception) when (exception is XmlException or FormatException or InvalidDataException or OpenXmlPackageException)
        {
            // Properties that no reader understands must not cost the text.
        }
    }

    public static void ReadCustom(XmlReader xml, ParsedArticle article)
    {
        var (named, name) = (new NamedProperties(), "");
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "property")
            {
                name = xml.GetAttribute("name") ?? "";
            }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                named.Add(name, xml.Value);
            }
        }

        named.Fill(article);
    }

    private static OfficeProperties Take(WordprocessingDocument document)
    {
        var properties = document.PackageProperties;
        return new OfficeProperties
        {
            Title = properties.Title,
            Creator = properties.Creator,
            Keywords = properties.Keywords,
            Category = properties.Category,
            Language = properties.Language,
            Subject = properties.Subject,
            Description = properties.Description,
            Created = Moment(properties.Created),
            Modified = Moment(properties.Modified),
        };
    }

    private static string? Moment(DateTime? date) =>
        date?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
