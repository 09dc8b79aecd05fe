namespace IctPipeline.Reading.Formats.Office;

/// <summary>Where a link of a document leads.</summary>
internal static class WebAddress
{
    /// <summary>An address of the web as it is stored; null for one of another scheme or inside the document.</summary>
    /// <param name="place">The place in the page; empty where none is named.</param>
    public static string? Of(string address, string place = "") =>
        Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri.AbsoluteUri + (place.Length > 0 && uri.Fragment.Length == 0 ? "#" + place : "")
            : null;
}
