namespace IctPipeline.Tools.Scale;

/// <summary>
/// An instance of the app: one core, a number of files at once, and the time that is billed. A period in which any file is in work counts
/// as a second at the least.
/// </summary>
internal sealed class Instance
{
    private const double LeastBilled = 1;

    private int _running;
    private double _since;
    private double _billedUntil;

    public RateServer Core { get; } = new(Limits.Cores);

    public double BilledSeconds { get; private set; }

    public void Begin(double now)
    {
        if (_running++ == 0)
        {
            _since = Math.Max(now, _billedUntil);
        }
    }

    public void End(double now)
    {
        if (--_running == 0 && now > _billedUntil)
        {
            _billedUntil = Math.Max(now, _since + LeastBilled);
            BilledSeconds += _billedUntil - _since;
        }
    }
}
