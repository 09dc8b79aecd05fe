using IctPipeline.Core.Ports;
using IctPipeline.LocalHost.Queues;

namespace IctPipeline.LocalHost.Blobs;

/// <summary>Puts a blob version that failed too often on the queue where the platform puts it.</summary>
/// <param name="queue"><c>webjobs-blobtrigger-poison</c>.</param>
internal sealed class BlobPoison(ITriggerQueue queue)
{
    /// <summary>
    /// In base64, whatever host.json says of other queues: so the platform writes these. Not cancelled half-way: a version is on the queue
    /// or it is not.
    /// </summary>
    public Task AddAsync(string function, BlobVersion version) =>
        queue.AddAsync(QueueText.Encode(BlobTriggerMessage.From(function, version).ToJson(), base64: true), CancellationToken.None);
}
