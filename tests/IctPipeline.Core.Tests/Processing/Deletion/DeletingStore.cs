using IctPipeline.Core.Articles;
using IctPipeline.Core.InMemory;
using IctPipeline.Core.Ports;
using IctPipeline.Testing.Faults;

namespace IctPipeline.Core.Tests.Processing.Deletion;

/// <summary>Does something just before the first document or failure is written.</summary>
internal sealed class DeletingStore(InMemoryArticleStore inner, Func<Task> act) : FaultyStore(inner, new Gate(new FaultPlan(0, 0)))
{
    private bool _done;

    public override async Task<WriteResult> WriteArticleAsync(Article article, string? replaces, CancellationToken cancellationToken)
    {
        await ActAsync();
        return await base.WriteArticleAsync(article, replaces, cancellationToken);
    }

    public override async Task<WriteResult> WriteFailureAsync(ArticleFailure failure, string? replaces, CancellationToken cancellationToken)
    {
        await ActAsync();
        return await base.WriteFailureAsync(failure, replaces, cancellationToken);
    }

    private async Task ActAsync()
    {
        if (!_done)
        {
            _done = true;
            await act();
        }
    }
}
