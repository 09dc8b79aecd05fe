using System.Collections.Concurrent;

namespace IctPipeline.HostContract.Tests;

/// <summary>What the functions of a scenario do, and what they were given, whichever engine calls them.</summary>
public sealed class Probe
{
    private readonly ConcurrentQueue<Delivery> _deliveries = new();
    private readonly Lock _gate = new();
    private int _running;

    /// <summary>Runs inside the function.</summary>
    public Func<Delivery, CancellationToken, Task> Body { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>In the order in which the runs began.</summary>
    public IReadOnlyList<Delivery> Deliveries => [.. _deliveries];

    /// <summary>The most runs that there were at one time.</summary>
    public int MostRunning { get; private set; }

    public int Running
    {
        get
        {
            lock (_gate)
            {
                return _running;
            }
        }
    }

    public async Task RunAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        Count(+1);
        _deliveries.Enqueue(delivery);
        try
        {
            await Body(delivery, cancellationToken);
        }
        finally
        {
            Count(-1);
        }
    }

    private void Count(int change)
    {
        lock (_gate)
        {
            _running += change;
            MostRunning = Math.Max(MostRunning, _running);
        }
    }
}
