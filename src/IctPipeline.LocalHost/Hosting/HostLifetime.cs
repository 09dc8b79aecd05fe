namespace IctPipeline.LocalHost.Hosting;

/// <summary>The two steps of a stop, as tokens: first no new work, then no work.</summary>
internal sealed class HostLifetime : IDisposable
{
    private readonly CancellationTokenSource _accept = new();
    private readonly CancellationTokenSource _run = new();

    /// <summary>Cancelled: take no new work.</summary>
    public CancellationToken Accept => _accept.Token;

    /// <summary>Cancelled: running functions are to end, and their work goes back.</summary>
    public CancellationToken Run => _run.Token;

    public Task StopAcceptingAsync() => _accept.CancelAsync();

    public Task StopRunningAsync() => _run.CancelAsync();

    public void Dispose()
    {
        _accept.Dispose();
        _run.Dispose();
    }
}
