namespace IctPipeline.Functions.Activities;

/// <summary>What one instance of the app has done since it started. In Azure each instance has its own.</summary>
/// <param name="Since">When the instance started.</param>
/// <param name="SlotSeconds">Length of a slot.</param>
/// <param name="Slots">The last hour's slots in which something happened, oldest first.</param>
/// <param name="Stages">How long articles spent in each stage, in the order of the stages.</param>
/// <param name="RequestUnits">Charged by Cosmos DB since the start.</param>
/// <param name="TextRecords">Charged by the Language service since the start.</param>
public sealed record ActivityReport(
    DateTimeOffset Since,
    int SlotSeconds,
    IReadOnlyList<ActivitySlot> Slots,
    IReadOnlyList<StageDurations> Stages,
    double RequestUnits,
    long TextRecords
);

/// <summary>What happened in one slot.</summary>
/// <param name="At">Its start.</param>
/// <param name="Outcomes">Outcome (<c>indexed</c>, <c>rejected</c> …) to articles.</param>
/// <param name="RequestUnits">Charged by Cosmos DB.</param>
/// <param name="TextRecords">Charged by the Language service.</param>
public sealed record ActivitySlot(DateTimeOffset At, IReadOnlyDictionary<string, long> Outcomes, double RequestUnits, long TextRecords);

/// <summary>Durations of one stage, in milliseconds; percentiles to a quarter of their value.</summary>
public sealed record StageDurations(string Stage, long Count, double Median, double Percentile95, double Longest);
