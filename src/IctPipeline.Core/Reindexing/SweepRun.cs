using System.Globalization;
using System.Text.Json.Serialization;
using IctPipeline.Reading.Model;

namespace IctPipeline.Core.Reindexing;

/// <summary>Where a sweep stands.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<SweepState>))]
public enum SweepState
{
    Running,

    /// <summary>Somebody stopped it for now; it keeps its place.</summary>
    Paused,

    Completed,

    /// <summary>Somebody ended it.</summary>
    Cancelled,

    /// <summary>It made no progress for too long.</summary>
    Failed,
}

/// <summary>Whether documents may follow their blobs where more are gone than go without a question.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<SweepLoss>))]
public enum SweepLoss
{
    /// <summary>The sweep is paused for it: to resume it is to say yes.</summary>
    Asked,

    Accepted,
}

/// <summary>Who asked for a sweep.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<SweepTrigger>))]
public enum SweepTrigger
{
    Schedule,
    Http,
    Cli,
}

/// <summary>
/// A sweep and its checkpoint, in the container <c>state</c>: the one that runs (or ran last) under the id
/// <see cref="CurrentId"/>, and a copy of each that ended under an id of its own.
/// </summary>
public sealed record SweepRun
{
    /// <summary>Id of the item that holds the sweep of now: who writes it first has started, so there is one at a time.</summary>
    public const string CurrentId = "reindex-sweep";

    /// <summary>Runs that are kept.</summary>
    public const int HistoryLimit = 50;

    /// <summary>Errors that a run keeps, the latest ones.</summary>
    public const int MostErrors = 20;

    public required string Id { get; init; }

    /// <summary><c>sweep</c> for the one of now, <c>sweepRun</c> for those that ended.</summary>
    public required string Type { get; init; }

    public required string RunId { get; init; }

    public string Kind { get; init; } = "sweep";

    public required SweepState State { get; init; }

    public required SweepTrigger Trigger { get; init; }

    public required SweepFilter Filter { get; init; }

    /// <summary>Nothing is enqueued: what would be done is counted.</summary>
    public bool DryRun { get; init; }

    /// <summary>What documents were compared with when its first worker took it; null until then.</summary>
    public string? PipelineVersion { get; init; }

    public string? ModelVersion { get; init; }

    public SweepPosition Position { get; init; } = new();

    public SweepCounts Counts { get; init; } = new();

    public SweepEstimate Estimate { get; init; } = new();

    /// <summary>Request units that the sweep's own look-ups were charged.</summary>
    public double RequestUnits { get; init; }

    /// <summary>Blobs that are expected, from the last run or the store's count; null where nobody knows.</summary>
    public long? Expected { get; init; }

    public IReadOnlyList<SweepError> Errors { get; init; } = [];

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Time that workers spent on it, without pauses and waits.</summary>
    public double ActiveSeconds { get; init; }

    /// <summary>How often a worker died, and another went on.</summary>
    public int Takeovers { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SweepLease? Lease { get; init; }

    /// <summary>Tries without progress; 0 after each step that worked.</summary>
    public int FailuresInARow { get; init; }

    /// <summary>No worker goes on before: a service asked for patience, or failed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Null where nothing had to be asked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SweepLoss? Loss { get; init; }

    /// <summary>Whether it has come to its end, one way or the other.</summary>
    [JsonIgnore]
    public bool IsOver => State is SweepState.Completed or SweepState.Cancelled or SweepState.Failed;

    /// <summary>The copy that the history keeps.</summary>
    public SweepRun ToHistory() => this with { Id = $"reindex-run-{RunId}", Type = HistoryType, Lease = null, NotBefore = null };

    /// <summary>Adds an error, and forgets the oldest where there are too many.</summary>
    public SweepRun WithError(SweepError error) => this with { Errors = [.. Errors.Append(error).TakeLast(MostErrors)] };

    /// <summary>Paused, since the blobs of too many documents are gone.</summary>
    /// <param name="gone">Documents without a blob.</param>
    /// <param name="documents">Documents in all.</param>
    public SweepRun Asking(long gone, long documents, DateTimeOffset now) =>
        State != SweepState.Running
            ? this
            : WithError(
                new SweepError(
                    now,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The files of {gone:N0} of {documents:N0} documents are gone at once, and the documents stay for now. "
                            + $"If the deletion was meant, resume this sweep; if not, bring the files back and cancel it."
                    )
                )
            ) with
            {
                State = SweepState.Paused,
                Loss = SweepLoss.Asked,
            };

    public const string CurrentType = "sweep";
    public const string HistoryType = "sweepRun";
}

/// <summary>Who works on a sweep, and until when that is believed.</summary>
public sealed record SweepLease(string Owner, DateTimeOffset ExpiresAt);

/// <summary>Something that went wrong on the way; the sweep went on, or will.</summary>
public sealed record SweepError(DateTimeOffset At, string Message);

/// <summary>What a sweep looks at, in order.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<SweepPhase>))]
public enum SweepPhase
{
    /// <summary>Blobs, each with its document.</summary>
    Blobs,

    /// <summary>Documents, each with its blob.</summary>
    Documents,

    /// <summary>Open failures, each with its blob.</summary>
    Failures,
}

/// <summary>How far a sweep has come.</summary>
public sealed record SweepPosition
{
    public SweepPhase Phase { get; init; }

    /// <summary>Continuation of the page that is worked on; null for the first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Page { get; init; }

    /// <summary>The last name in that page that is done; null where none is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? After { get; init; }
}
