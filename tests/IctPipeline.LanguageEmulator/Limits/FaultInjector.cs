namespace IctPipeline.LanguageEmulator.Limits;

/// <summary>Decides what goes wrong. Seeded, so that a run can be repeated.</summary>
internal sealed class FaultInjector(FaultOptions options)
{
    private readonly Random _random = new(options.Seed);
    private readonly Lock _gate = new();

    public FaultPlan Next()
    {
        lock (_gate)
        {
            // All are drawn every time: one rate must not shift the others' draws.
            var (delayed, delay, fault, half) = (_random.NextDouble(), _random.NextDouble(), _random.NextDouble(), _random.NextDouble());
            return new FaultPlan(
                delayed < options.DelayRate ? options.LongestDelay * delay : TimeSpan.Zero,
                Fault(fault, half < 0.5));
        }
    }

    public bool FailsDocument()
    {
        if (options.DocumentErrorRate <= 0)
        {
            return false;
        }

        lock (_gate)
        {
            return _random.NextDouble() < options.DocumentErrorRate;
        }
    }

    private Fault Fault(double draw, bool early)
    {
        if (draw < options.ErrorRate)
        {
            return Limits.Fault.Unavailable;
        }

        if (draw < options.ErrorRate + options.ThrottleRate)
        {
            return Limits.Fault.Throttled;
        }

        if (draw < options.ErrorRate + options.ThrottleRate + options.CutRate)
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
    Throttled,
    CutBeforeAnswer,
    CutInAnswer,
}
