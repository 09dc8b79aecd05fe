namespace IctPipeline.Functions.Activities;

/// <summary>
/// Counts durations in steps that grow by a quarter, from a tenth of a millisecond to over an hour: any percentile is known
/// to a quarter of its value, in fixed space. Not thread-safe.
/// </summary>
internal sealed class DurationScale
{
    private const int Steps = 80;
    private const double Smallest = 0.1;
    private const double Growth = 1.25;

    private readonly long[] _counts = new long[Steps];
    private double _longest;

    public long Count { get; private set; }

    public void Add(TimeSpan duration)
    {
        var milliseconds = Math.Max(duration.TotalMilliseconds, 0);
        var step = milliseconds <= Smallest ? 0 : (int)Math.Ceiling(Math.Log(milliseconds / Smallest, Growth));
        _counts[Math.Min(step, Steps - 1)]++;
        _longest = Math.Max(_longest, milliseconds);
        Count++;
    }

    public StageDurations Read(string stage) => new(stage, Count, Percentile(0.5), Percentile(0.95), Math.Round(_longest, 1));

    /// <summary>The upper end of the step that the percentile falls into, in milliseconds; never above the longest.</summary>
    private double Percentile(double part)
    {
        var left = (long)Math.Ceiling(Count * part);
        for (var step = 0; step < Steps; step++)
        {
            left -= _counts[step];
            if (left <= 0)
            {
                return Math.Round(Math.Min(Smallest * Math.Pow(Growth, step), _longest), 1);
            }
        }

        return Math.Round(_longest, 1);
    }
}
