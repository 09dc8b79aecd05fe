using IctPipeline.Core.Articles;
using IctPipeline.Core.InMemory;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Testing;
using IctPipeline.Testing.Compliance;

namespace IctPipeline.Core.Tests.InMemory;

public class InMemoryArticleStoreTests : ArticleStoreCompliance
{
    protected override IArticleStore Store { get; } = new InMemoryArticleStore();
}

public class InMemoryArticleRaceTests : ArticleRaceCompliance
{
    protected override IArticleStore Store { get; } = new InMemoryArticleStore();
}

public class InMemoryFailureStoreTests : FailureStoreCompliance
{
    protected override IArticleStore Store { get; } = new InMemoryArticleStore();
}

public class InMemoryArticleSourceTests : ArticleSourceCompliance
{
    private readonly InMemoryArticleSource _source = new(new ManualTimeProvider());

    protected override IArticleSource Source => _source;

    protected override string Container => "articles";

    protected override Task PutAsync(
        string name,
        byte[] bytes,
        string? contentType = null,
        IReadOnlyDictionary<string, string>? metadata = null
    ) => Task.FromResult(_source.Put(Address(name), bytes, contentType, metadata));

    protected override Task DeleteAsync(string name) => Task.FromResult(_source.Delete(Address(name)));
}

public class InMemoryArticleListingTests : ArticleListingCompliance
{
    private readonly InMemoryArticleSource _source = new(new ManualTimeProvider());

    protected override IArticleSource Source => _source;

    protected override string Container => "articles";

    protected override Task PutAsync(
        string name,
        byte[] bytes,
        string? contentType = null,
        IReadOnlyDictionary<string, string>? metadata = null
    ) => Task.FromResult(_source.Put(new BlobAddress(Container, name), bytes, contentType, metadata));
}

public class InMemoryRetryQueueTests : RetryQueueCompliance
{
    private readonly ManualTimeProvider _time = new();
    private readonly InMemoryRetryQueue _queue;

    public InMemoryRetryQueueTests() => _queue = new InMemoryRetryQueue(_time);

    protected override IRetryQueue Queue => _queue;

    protected override Task<ArticleJob?> TryReceiveAsync() => Task.FromResult(_queue.TryDequeue());

    protected override Task<ArticleJob?> ReceiveWithinAsync(TimeSpan time)
    {
        _time.Advance(time);
        return TryReceiveAsync();
    }

    protected override Task<int> CountAsync() => Task.FromResult(_queue.Count);
}

public class InMemoryBodyStoreTests : BodyStoreCompliance
{
    private readonly InMemoryBodyStore _bodies = new();

    protected override IBodyStore Bodies => _bodies;

    protected override Task<string?> ReadAsync(string name) => Task.FromResult(_bodies.Find(name));
}

public class InMemorySimilarArticlesTests : SimilarArticlesCompliance
{
    private readonly InMemoryArticleStore _store = new();

    protected override ISimilarArticles Similar => _store;

    protected override IArticleStore Store => _store;
}
