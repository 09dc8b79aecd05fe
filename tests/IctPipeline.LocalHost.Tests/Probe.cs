using System.Collections.Concurrent;

namespace IctPipeline.LocalHost.Tests;

/// <summary>What the functions of a test do, and what they were given. A service of the host under test.</summary>
public sealed class Probe
{
    private readonly ConcurrentQueue<object?> _seen = new();

    /// <summary>Runs inside the function.</summary>
    public Func<object?, CancellationToken, Task> Body { get; set; } = (_, _) => Task.CompletedTask;

    public IReadOnlyList<object?> Seen => [.. _seen];

    public int Count => _seen.Count;

    public Task RunAsync(object? value, CancellationToken cancellationToken)
    {
        _seen.Enqueue(value);
        return Body(value, cancellationToken);
    }
}
