namespace IctPipeline.LanguageEmulator.Limits;

/// <summary>Decides what goes wrong. Seeded, so that a run can be repeated.</summary>
internal sealed class FaultInjector(FaultOptions faults)
{
    private Random _random = new(faults.Seed);
    private FaultOptions _options = faults;
    private readonly Lock _gate = new();

    /// <summary>Goes on with other faults, from their seed on.</summary>
    public void Replace(FaultOptions other)
    {
        lock (_gate)
        {
            _options = other;
            _random = new Random(other.Seed);
        }
    }

    public FaultPlan Next()
    {
        lock (_gate)
        {
            // All are drawn every time: one rate must not shift the others' draws.
            var (delayed, delay, fault, half) = (_random.NextDouble(), _random.NextDouble(), _random.NextDouble(), _random.NextDouble());
            return new FaultPlan(delayed < _options.DelayRate ? _options.LongestDelay * delay : TimeSpan.Zero, Fault(fault, half < 0.5));
        }
    }

    public bool FailsDocument()
    {
        lock (_gate)
        {
            return _options.DocumentErrorRate > 0 && _random.NextDouble() < _options.DocumentErrorRate;
        }
    }

    private Fault Fault(double draw, bool early)
    {
        if (draw < _options.ErrorRate)
        {
            return early ? Limits.Fault.Unavailable : Limits.Fault.Broken;
        }

        if (draw < _options.ErrorRate + _options.ThrottleRate)
        {
            return Limits.Fault.Throttled;
        }

        if (draw < _options.ErrorRate + _options.ThrottleRate + _options.CutRate)
        {
            return early ? Limits.Fault.CutBeforeAnswer : Limits.Fault.CutInAnswer;
        }

        return Limits.Fault.None;
    }
}

/// <summary>What happens to one request.</summary>
internal sealed record FaultPlan(TimeSpan Delay, Fault Fault);

/// <summary>Ways to fail.</summary>
internal enum Fault
{
    None,
    Unavailable,
    Broken,
    Throttled,
    CutBeforeAnswer,
    CutInAnswer,
}
