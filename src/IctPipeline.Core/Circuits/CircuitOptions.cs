namespace IctPipeline.Core.Circuits;

/// <summary>When a dependency counts as down, and how often it is probed.</summary>
public sealed record CircuitOptions
{
    /// <summary>Failures in a row, without one success, that open the circuit.</summary>
    public int FailuresToOpen { get; init; } = 8;

    /// <summary>Wait before the first probe; doubles with each probe that fails.</summary>
    public TimeSpan FirstProbeAfter { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The longest wait between two probes.</summary>
    public TimeSpan LongestProbeWait { get; init; } = TimeSpan.FromMinutes(1);
}
