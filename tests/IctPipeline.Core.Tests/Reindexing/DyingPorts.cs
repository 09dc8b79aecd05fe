using System.Runtime.CompilerServices;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Reindexing;

namespace IctPipeline.Core.Tests.Reindexing;

/// <summary>What SIGKILL looks like from outside: after some call nothing is ever called again.</summary>
internal sealed class Death(int after)
{
    private int _left = after;

    public bool HasCome => Volatile.Read(ref _left) <= 0;

    public async Task<T> PassAsync<T>(Func<Task<T>> call)
    {
        Strike();
        return await call();
    }

    public void Strike()
    {
        if (Interlocked.Decrement(ref _left) <= 0)
        {
            throw new KilledException();
        }
    }
}

/// <summary>Nobody catches this by name: a killed process handles nothing.</summary>
internal sealed class KilledException : Exception;

internal sealed class DyingSource(IArticleSource inner, Death death) : IArticleSource
{
    public Task<BlobVersion?> FindAsync(BlobAddress blob, CancellationToken cancellationToken) =>
        death.PassAsync(() => inner.FindAsync(blob, cancellationToken));

    public Task<BlobRead> ReadAsync(BlobAddress blob, long maxBytes, string? knownETag, CancellationToken cancellationToken) =>
        death.PassAsync(() => inner.ReadAsync(blob, maxBytes, knownETag, cancellationToken));

    public Task<BlobPage> ListAsync(
        string container,
        string? prefix,
        string? continuation,
        int pageSize,
        CancellationToken cancellationToken
    ) => death.PassAsync(() => inner.ListAsync(container, prefix, continuation, pageSize, cancellationToken));
}

/// <summary>Death may come in the middle of a chunk, when some of its messages are out.</summary>
internal sealed class DyingQueue(IReindexQueue inner, Death death) : IReindexQueue
{
    public async Task EnqueueAsync(IReadOnlyList<ArticleJob> jobs, CancellationToken cancellationToken)
    {
        foreach (var job in jobs)
        {
            await inner.EnqueueAsync([job], cancellationToken);
            death.Strike();
        }
    }
}

internal sealed class DyingSweepStore(ISweepStore inner, Death death) : ISweepStore
{
    public Task<Stored<SweepRun>?> FindAsync(string id, CancellationToken cancellationToken) =>
        death.PassAsync(() => inner.FindAsync(id, cancellationToken));

    public Task<WriteResult> WriteAsync(SweepRun run, string? replaces, CancellationToken cancellationToken) =>
        death.PassAsync(() => inner.WriteAsync(run, replaces, cancellationToken));

    public Task<WriteResult> RemoveAsync(string id, string replaces, CancellationToken cancellationToken) =>
        death.PassAsync(() => inner.RemoveAsync(id, replaces, cancellationToken));

    public async IAsyncEnumerable<Stored<SweepRun>> ListHistoryAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        death.Strike();
        await foreach (var stored in inner.ListHistoryAsync(cancellationToken))
        {
            yield return stored;
        }
    }

    public Task<Stored<SweepClock>?> FindClockAsync(CancellationToken cancellationToken) =>
        death.PassAsync(() => inner.FindClockAsync(cancellationToken));

    public Task<WriteResult> WriteClockAsync(SweepClock clock, string? replaces, CancellationToken cancellationToken) =>
        death.PassAsync(() => inner.WriteClockAsync(clock, replaces, cancellationToken));
}
