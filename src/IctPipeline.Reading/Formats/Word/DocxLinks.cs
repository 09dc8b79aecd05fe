using DocumentFormat.OpenXml.Packaging;
using IctPipeline.Reading.Formats.Office;

namespace IctPipeline.Reading.Formats.Word;

/// <summary>
/// Where the links of a part of a Word document lead: the text names them by an id, the part's relationships have the addresses.
/// </summary>
internal sealed class DocxLinks
{
    private readonly Dictionary<string, string> _addresses = new(StringComparer.Ordinal);

    /// <summary>A part without relationships.</summary>
    public static DocxLinks None { get; } = new();

    public static DocxLinks Of(OpenXmlPart part)
    {
        var links = new DocxLinks();
        try
        {
            foreach (var link in part.HyperlinkRelationships.Where(link => link.IsExternal))
            {
                if (WebAddress.Of(link.Uri.OriginalString) is { } address)
                {
                    links._addresses[link.Id] = address;
                }
            }
        }
        catch (Exception exception) when (exception is UriFormatException or OpenXmlPackageException or InvalidOperationException)
        {
            // An address that is none must not cost the text.
        }

        return links;
    }

    public string? Find(string? id) => id is null ? null : _addresses.GetValueOrDefault(id);
}
