using DocumentFormat.OpenXml.Packaging;

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
                if (Address(link.Uri.OriginalString, "") is { } address)
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

    /// <summary>An address of the web as it is stored; null for one of another scheme or inside the document.</summary>
    /// <param name="place">The place in the page; empty where none is named.</param>
    public static string? Address(string address, string place) =>
        Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri.AbsoluteUri + (place.Length > 0 && uri.Fragment.Length == 0 ? "#" + place : "")
            : null;
}
