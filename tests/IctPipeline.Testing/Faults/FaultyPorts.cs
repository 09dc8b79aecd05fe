using IctPipeline.Core.Analysis;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;

namespace IctPipeline.Testing.Faults;

/// <summary>Stands before each call of a port: gives other workers their turn, then maybe fails.</summary>
public sealed class Gate(FaultPlan plan, Interleaving? turns = null)
{
    public async Task<T> PassAsync<T>(string dependency, Func<Task<T>> call)
    {
        if (turns is not null)
        {
            await turns.TurnAsync().ConfigureAwait(false);
        }

        return await plan.Next(dependency).ApplyAsync(call).ConfigureAwait(false);
    }
}

/// <summary>Blobs that fail by plan.</summary>
public sealed class FaultySource(IArticleSource inner, Gate gate) : IArticleSource
{
    public Task<BlobVersion?> FindAsync(BlobAddress blob, CancellationToken cancellationToken) =>
        gate.PassAsync(Dependencies.Blobs, () => inner.FindAsync(blob, cancellationToken));

    public Task<BlobRead> ReadAsync(BlobAddress blob, long maxBytes, string? knownETag, CancellationToken cancellationToken) =>
        gate.PassAsync(Dependencies.Blobs, () => inner.ReadAsync(blob, maxBytes, knownETag, cancellationToken));

    public Task<BlobPage> ListAsync(
        string container,
        string? prefix,
        string? continuation,
        int pageSize,
        CancellationToken cancellationToken
    ) => gate.PassAsync(Dependencies.Blobs, () => inner.ListAsync(container, prefix, continuation, pageSize, cancellationToken));
}

/// <summary>A store that fails by plan.</summary>
public class FaultyStore(IArticleStore inner, Gate gate) : IArticleStore
{
    public virtual Task<Stored<Article>?> FindArticleAsync(string id, CancellationToken cancellationToken) =>
        gate.PassAsync(Dependencies.Cosmos, () => inner.FindArticleAsync(id, cancellationToken));

    public virtual Task<WriteResult> WriteArticleAsync(Article article, string? replaces, CancellationToken cancellationToken) =>
        gate.PassAsync(Dependencies.Cosmos, () => inner.WriteArticleAsync(article, replaces, cancellationToken));

    public Task<WriteResult> RemoveArticleAsync(string id, string replaces, CancellationToken cancellationToken) =>
        gate.PassAsync(Dependencies.Cosmos, () => inner.RemoveArticleAsync(id, replaces, cancellationToken));

    public virtual async IAsyncEnumerable<Stored<Article>> FindArticlesOfBlobAsync(
        BlobAddress blob,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var found = await gate.PassAsync(
                Dependencies.Cosmos,
                async () =>
                    await inner.FindArticlesOfBlobAsync(blob, cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false)
            )
            .ConfigureAwait(false);
        foreach (var stored in found)
        {
            yield return stored;
        }
    }

    public IAsyncEnumerable<Stored<Article>> ListArticlesAsync(CancellationToken cancellationToken) =>
        inner.ListArticlesAsync(cancellationToken);

    public Task<Stored<ArticleFailure>?> FindFailureAsync(string id, CancellationToken cancellationToken) =>
        gate.PassAsync(Dependencies.Cosmos, () => inner.FindFailureAsync(id, cancellationToken));

    public virtual Task<WriteResult> WriteFailureAsync(ArticleFailure failure, string? replaces, CancellationToken cancellationToken) =>
        gate.PassAsync(Dependencies.Cosmos, () => inner.WriteFailureAsync(failure, replaces, cancellationToken));

    public IAsyncEnumerable<ArticleFailure> ListFailuresAsync(FailureFilter filter, CancellationToken cancellationToken) =>
        inner.ListFailuresAsync(filter, cancellationToken);

    public Task<StoreCounts> CountAsync(CancellationToken cancellationToken) => inner.CountAsync(cancellationToken);
}

/// <summary>A retry queue that fails by plan.</summary>
public sealed class FaultyRetryQueue(IRetryQueue inner, Gate gate) : IRetryQueue
{
    public Task EnqueueAsync(ArticleJob job, TimeSpan delay, CancellationToken cancellationToken) =>
        gate.PassAsync(
            Dependencies.Queues,
            async () =>
            {
                await inner.EnqueueAsync(job, delay, cancellationToken).ConfigureAwait(false);
                return true;
            }
        );
}

/// <summary>Overlong bodies that fail by plan.</summary>
public sealed class FaultyBodyStore(IBodyStore inner, Gate gate) : IBodyStore
{
    public Task<string> SaveAsync(string articleId, string version, string body, CancellationToken cancellationToken) =>
        gate.PassAsync(Dependencies.Blobs, () => inner.SaveAsync(articleId, version, body, cancellationToken));

    public Task DeleteAsync(string name, CancellationToken cancellationToken) =>
        gate.PassAsync(
            Dependencies.Blobs,
            async () =>
            {
                await inner.DeleteAsync(name, cancellationToken).ConfigureAwait(false);
                return true;
            }
        );

    public Task<bool> ExistsAsync(string name, CancellationToken cancellationToken) =>
        gate.PassAsync(Dependencies.Blobs, () => inner.ExistsAsync(name, cancellationToken));
}

/// <summary>An analyzer whose features fail by plan, each by itself, as those of the service do.</summary>
public sealed class FaultyAnalyzer(IArticleAnalyzer inner, FaultPlan plan, Interleaving? turns = null) : IArticleAnalyzer
{
    public string Provider => inner.Provider;

    public string ModelVersion => inner.ModelVersion;

    public AnalysisFeatures Features => inner.Features;

    public bool IsMetered => inner.IsMetered;

    public async Task<AnalysisResult> AnalyzeAsync(AnalysisRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (turns is not null)
        {
            await turns.TurnAsync().ConfigureAwait(false);
        }

        var failed = request
            .Features.Each()
            .Select(feature => (Feature: feature, Fault: plan.Next(Dependencies.Language)))
            .Where(feature => feature.Fault.Error is not null)
            .Select(feature => new FailedFeature(feature.Feature, feature.Fault.Error!))
            .ToList();
        var lost = failed.Aggregate(AnalysisFeatures.None, (all, feature) => all | feature.Feature);
        var answer = await inner
            .AnalyzeAsync(request with { Features = request.Features & ~lost }, cancellationToken)
            .ConfigureAwait(false);
        return answer with { Failed = [.. answer.Failed, .. failed] };
    }
}
