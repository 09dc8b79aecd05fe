using IctPipeline.Articles;

namespace IctPipeline.Intake;

/// <summary>A blob version as it was read: its properties and all its bytes.</summary>
public sealed record RawBlob(BlobVersion Version, ReadOnlyMemory<byte> Bytes);

/// <summary>What the blob store says of one version of a blob.</summary>
public sealed record BlobVersion
{
    public required BlobAddress Address { get; init; }

    /// <summary>Quoted or not, exactly as the store writes it.</summary>
    public required string ETag { get; init; }

    public required DateTimeOffset LastModified { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }

    public string? ContentType { get; init; }

    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>();
}
