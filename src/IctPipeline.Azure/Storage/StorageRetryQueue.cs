using System.Text.Json;
using Azure.Storage.Queues;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;

namespace IctPipeline.Azure.Storage;

/// <summary>
/// The retry queue on Azure Queue Storage. A message is the job as a JSON object: a reader ignores members that it does
/// not know, so more (a trace context) can join.
/// </summary>
/// <param name="queue">Must encode messages as the triggers decode them (<see cref="StorageClients.QueueOptions"/>).</param>
public sealed class StorageRetryQueue(QueueClient queue) : IRetryQueue
{
    /// <summary>What the service takes for "never expires"; its default is 7 days.</summary>
    internal static readonly TimeSpan NeverExpires = TimeSpan.FromSeconds(-1);

    /// <inheritdoc/>
    public async Task EnqueueAsync(ArticleJob job, TimeSpan delay, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(job);
        var message = new BinaryData(JsonSerializer.SerializeToUtf8Bytes(job, PipelineJson.Relaxed.ArticleJob));
        try
        {
            await queue.SendMessageAsync(message, VisibilityTimeout(delay), NeverExpires, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (StorageErrors.Translate(Dependencies.Queues, error, cancellationToken) is { } failure)
        {
            throw failure;
        }
    }

    /// <summary>The service counts whole seconds and the client cuts the rest off: a delay is never shortened by that.</summary>
    internal static TimeSpan VisibilityTimeout(TimeSpan delay)
    {
        if (delay <= TimeSpan.Zero)
        {
            return TimeSpan.Zero;
        }

        return delay >= IRetryQueue.LongestDelay ? IRetryQueue.LongestDelay : TimeSpan.FromSeconds(Math.Ceiling(delay.TotalSeconds));
    }
}
