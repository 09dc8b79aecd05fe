namespace IctPipeline.Tools.Scale;

/// <summary>What became of the files.</summary>
/// <param name="FilesPerSecond">Documents a second while files came, the first quarter left out.</param>
/// <param name="MedianSeconds">From the drop to the document.</param>
/// <param name="SlowSeconds">The same: 95 of 100 files take no longer.</param>
/// <param name="BilledShare">Instance-seconds that are billed for each second.</param>
internal sealed record SimulationResult(double FilesPerSecond, double MedianSeconds, double SlowSeconds, double BilledShare)
{
    private const double Start = 0.25;

    /// <param name="files">When each was dropped and stored, in seconds.</param>
    /// <param name="last">When the last was dropped.</param>
    public static SimulationResult Of(IReadOnlyList<(double Dropped, double Ended)> files, double last, double billedSeconds)
    {
        var waits = files.Select(file => file.Ended - file.Dropped).Order().ToList();
        var stored = files.Count(file => file.Ended > last * Start && file.Ended <= last);
        return new SimulationResult(
            stored / (last * (1 - Start)),
            waits[waits.Count / 2],
            waits[waits.Count * 95 / 100],
            billedSeconds / Math.Max(last, files.Max(file => file.Ended))
        );
    }
}
