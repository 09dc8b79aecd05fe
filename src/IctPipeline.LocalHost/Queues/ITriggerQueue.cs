using Azure.Storage.Queues.Models;

namespace IctPipeline.LocalHost.Queues;

/// <summary>A storage queue as the queue trigger needs it. Message texts are as they stand in the queue, not decoded.</summary>
internal interface ITriggerQueue
{
    string Name { get; }

    /// <summary>Takes messages and hides them for a while. A queue that does not exist is empty.</summary>
    Task<IReadOnlyList<QueueMessage>> ReceiveAsync(int most, TimeSpan hidden, CancellationToken cancellationToken);

    /// <summary>Hides a taken message from now on for a while; zero shows it at once.</summary>
    /// <returns>The receipt that is valid from now on.</returns>
    Task<string> HideAsync(string messageId, string receipt, TimeSpan hidden, CancellationToken cancellationToken);

    /// <summary>Removes a taken message. One that is gone already is no error.</summary>
    Task DeleteAsync(string messageId, string receipt, CancellationToken cancellationToken);

    /// <summary>Adds a message that never expires, and the queue itself if it is missing.</summary>
    Task AddAsync(string text, CancellationToken cancellationToken);
}
