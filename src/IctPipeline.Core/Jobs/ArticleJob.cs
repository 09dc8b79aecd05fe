using System.Text.Json.Serialization;
using IctPipeline.Core.Articles;
using IctPipeline.Reading.Model;

namespace IctPipeline.Core.Jobs;

/// <summary>Why a blob is to be processed.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<JobReason>))]
public enum JobReason
{
    /// <summary>It was dropped into the container.</summary>
    Dropped,

    /// <summary>An earlier attempt failed.</summary>
    Retry,

    /// <summary>A person asked for it again.</summary>
    Replay,

    /// <summary>A sweep found its document missing or stale.</summary>
    Reindex,
}

/// <summary>A unit of work: which blob, which version if known, why, which attempt. Travels through queues as JSON.</summary>
public sealed record ArticleJob
{
    public required BlobAddress Blob { get; init; }

    /// <summary>The version that the job is about; null where the trigger does not tell.</summary>
    [JsonPropertyName("etag")]
    public string? ETag { get; init; }

    public JobReason Reason { get; init; } = JobReason.Dropped;

    /// <summary>1 for the first try.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>Whether the blob was worked on before, and perhaps not to the end.</summary>
    [JsonIgnore]
    public bool IsRepeated => Reason is JobReason.Retry or JobReason.Replay || Attempt > 1;

    /// <summary>The stage that failed before.</summary>
    public ArticleStage? Stage { get; init; }

    public DateTimeOffset? FirstFailedAt { get; init; }

    /// <summary>Analysis features that are still missing, on a retry of a partial document.</summary>
    public AnalysisFeatures Missing { get; init; }

    /// <summary>How much a re-index makes anew; null on all other jobs, which read the blob.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RefreshRequest? Refresh { get; init; }

    /// <summary>W3C trace context of the work that asked for this job, so that a trace runs from the drop to the document.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TraceParent { get; init; }

    /// <summary>
    /// The job with figures that the retry schedule can go by: a queue message may say that it fails first in the year 9999, or that its
    /// attempt is the minus third.
    /// </summary>
    /// <param name="now">The moment that it is taken up.</param>
    public ArticleJob Bounded(DateTimeOffset now) =>
        Attempt >= 1 && !(FirstFailedAt > now)
            ? this
            : this with
            {
                Attempt = Math.Max(1, Attempt),
                FirstFailedAt = FirstFailedAt > now ? now : FirstFailedAt,
            };
}
