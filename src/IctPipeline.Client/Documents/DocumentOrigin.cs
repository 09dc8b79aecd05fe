using System.Collections.ObjectModel;
using System.Text.Json.Serialization;

namespace IctPipeline.Client;

/// <summary>The blob that a document was made from, and what its bytes are.</summary>
public sealed record DocumentSource
{
    public required string Container { get; init; }

    public required string Blob { get; init; }

    /// <summary>Path inside a bundle; null where the blob is one article.</summary>
    public string? Member { get; init; }

    /// <summary>True where the blob does not hold this member any more, as an item that left its feed, and the document was kept.</summary>
    public bool Vanished { get; init; }

    /// <summary>The blob's version.</summary>
    [JsonPropertyName("etag")]
    public string? ETag { get; init; }

    public DateTimeOffset? LastModified { get; init; }

    /// <summary>Bytes.</summary>
    public long Size { get; init; }

    public string? ContentType { get; init; }

    /// <summary><c>markdown</c>, <c>html</c> …; the set grows.</summary>
    public string? Format { get; init; }

    public string? Charset { get; init; }

    /// <summary>0 to 1.</summary>
    public double? CharsetConfidence { get; init; }

    /// <summary>Of the bytes, lower-case hexadecimal.</summary>
    public string? Sha256 { get; init; }

    public IReadOnlyDictionary<string, string> Metadata
    {
        get => field ?? ReadOnlyDictionary<string, string>.Empty;
        init;
    }
}

/// <summary>How a document came to be.</summary>
public sealed record DocumentLineage
{
    /// <summary>Equal texts have equal hashes.</summary>
    public string? ContentHash { get; init; }

    public string? PipelineVersion { get; init; }

    public DateTimeOffset IngestedAt { get; init; }

    /// <summary>What <see cref="ArticleFilter.ChangedSince"/> goes by.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    public int Attempts { get; init; }

    /// <summary>Records of a paid service that it cost so far.</summary>
    public int? TextRecords { get; init; }
}
