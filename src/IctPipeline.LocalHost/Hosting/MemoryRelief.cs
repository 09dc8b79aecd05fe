using Microsoft.Extensions.Hosting;

namespace IctPipeline.LocalHost.Hosting;

/// <summary>
/// Gives memory back once the host is at rest. The runtime collects when something is asked for, so that what a storm of large files left
/// would stay until the next one; and arrays that were lent go back only some collections later.
/// </summary>
internal sealed class MemoryRelief(TimeProvider time, ProcessMemory memory) : BackgroundService
{
    /// <summary>How often it is looked at.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    /// <summary>Bytes that a host allocates between two looks while it only listens.</summary>
    public const long AtRest = 64L * 1024 * 1024;

    /// <summary>Bytes of the heap that are not worth a pause.</summary>
    public const long Enough = 128L * 1024 * 1024;

    /// <summary>Collections after a time of work: what the first leaves, the later ones find unused.</summary>
    public const int Rounds = 4;

    private long _allocated;
    private int _left = Rounds;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            Look();
        }
    }

    /// <summary>One look.</summary>
    public void Look()
    {
        var allocated = memory.Allocated();
        var isWorking = allocated - _allocated > AtRest;
        _allocated = allocated;
        if (isWorking)
        {
            _left = Rounds;
        }
        else if (_left > 0 && memory.Committed() > Enough)
        {
            _left--;
            memory.Release();
        }
    }
}

/// <summary>The memory of the process, as its garbage collector tells and frees it; in bytes.</summary>
/// <param name="Allocated">Since the process began.</param>
/// <param name="Committed">What the heap holds of the machine's memory.</param>
/// <param name="Release">Collects all, and gives back what is free then.</param>
internal sealed record ProcessMemory(Func<long> Allocated, Func<long> Committed, Action Release)
{
    public static ProcessMemory OfRuntime { get; } =
        new(
            () => GC.GetTotalAllocatedBytes(),
            () => GC.GetGCMemoryInfo().TotalCommittedBytes,
            () => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true)
        );
}
