using System.Xml.Linq;

namespace IctPipeline.Reading.Formats.Feeds;

/// <summary>Completes relative addresses by <c>xml:base</c> (W3C XML Base), of which inner ones build on outer ones.</summary>
internal static class FeedAddresses
{
    /// <summary>The base that holds at an element; null where no absolute one is given.</summary>
    public static Uri? BaseOf(XElement element)
    {
        Uri? found = null;
        foreach (
            var declared in element.AncestorsAndSelf().Reverse().Select(holder => holder.Attribute(XNamespace.Xml + "base")?.Value.Trim())
        )
        {
            if (!string.IsNullOrEmpty(declared))
            {
                found = Absolute(declared) ?? (found is not null && Uri.TryCreate(found, declared, out var inner) ? inner : found);
            }
        }

        return found;
    }

    /// <summary>The address as it is written, where it is absolute or nothing is known that it is relative to.</summary>
    public static string Complete(string address, Uri? against) =>
        against is null || address.StartsWith('#') || Absolute(address) is not null || !Uri.TryCreate(against, address, out var complete)
            ? address
            : complete.AbsoluteUri;

    /// <summary>Null for anything but an address with its scheme; "/path" is none, though it is a file's on some systems.</summary>
    public static Uri? Absolute(string? address) =>
        address is not null && address.Contains(':', StringComparison.Ordinal) && Uri.TryCreate(address, UriKind.Absolute, out var found)
            ? found
            : null;
}
