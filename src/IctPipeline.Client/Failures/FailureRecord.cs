using System.Text.Json.Serialization;

namespace IctPipeline.Client;

/// <summary>One record of the container <c>failures</c>: a file that is not, or not wholly, a document.</summary>
public sealed record FailureRecord
{
    /// <summary>The id that the document has or would have.</summary>
    public required string Id { get; init; }

    public required string Container { get; init; }

    public required string Blob { get; init; }

    public string? Member { get; init; }

    [JsonPropertyName("etag")]
    public string? ETag { get; init; }

    /// <summary>What the bytes turned out to be, as far as reading came; null where they were not read.</summary>
    public FailureSource? Source { get; init; }

    /// <summary><c>read</c>, <c>decode</c>, <c>parse</c>, <c>normalize</c>, <c>analyze</c>, <c>assemble</c> or <c>upsert</c>.</summary>
    public required string Stage { get; init; }

    /// <summary><c>throttled</c>, <c>transient</c>, <c>outage</c> or <c>permanent</c>.</summary>
    public required string Class { get; init; }

    /// <summary>Stable word.</summary>
    public required string Code { get; init; }

    /// <summary>What happened and what a person should do; never content.</summary>
    public required string Message { get; init; }

    public int Attempts { get; init; }

    public DateTimeOffset FirstFailedAt { get; init; }

    public DateTimeOffset LastFailedAt { get; init; }

    /// <summary>When it is tried again; null unless it is <c>retrying</c>.</summary>
    public DateTimeOffset? NextAttemptAt { get; init; }

    /// <summary><c>retrying</c>, <c>dead</c>, <c>replayed</c> or <c>discarded</c>.</summary>
    public required string Status { get; init; }

    /// <summary>Text of a queue message that names no file; then the record can be discarded, not replayed. Null on all others.</summary>
    public string? QueueMessage { get; init; }

    /// <summary>Whether somebody or something still has to act.</summary>
    [JsonIgnore]
    public bool IsOpen => Status is "retrying" or "dead";
}

/// <summary>What is known of the bytes of a file, or of the member, that is refused.</summary>
public sealed record FailureSource
{
    /// <summary>Bytes.</summary>
    public long Size { get; init; }

    /// <summary>Of the bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>As a document's format, or <c>zip</c>, <c>gzip</c>, <c>tar</c>; null where no format was found.</summary>
    public string? Format { get; init; }

    /// <summary>What the text was decoded from; null where it was not decoded.</summary>
    public string? Charset { get; init; }

    /// <summary>0 to 1.</summary>
    public double? CharsetConfidence { get; init; }
}
