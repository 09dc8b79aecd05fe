using System.Collections.Concurrent;
using IctPipeline.LocalHost.Queues;
using IctPipeline.Testing;

namespace IctPipeline.LocalHost.Tests;

/// <summary>The queues of an account in memory.</summary>
internal sealed class FakeQueues(ManualTimeProvider time) : ITriggerQueues
{
    private readonly ConcurrentDictionary<string, FakeQueue> _queues = new();

    public FakeQueue this[string name] => _queues.GetOrAdd(name, key => new FakeQueue(key, time));

    ITriggerQueue ITriggerQueues.Open(string name) => this[name];
}
