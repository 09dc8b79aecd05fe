using IctPipeline.Core.Articles;

namespace IctPipeline.Core.Ports;

/// <summary>A blob version as it was read: its properties and all its bytes.</summary>
public sealed record RawBlob(BlobVersion Version, ReadOnlyMemory<byte> Bytes);

/// <summary>What the blob store says of one version of a blob.</summary>
public sealed record BlobVersion
{
    public required BlobAddress Address { get; init; }

    /// <summary>In quotes, whether it comes from a header or a listing: one version has one ETag.</summary>
    public required string ETag { get; init; }

    public required DateTimeOffset LastModified { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }

    public string? ContentType { get; init; }

    /// <summary>In the ordinal order of names, so that equal versions make equal documents.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>();
}
