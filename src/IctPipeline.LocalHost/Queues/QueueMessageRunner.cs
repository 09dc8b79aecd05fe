using Azure.Storage.Queues.Models;
using IctPipeline.LocalHost.Functions;
using IctPipeline.LocalHost.Hosting;
using Microsoft.Extensions.Logging;

namespace IctPipeline.LocalHost.Queues;

/// <summary>
/// Runs a function for one message and settles the message: deleted after success, shown again after a failure, moved to
/// the poison queue after too many. A queue that is itself a poison queue has no other behind it: there a message stays
/// hidden for the rest of its time and comes again for ever, as on the platform.
/// </summary>
internal sealed class QueueMessageRunner(
    FunctionMethod function,
    ITriggerQueue queue,
    ITriggerQueue? poison,
    QueueSettings settings,
    FunctionInvoker invoker,
    IHostObserver observer,
    TimeProvider time,
    ILogger logger
)
{
    /// <summary>
    /// How long a taken message is hidden, renewed at half of it. The platform takes ten minutes; a laptop's host is
    /// often killed, and its messages should not be away that long.
    /// </summary>
    internal static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    /// <summary>Never throws: what can't be settled is delivered again.</summary>
    public async Task RunAsync(QueueMessage message, CancellationToken cancellationToken)
    {
        try
        {
            if (
                !QueueText.TryDecode(message.Body.ToString(), settings.MessageEncoding == QueueMessageEncoding.Base64, out var text)
                || IsSpent(message)
            )
            {
                await PoisonAsync(message, message.PopReceipt).ConfigureAwait(false);
                return;
            }

            await RunAsync(message, text, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            QueueLog.SettleFailed(logger, queue.Name, error);
        }
    }

    /// <summary>Gives back a message that was taken and not run.</summary>
    public Task ReturnAsync(QueueMessage message) =>
        queue.HideAsync(message.MessageId, message.PopReceipt, TimeSpan.Zero, CancellationToken.None);

    private async Task RunAsync(QueueMessage message, string text, CancellationToken cancellationToken)
    {
        using var lease = new MessageLease(queue, message, Lease, time, logger);
        Exception? failure = null;
        try
        {
            await invoker
                .InvokeAsync(function, QueueEvents.From(message, text, function.TriggerParameter.ParameterType), cancellationToken)
                .ConfigureAwait(false);
        }
        catch (Exception error)
        {
            failure = error;
        }

        var receipt = await lease.EndAsync().ConfigureAwait(false);
        await SettleAsync(message, receipt, failure, handBack: cancellationToken.IsCancellationRequested).ConfigureAwait(false);
    }

    private async Task SettleAsync(QueueMessage message, string receipt, Exception? failure, bool handBack)
    {
        if (failure is null)
        {
            await queue.DeleteAsync(message.MessageId, receipt, CancellationToken.None).ConfigureAwait(false);
            return;
        }

        if (handBack && failure is OperationCanceledException)
        {
            await queue.HideAsync(message.MessageId, receipt, TimeSpan.Zero, CancellationToken.None).ConfigureAwait(false);
            return;
        }

        var poisoned = poison is not null && message.DequeueCount >= settings.MaxDequeueCount;
        QueueLog.FunctionFailed(logger, function.Name, queue.Name, message.DequeueCount, failure);
        observer.Failed(function.Name, queue.Name, (int)message.DequeueCount, poisoned, failure);
        if (poisoned)
        {
            await PoisonAsync(message, receipt).ConfigureAwait(false);
        }
        else if (poison is not null)
        {
            await queue.HideAsync(message.MessageId, receipt, settings.VisibilityTimeout, CancellationToken.None).ConfigureAwait(false);
        }
    }

    /// <summary>A host that died while it ran the last delivery leaves a message like this.</summary>
    private bool IsSpent(QueueMessage message) => poison is not null && message.DequeueCount > settings.MaxDequeueCount;

    private async Task PoisonAsync(QueueMessage message, string receipt)
    {
        if (poison is null)
        {
            return;
        }

        QueueLog.Poisoned(logger, queue.Name, message.DequeueCount);
        await poison.AddAsync(message.Body.ToString(), CancellationToken.None).ConfigureAwait(false);
        await queue.DeleteAsync(message.MessageId, receipt, CancellationToken.None).ConfigureAwait(false);
    }
}
