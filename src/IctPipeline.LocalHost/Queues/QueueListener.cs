using Azure.Storage.Queues.Models;
using IctPipeline.LocalHost.Hosting;
using Microsoft.Extensions.Logging;

namespace IctPipeline.LocalHost.Queues;

/// <summary>
/// Takes messages of a queue in batches and runs them all at once; the next batch is taken when few enough still run.
/// An empty queue is looked at less and less often.
/// </summary>
internal sealed class QueueListener(
    ITriggerQueue queue,
    QueueMessageRunner runner,
    QueueSettings settings,
    TimeSpan longestPause,
    TimeProvider time,
    ILogger logger
) : ITriggerListener
{
    internal static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(100);

    private readonly List<Task> _running = [];

    public async Task RunAsync(HostLifetime lifetime)
    {
        var pause = ShortestPause;
        var stopping = Task.Delay(Timeout.Infinite, lifetime.Accept);
        while (!lifetime.Accept.IsCancellationRequested)
        {
            await WaitForRoomAsync(stopping).ConfigureAwait(false);
            if (await TakeBatchAsync(lifetime).ConfigureAwait(false))
            {
                pause = ShortestPause;
                continue;
            }

            await DelayAsync(pause, lifetime.Accept).ConfigureAwait(false);
            pause = pause * 2 < longestPause ? pause * 2 : longestPause;
        }

        await Task.WhenAll(_running).ConfigureAwait(false);
    }

    /// <returns>False where there was nothing, or the queue can't be read.</returns>
    private async Task<bool> TakeBatchAsync(HostLifetime lifetime)
    {
        IReadOnlyList<QueueMessage> batch;
        try
        {
            // Not given up when the host stops: what the service handed out would be hidden from everybody.
            batch = lifetime.Accept.IsCancellationRequested
                ? []
                : await queue.ReceiveAsync(settings.BatchSize, QueueMessageRunner.Lease, lifetime.Run).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (lifetime.Run.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception error)
        {
            QueueLog.ReceiveFailed(logger, queue.Name, error);
            return false;
        }

        foreach (var message in batch)
        {
            _running.Add(
                lifetime.Accept.IsCancellationRequested ? ReturnAsync(message) : Task.Run(() => runner.RunAsync(message, lifetime.Run))
            );
        }

        return batch.Count > 0;
    }

    private async Task WaitForRoomAsync(Task stopping)
    {
        _running.RemoveAll(run => run.IsCompleted);
        while (_running.Count > settings.NewBatchThreshold && !stopping.IsCompleted)
        {
            await Task.WhenAny(_running.Append(stopping)).ConfigureAwait(false);
            _running.RemoveAll(run => run.IsCompleted);
        }
    }

    private async Task ReturnAsync(QueueMessage message)
    {
        try
        {
            await runner.ReturnAsync(message).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            QueueLog.SettleFailed(logger, queue.Name, error);
        }
    }

    private async Task DelayAsync(TimeSpan pause, CancellationToken accept)
    {
        try
        {
            await Task.Delay(pause, time, accept).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The caller looks at the token.
        }
    }
}
