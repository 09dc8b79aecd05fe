using IctPipeline.Azure.Language.Batching;
using IctPipeline.Core.Analysis.Chunking;
using IctPipeline.Core.Analysis.Usage;
using IctPipeline.Core.Ports;

namespace IctPipeline.Azure.Language.Features;

/// <summary>Asks for one feature of all chunks of an article, within the budget.</summary>
internal sealed class ChunkedFeature<T>(FeatureBatcher<T> batcher, RecordBudget budget, BudgetSpentAction onSpent) : IAsyncDisposable
{
    /// <summary>The answers, chunk by chunk. One that fails fails the feature: half an article's entities would pass for all.</summary>
    public async Task<FeatureAnswer<T>> AskAsync(IReadOnlyList<TextChunk> chunks, string language, CancellationToken cancellationToken)
    {
        var estimate = chunks.Sum(chunk => TextRecords.Count(chunk.Elements));
        if (await TakeAsync(estimate, cancellationToken).ConfigureAwait(false) is { } refusal)
        {
            return new FeatureAnswer<T>([], refusal, 0);
        }

        try
        {
            var asked = chunks
                .Select(chunk => batcher.AskAsync(new BatchDocument(chunk.Text, chunk.Elements, language), cancellationToken))
                .ToList();
            await Task.WhenAll((IEnumerable<Task>)asked).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
            var records = asked.Sum(answer => answer.IsCompletedSuccessfully ? answer.Result.Records : 0);
            var error = asked.FirstOrDefault(answer => !answer.IsCompletedSuccessfully) is { } failed ? Error(failed) : null;
            return new FeatureAnswer<T>(error is null ? [.. asked.Select(answer => answer.Result)] : [], error, records);
        }
        finally
        {
            // What was used in fact is settled by the request.
            budget.Settle(estimate, 0);
        }
    }

    public ValueTask DisposeAsync() => batcher.DisposeAsync();

    /// <summary>Null if the records could be had; a ledger that can't be read fails the feature, not the article.</summary>
    private async ValueTask<Exception?> TakeAsync(int records, CancellationToken cancellationToken)
    {
        try
        {
            return await budget.TryTakeAsync(records, cancellationToken).ConfigureAwait(false)
                ? null
                : LanguageErrors.Spent(onSpent, budget.UntilRenewal);
        }
        catch (DependencyException unreachable)
        {
            return unreachable;
        }
    }

    private static Exception Error(Task failed) =>
        failed.Exception?.InnerException ?? new OperationCanceledException("The analyzer was shut down.");
}

/// <summary>The answers to all chunks, or why there are none, and what they cost in either case.</summary>
internal sealed record FeatureAnswer<T>(IReadOnlyList<DocumentAnswer<T>> Chunks, Exception? Error, int Records);
