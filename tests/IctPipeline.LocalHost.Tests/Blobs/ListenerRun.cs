using IctPipeline.LocalHost.Blobs;
using IctPipeline.LocalHost.Hosting;
using IctPipeline.Testing;

namespace IctPipeline.LocalHost.Tests.Blobs;

/// <summary>A blob listener that runs, and is led from scan to scan by the clock.</summary>
internal sealed class ListenerRun : IAsyncDisposable
{
    private readonly BlobListener _listener;
    private readonly Bench _bench;
    private readonly HostLifetime _lifetime = new();
    private readonly Task _running;

    public ListenerRun(BlobListener listener, Bench bench)
    {
        (_listener, _bench) = (listener, bench);
        _running = listener.RunAsync(_lifetime);
    }

    /// <summary>Waits until so many scans are over and what they found has ended.</summary>
    public async Task ScannedAsync(int scans)
    {
        for (var i = 0; i < scans; i++)
        {
            await SettledAsync();
            _bench.Time.Advance(TimeSpan.FromMilliseconds(200));
        }

        await SettledAsync();
    }

    public async Task AdvanceAsync(TimeSpan by)
    {
        await SettledAsync();
        _bench.Time.Advance(by);
        await SettledAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _lifetime.StopAcceptingAsync();
        await _lifetime.StopRunningAsync();
        await _running;
        _lifetime.Dispose();
    }

    private Task SettledAsync() =>
        Eventually.HoldsAsync(() => _bench.Time.PendingTimers == 1 && _listener.IsIdle, "a scan is over and its blobs are done");
}
