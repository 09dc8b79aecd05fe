using IctPipeline.Cli.Outcomes;

namespace IctPipeline.Cli.Up;

/// <summary>Where a run stands.</summary>
/// <param name="Total">Files known.</param>
/// <param name="Accounted">Of these, how many have come to their end.</param>
/// <param name="Pending">Of the others, how many are known to be on their way.</param>
/// <param name="NeverDropped">Of these, how many could not be uploaded.</param>
/// <param name="Counts">By last outcome; files without one are left out.</param>
/// <param name="Running">Time since the first outcome.</param>
/// <param name="Quiet">Time since anything happened.</param>
internal sealed record TrackerSnapshot(
    int Total,
    int Accounted,
    int Pending,
    int NeverDropped,
    OutcomeCounts Counts,
    TimeSpan Running,
    TimeSpan Quiet
)
{
    /// <summary>Every file has come to its end.</summary>
    public bool IsComplete => Accounted == Total;

    /// <summary>Nothing more can come.</summary>
    public bool IsSettled => Accounted + NeverDropped >= Total;

    /// <summary>Files a second since the first outcome; 0 where it is too early to say.</summary>
    public double Rate => Accounted > 1 && Running > TimeSpan.Zero ? Accounted / Running.TotalSeconds : 0;

    /// <summary>Null where the rate is not known.</summary>
    public TimeSpan? Left => Rate > 0 ? TimeSpan.FromSeconds((Total - Accounted) / Rate) : null;
}
