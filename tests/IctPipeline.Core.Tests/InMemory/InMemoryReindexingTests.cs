using IctPipeline.Core.InMemory;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Reindexing;
using IctPipeline.Testing.Compliance;

namespace IctPipeline.Core.Tests.InMemory;

public class InMemorySweepStoreTests : SweepStoreCompliance
{
    protected override ISweepStore Store { get; } = new InMemorySweepStore();
}

public class InMemorySweepIndexTests : SweepIndexCompliance
{
    private readonly InMemoryArticleStore _store = new();

    protected override ISweepIndex Index => new InMemorySweepIndex(_store);

    protected override IArticleStore Store => _store;
}

public class InMemoryReindexQueueTests : ReindexQueueCompliance
{
    private readonly InMemoryReindexQueue _queue = new();

    protected override IReindexQueue Queue => _queue;

    protected override Task<ArticleJob?> TryReceiveAsync() => Task.FromResult(_queue.TryDequeue());
}
