namespace IctPipeline.Tools.Scale;

/// <summary>US list prices in dollars, with their sources in docs/runbook.md ("What a million articles cost") and docs/scale.md.</summary>
internal static class Prices
{
    public const double GigabyteSecond = 0.000026;
    public const double Execution = 0.40 / 1e6;
    public const double ServerlessUnit = 0.25 / 1e6;

    /// <summary>A request unit a second for an hour, autoscale, which costs half as much again as standard throughput.</summary>
    public const double AutoscaleUnitHour = 0.012 / 100;
    public const double DocumentGigabyte = 0.25;
    public const double FileGigabyte = 0.023;
    public const double FileWrite = 0.0625 / 1e4;
    public const double FileRead = 0.005 / 1e4;
    public const double QueueRequest = 0.004 / 1e4;
    public const double Event = 0.60 / 1e6;

    /// <summary>An upper bound: the price falls with volume.</summary>
    public const double TextRecord = 1.0 / 1e3;
}
