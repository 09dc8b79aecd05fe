using Microsoft.Extensions.Logging;

namespace IctPipeline.Core.Reindexing;

/// <summary>Log messages of sweeps: ids and counts, never names of files.</summary>
internal static partial class SweepLog
{
    [LoggerMessage(30, LogLevel.Information, "Sweep {RunId}: taken at {Phase} ({Takeovers} takeovers)")]
    public static partial void Taken(ILogger logger, string runId, SweepPhase phase, int takeovers);

    [LoggerMessage(31, LogLevel.Information, "Sweep {RunId}: {State}, {Listed} blobs, {Jobs} jobs")]
    public static partial void Ended(ILogger logger, string runId, SweepState state, long listed, long jobs);

    [LoggerMessage(32, LogLevel.Warning, "Sweep {RunId}: {ErrorType}; it goes on later")]
    public static partial void Failed(ILogger logger, string runId, string errorType);

    [LoggerMessage(33, LogLevel.Warning, "Sweep {RunId}: another worker took it")]
    public static partial void Lost(ILogger logger, string runId);

    [LoggerMessage(34, LogLevel.Warning, "Sweep {RunId} asks: {Question}")]
    public static partial void Asks(ILogger logger, string runId, string question);
}
