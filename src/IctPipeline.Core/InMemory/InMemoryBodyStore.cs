using System.Collections.Concurrent;
using IctPipeline.Core.Ports;

namespace IctPipeline.Core.InMemory;

/// <summary>Overlong bodies in memory.</summary>
public sealed class InMemoryBodyStore : IBodyStore
{
    private readonly ConcurrentDictionary<string, string> _bodies = new(StringComparer.Ordinal);

    public Task<string> SaveAsync(string articleId, string version, string body, CancellationToken cancellationToken)
    {
        var name = IBodyStore.NameOf(articleId, version);
        _bodies[name] = body;
        return Task.FromResult(name);
    }

    public Task DeleteAsync(string name, CancellationToken cancellationToken)
    {
        _bodies.TryRemove(name, out _);
        return Task.CompletedTask;
    }

    public Task<bool> ExistsAsync(string name, CancellationToken cancellationToken) => Task.FromResult(_bodies.ContainsKey(name));

    /// <summary>How many there are.</summary>
    public int Count => _bodies.Count;

    /// <summary>The saved text; null where there is none of that name.</summary>
    public string? Find(string name) => _bodies.GetValueOrDefault(name);
}
