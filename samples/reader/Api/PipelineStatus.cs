using System.Text.Json.Serialization;

namespace IctPipeline.Reader.Api;

/// <summary>What <c>GET /api/status</c> answers; parts that an older app does not tell are null.</summary>
public sealed record PipelineStatus(StatusDocuments? Documents, IReadOnlyList<StatusQueue>? Queues, StatusActivity? Activity);

public sealed record StatusDocuments(long Articles, long Tombstones, long Retrying, long Dead);

public sealed record StatusQueue(string Queue, long Messages, DateTimeOffset? OldestInsertedAt);

public sealed record StatusActivity(DateTimeOffset Since, int SlotSeconds, IReadOnlyList<StatusSlot> Slots, IReadOnlyList<StatusStage> Stages, double RequestUnits, long TextRecords);

public sealed record StatusSlot(DateTimeOffset At, IReadOnlyDictionary<string, long> Outcomes, double RequestUnits, long TextRecords);

public sealed record StatusStage(string Stage, long Count, double Median, double Percentile95, double Longest);

/// <summary>What <c>GET /api/reindex</c> answers.</summary>
public sealed record ReindexStatus(ReindexRun? Current, IReadOnlyList<ReindexRun>? Runs);

/// <summary>One sweep.</summary>
public sealed record ReindexRun(
    string Id,
    string? State,
    string? Trigger,
    DateTimeOffset? StartedAt,
    DateTimeOffset? EndedAt,
    IReadOnlyDictionary<string, long>? Counts,
    double? Rate,
    double? SecondsLeft);

/// <summary>JSON of the Functions API, by generated code.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PipelineStatus))]
[JsonSerializable(typeof(ReindexStatus))]
internal sealed partial class ApiJson : JsonSerializerContext;
