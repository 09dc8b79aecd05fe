namespace IctPipeline.Tools.Scale;

/// <summary>Serves in the order of arrival at a rate: a service's limit, a core.</summary>
/// <param name="perSecond">What it gives in a second.</param>
internal sealed class RateServer(double perSecond)
{
    private double _free;

    /// <summary>When what is asked for is there, in seconds; calls come in the order of time.</summary>
    public double Take(double now, double amount)
    {
        _free = Math.Max(now, _free) + (amount / perSecond);
        return _free;
    }
}
