using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace IctPipeline.LocalHost.Queues;

/// <summary>A queue in Azure Queue Storage, or in what stands for it.</summary>
internal sealed class StorageTriggerQueue(QueueClient client) : ITriggerQueue
{
    /// <summary>What the service takes for "never expires".</summary>
    private static readonly TimeSpan NeverExpires = TimeSpan.FromSeconds(-1);

    public string Name => client.Name;

    public async Task<IReadOnlyList<QueueMessage>> ReceiveAsync(int most, TimeSpan hidden, CancellationToken cancellationToken)
    {
        try
        {
            return (await client.ReceiveMessagesAsync(most, hidden, cancellationToken).ConfigureAwait(false)).Value;
        }
        catch (RequestFailedException error) when (error.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            return [];
        }
    }

    public async Task<string> HideAsync(string messageId, string receipt, TimeSpan hidden, CancellationToken cancellationToken) =>
        (await client.UpdateMessageAsync(messageId, receipt, messageText: null, hidden, cancellationToken).ConfigureAwait(false))
            .Value
            .PopReceipt;

    public async Task DeleteAsync(string messageId, string receipt, CancellationToken cancellationToken)
    {
        try
        {
            await client.DeleteMessageAsync(messageId, receipt, cancellationToken).ConfigureAwait(false);
        }
        catch (RequestFailedException error)
            when (error.ErrorCode == QueueErrorCode.MessageNotFound || error.ErrorCode == QueueErrorCode.PopReceiptMismatch)
        {
            // Its time ran out and somebody else has it: they will end it.
        }
    }

    public async Task AddAsync(string text, CancellationToken cancellationToken)
    {
        try
        {
            await client.SendMessageAsync(text, visibilityTimeout: null, NeverExpires, cancellationToken).ConfigureAwait(false);
        }
        catch (RequestFailedException error) when (error.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            await client.CreateIfNotExistsAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            await client.SendMessageAsync(text, visibilityTimeout: null, NeverExpires, cancellationToken).ConfigureAwait(false);
        }
    }
}
