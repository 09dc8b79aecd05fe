using System.Text.Json;
using Azure.Storage.Queues;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Reindexing;

namespace IctPipeline.Azure.Storage;

/// <summary>The re-index queue on Azure Queue Storage, which takes one message a request: several requests run at a time.</summary>
/// <param name="queue">Must encode messages as the triggers decode them (<see cref="StorageClients.QueueOptions"/>).</param>
public sealed class StorageReindexQueue(QueueClient queue) : IReindexQueue
{
    /// <summary>
    /// A queue takes 2,000 messages a second; sixteen requests of some 10 ms each come near it and leave room for retries.
    /// </summary>
    private const int RequestsAtOnce = 16;

    /// <inheritdoc/>
    public async Task EnqueueAsync(IReadOnlyList<ArticleJob> jobs, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(jobs);
        try
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = RequestsAtOnce, CancellationToken = cancellationToken };
            await Parallel.ForEachAsync(jobs, options, SendAsync).ConfigureAwait(false);
        }
        catch (Exception error) when (StorageErrors.Translate(Dependencies.Queues, error, cancellationToken) is { } failure)
        {
            throw failure;
        }
    }

    private async ValueTask SendAsync(ArticleJob job, CancellationToken cancellationToken)
    {
        var message = new BinaryData(JsonSerializer.SerializeToUtf8Bytes(job, PipelineJson.Relaxed.ArticleJob));
        await queue
            .SendMessageAsync(message, visibilityTimeout: null, StorageRetryQueue.NeverExpires, cancellationToken)
            .ConfigureAwait(false);
    }
}
