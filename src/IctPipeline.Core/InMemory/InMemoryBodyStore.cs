using System.Collections.Concurrent;
using IctPipeline.Processing;

namespace IctPipeline.InMemory;

/// <summary>Overlong bodies in memory.</summary>
public sealed class InMemoryBodyStore : IBodyStore
{
    private readonly ConcurrentDictionary<string, string> _bodies = new(StringComparer.Ordinal);

    public Task<string> SaveAsync(string articleId, string contentHash, string body, CancellationToken cancellationToken)
    {
        var name = $"{articleId}/{contentHash}.txt";
        _bodies[name] = body;
        return Task.FromResult(name);
    }

    /// <summary>The saved text; null where there is none of that name.</summary>
    public string? Find(string name) => _bodies.GetValueOrDefault(name);
}
