using System.Text.Json.Serialization;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;

namespace IctPipeline.Core.Reindexing;

/// <summary>What a sweep reads of a failure record.</summary>
public sealed record FailureSummary(
    string Id,
    string Container,
    string Blob,
    string? Member,
    [property: JsonPropertyName("etag")] string? ETag,
    FailureStatus Status,
    DateTimeOffset LastFailedAt,
    DateTimeOffset? NextAttemptAt
)
{
    public static FailureSummary From(ArticleFailure failure) =>
        new(
            failure.Id,
            failure.Container,
            failure.Blob,
            failure.Member,
            failure.ETag,
            failure.Status,
            failure.LastFailedAt,
            failure.NextAttemptAt
        );

    public BlobAddress Address => new(Container, Blob);

    /// <summary>
    /// Whether it tells of this version of its blob. One that does not say of which (a poison message) tells of every version
    /// that was there when it failed.
    /// </summary>
    public bool IsOf(BlobVersion version) => ETag is null ? version.LastModified <= LastFailedAt : ETags.Same(ETag, version.ETag);
}
