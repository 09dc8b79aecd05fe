using IctPipeline.Core.Articles;
using IctPipeline.Core.Auditing;
using IctPipeline.Core.InMemory;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Testing.Faults;

namespace IctPipeline.Core.Tests.Guarantees;

/// <summary>Tells each worker that the version which it read is the current one.</summary>
internal sealed class BlindSource(IArticleSource inner, Interleaving turns) : IArticleSource
{
    private readonly Dictionary<(object? Worker, BlobAddress Blob), string> _read = [];

    public async Task<BlobVersion?> FindAsync(BlobAddress blob, CancellationToken cancellationToken)
    {
        var found = await inner.FindAsync(blob, cancellationToken);
        return found is null ? null : found with { ETag = _read.GetValueOrDefault((turns.Worker, blob)) ?? found.ETag };
    }

    public async Task<BlobRead> ReadAsync(BlobAddress blob, long maxBytes, string? knownETag, CancellationToken cancellationToken)
    {
        var read = await inner.ReadAsync(blob, maxBytes, knownETag, cancellationToken);
        if (read is BlobRead.Found found)
        {
            _read[(turns.Worker, blob)] = found.Blob.Version.ETag;
        }

        return read;
    }

    public Task<BlobPage> ListAsync(
        string container,
        string? prefix,
        string? continuation,
        int pageSize,
        CancellationToken cancellationToken
    ) => inner.ListAsync(container, prefix, continuation, pageSize, cancellationToken);
}

internal sealed class NoRetries : IRetryQueue
{
    public Task EnqueueAsync(ArticleJob job, TimeSpan delay, CancellationToken cancellationToken) => Task.CompletedTask;
}

internal sealed class EmptyQueues : IQueueMonitor
{
    public Task<IReadOnlyList<QueueDepth>> GetDepthsAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<QueueDepth>>([]);
}

/// <summary>Sees every write that takes effect, and holds it against the one before: a document never goes back.</summary>
internal sealed class WatchedStore(InMemoryArticleStore inner, Gate gate, Mutation mutation, Func<string?, int> versionOf)
    : FaultyStore(inner, gate)
{
    private readonly Gate _gate = gate;

    public InMemoryArticleStore Inner { get; } = inner;

    public List<string> Violations { get; } = [];

    public int Writes { get; private set; }

    public override Task<WriteResult> WriteArticleAsync(Article article, string? replaces, CancellationToken cancellationToken) =>
        _gate.PassAsync(
            Dependencies.Cosmos,
            async () =>
            {
                var before = await Inner.FindArticleAsync(article.Id, cancellationToken);
                var condition = mutation == Mutation.IgnoreIfMatch ? before?.ETag : replaces;
                var result = await Inner.WriteArticleAsync(article, condition, cancellationToken);
                if (result == WriteResult.Written)
                {
                    Writes++;
                    Watch(before?.Item, article);
                }

                return result;
            }
        );

    private void Watch(Article? before, Article after)
    {
        if (before is not null && versionOf(after.Source.ETag) < versionOf(before.Source.ETag))
        {
            Violations.Add(
                $"Monotonic: the document of {after.Source.Blob} went from version {versionOf(before.Source.ETag)} to "
                    + $"{versionOf(after.Source.ETag)}."
            );
        }

        Violations.AddRange(MentionCheck.Lies(after).Select(mention => $"Honesty: '{mention.Text}' is not at {mention.Offset}."));
    }
}
