using DocumentFormat.OpenXml.Packaging;

namespace IctPipeline.Reading.Formats.Word;

/// <summary>Where the links of a Word document lead: the text names them by an id, the part's relationships have the addresses.</summary>
internal sealed class DocxLinks
{
    private readonly Dictionary<string, string> _addresses = new(StringComparer.Ordinal);

    /// <summary>A document without relationships.</summary>
    public static DocxLinks None { get; } = new();

    public static DocxLinks Of(MainDocumentPart main)
    {
        var links = new DocxLinks();
        try
        {
            foreach (
                var link in main.HyperlinkRelationships.Where(link =>
                    link.IsExternal && link.Uri.IsAbsoluteUri && link.Uri.Scheme is "http" or "https"
                )
            )
            {
                links._addresses[link.Id] = link.Uri.AbsoluteUri;
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
