using System.Collections.ObjectModel;
using Azure;
using Azure.Storage.Blobs.Models;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;

namespace IctPipeline.Azure.Storage;

/// <summary>What the service says of a blob, in three shapes, as one: equal versions give equal records.</summary>
internal static class BlobVersions
{
    /// <summary>Accounts with a hierarchical namespace list folders as empty blobs with this metadata.</summary>
    private const string FolderMark = "hdi_isfolder";

    public static BlobVersion From(BlobAddress address, BlobProperties properties) =>
        Create(address, properties.ETag, properties.LastModified, properties.ContentLength, properties.ContentType, properties.Metadata);

    public static BlobVersion From(BlobAddress address, BlobDownloadDetails details) =>
        Create(address, details.ETag, details.LastModified, details.ContentLength, details.ContentType, details.Metadata);

    public static BlobVersion From(string container, BlobItem item) =>
        Create(
            new BlobAddress(container, item.Name),
            item.Properties.ETag ?? default,
            item.Properties.LastModified ?? default,
            item.Properties.ContentLength ?? 0,
            item.Properties.ContentType,
            item.Metadata
        );

    public static bool IsFolder(BlobItem item) =>
        item.Metadata is { } metadata
        && metadata.TryGetValue(FolderMark, out var mark)
        && string.Equals(mark, "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Listings and events write ETags bare, headers quoted; here they are always quoted.</summary>
    public static string Quoted(string etag) => etag.EndsWith('"') ? etag : $"\"{etag}\"";

    private static BlobVersion Create(
        BlobAddress address,
        ETag etag,
        DateTimeOffset lastModified,
        long size,
        string? contentType,
        IDictionary<string, string>? metadata
    ) =>
        new()
        {
            Address = address,
            ETag = Quoted(etag.ToString()),
            LastModified = lastModified,
            Size = size,
            ContentType = string.IsNullOrEmpty(contentType) ? null : contentType,
            Metadata = Sorted(metadata),
        };

    /// <summary>Headers come in any order, and a document must not depend on it.</summary>
    private static ReadOnlyDictionary<string, string> Sorted(IDictionary<string, string>? metadata) =>
        metadata is null or { Count: 0 }
            ? ReadOnlyDictionary<string, string>.Empty
            : new(new SortedDictionary<string, string>(metadata, StringComparer.Ordinal));
}
