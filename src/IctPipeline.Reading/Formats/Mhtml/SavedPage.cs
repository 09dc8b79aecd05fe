using IctPipeline.Reading.Model;
using MimeKit;

namespace IctPipeline.Reading.Formats.Mhtml;

/// <summary>The parts of a saved page.</summary>
/// <param name="Html">The page itself.</param>
/// <param name="Address">Where it was; null where the file does not say, or it was a file.</param>
/// <param name="Pictures">How many are saved with it.</param>
/// <param name="Others">Style sheets, frames, fonts and the like.</param>
internal sealed record SavedPage(TextPart Html, string? Address, int Pictures, int Others)
{
    /// <summary>Addresses of parts by their Content-ID, by which pages name them (<c>cid:</c>).</summary>
    private Dictionary<string, string> Contents { get; init; } = [];

    /// <summary>Null where there is no HTML in it.</summary>
    public static SavedPage? Find(MimeMessage message)
    {
        var parts = message.BodyParts.OfType<MimePart>().ToList();
        var pages = parts.OfType<TextPart>().Where(part => part.IsHtml).ToList();
        var shown = AddressIn(message.Headers["Snapshot-Content-Location"]);
        var root = message.Body is MultipartRelated { Root: TextPart { IsHtml: true } related } ? related : null;
        // The part of that address is the page; the others are frames in it.
        var html =
            pages.Find(part => shown is not null && AddressIn(part.Headers["Content-Location"]) == shown) ?? root ?? pages.FirstOrDefault();
        if (html is null)
        {
            return null;
        }

        var address = shown ?? AddressIn(html.Headers["Content-Location"]) ?? AddressIn(message.Headers["Content-Location"]);
        var pictures = parts.Count(part => part.ContentType.IsMimeType("image", "*"));
        return new SavedPage(html, address, pictures, parts.Count - pictures - 1)
        {
            Contents = parts
                .Where(part => part.ContentId is not null && AddressIn(part.Headers["Content-Location"]) is not null)
                .DistinctBy(part => part.ContentId)
                .ToDictionary(part => part.ContentId!, part => AddressIn(part.Headers["Content-Location"])!, StringComparer.Ordinal),
        };
    }

    /// <summary>Gives pictures that are named by the parts that hold them their addresses on the web; those that have none go.</summary>
    /// <param name="images">Changed in place.</param>
    public void CompleteImages(List<ArticleImage> images)
    {
        for (var i = images.Count - 1; i >= 0; i--)
        {
            if (!images[i].Url.StartsWith("cid:", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (Contents.TryGetValue(images[i].Url[4..], out var address))
            {
                images[i] = images[i] with { Url = address };
            }
            else
            {
                images.RemoveAt(i);
            }
        }
    }

    private static string? AddressIn(string? location)
    {
        var address = location?.Replace(" ", "", StringComparison.Ordinal).Trim();
        return address?.StartsWith("http", StringComparison.OrdinalIgnoreCase) == true ? address : null;
    }
}
