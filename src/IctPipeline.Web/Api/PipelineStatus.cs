using System.Text.Json.Serialization;

namespace IctPipeline.Web.Api;

/// <summary>What <c>GET /api/status</c> answers; parts that an older app does not tell are null.</summary>
public sealed record PipelineStatus(
    StatusDocuments? Documents,
    IReadOnlyList<StatusQueue>? Queues,
    StatusActivity? Activity,
    IReadOnlyList<StatusCondition>? Conditions
);

/// <summary>Something that is wrong now and lasts: a sentence, and when it was first noticed.</summary>
public sealed record StatusCondition(string Message, DateTimeOffset Since);

/// <summary>Documents and open failure records in the store.</summary>
public sealed record StatusDocuments(long Articles, long Tombstones, long Retrying, long Dead);

/// <summary>A queue, the age of what waits there, and how many of the first messages nobody can read.</summary>
public sealed record StatusQueue(string Queue, long Messages, DateTimeOffset? OldestInsertedAt, long Unreadable = 0);

/// <summary>What the app did in the last hour, by slots of time and by stage.</summary>
public sealed record StatusActivity(
    DateTimeOffset Since,
    int SlotSeconds,
    IReadOnlyList<StatusSlot> Slots,
    IReadOnlyList<StatusStage> Stages,
    double RequestUnits,
    long TextRecords
);

/// <summary>Outcomes and costs of one slot of time that begins at <paramref name="At"/>.</summary>
public sealed record StatusSlot(DateTimeOffset At, IReadOnlyDictionary<string, long> Outcomes, double RequestUnits, long TextRecords);

/// <summary>Durations of one stage, in milliseconds.</summary>
public sealed record StatusStage(string Stage, long Count, double Median, double Percentile95, double Longest);

/// <summary>What <c>GET /api/reindex</c> answers: the sweep of now or the last one, and those that ended.</summary>
public sealed record ReindexStatus(ReindexEntry? Current, IReadOnlyList<ReindexEntry>? History);

public sealed record ReindexEntry(ReindexRun Run, ReindexProgress? Progress);

/// <summary>How far a sweep is.</summary>
public sealed record ReindexProgress(double PerSecond, double? PartDone, double? SecondsLeft);

/// <summary>A sweep as <c>GET /api/reindex</c> reports it.</summary>
public sealed record ReindexRun(
    string RunId,
    string State,
    string? Trigger,
    bool DryRun,
    ReindexCounts? Counts,
    double RequestUnits,
    DateTimeOffset StartedAt,
    DateTimeOffset? EndedAt,
    ReindexFilter? Filter = null,
    ReindexEstimate? Estimate = null,
    IReadOnlyList<ReindexError>? Errors = null
)
{
    /// <summary>Whether it is on its way, or waits for somebody.</summary>
    [JsonIgnore]
    public bool IsOpen => EndedAt is null;

    /// <summary>Whether it looked, and may now be done: of what the reader itself can ask for.</summary>
    [JsonIgnore]
    public bool CanFollow =>
        DryRun && State == "completed" && (Counts is { Enqueued: > 0 } or { Gone: > 0 }) && Filter is { IsPlain: true };
}

/// <summary>What a sweep is about. Members that are not set are left out.</summary>
/// <param name="Only">Features, where only these are asked for.</param>
public sealed record ReindexFilter(
    string? Prefix,
    string? Format,
    string? Language,
    IReadOnlyList<string>? Ids,
    DateTimeOffset? IngestedBefore,
    bool StaleOnly,
    bool FailedOnly,
    bool Force,
    IReadOnlyList<string>? Only
)
{
    /// <summary>Whether it has nothing that the reader's own form lacks.</summary>
    [JsonIgnore]
    public bool IsPlain => Ids is not { Count: > 0 } && Only is not { Count: > 0 };

    public SweepWish ToWish() =>
        new()
        {
            Prefix = Prefix,
            Format = Format,
            Language = Language,
            IngestedBefore = IngestedBefore?.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
            StaleOnly = StaleOnly,
            FailedOnly = FailedOnly,
            Force = Force,
        };
}

/// <summary>What carrying a sweep out costs at the most.</summary>
public sealed record ReindexEstimate(long TextRecords, double RequestUnits, long BytesToRead);

/// <summary>Something that went wrong on the way.</summary>
public sealed record ReindexError(DateTimeOffset At, string Message);

/// <summary>What a sweep saw and asked for.</summary>
public sealed record ReindexCounts(long Listed, long UpToDate, long Enqueued, long Failed, long Gone);

/// <summary>JSON of the Functions API, by generated code.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(PipelineStatus))]
[JsonSerializable(typeof(ReplayedMany))]
[JsonSerializable(typeof(ReplayWish))]
[JsonSerializable(typeof(SweepWish))]
[JsonSerializable(typeof(ReindexStatus))]
internal sealed partial class ApiJson : JsonSerializerContext;
