using System.Globalization;
using IctPipeline.Core.Articles;
using IctPipeline.LocalHost.Queues;

namespace IctPipeline.LocalHost.Blobs;

/// <summary>Tells the queue of delete events that a blob is gone, as Event Grid does in Azure.</summary>
/// <param name="queue">The queue that Event Grid's subscription fills.</param>
/// <param name="addressOf">A blob's address.</param>
internal sealed class DeletedBlobs(ITriggerQueue queue, Func<BlobAddress, Uri> addressOf, TimeProvider time)
{
    /// <summary>
    /// In base64, as Event Grid writes, whatever host.json says. Not cancelled half-way: a blob's receipt goes when its event is on the
    /// queue.
    /// </summary>
    public Task TellAsync(BlobAddress blob)
    {
        var now = time.GetUtcNow();
        var deletion = new BlobDeletedEvent
        {
            Id = Guid.NewGuid().ToString(),
            Subject = $"/blobServices/default/containers/{blob.Container}/blobs/{blob.Name}",
            EventTime = now.ToString("O", CultureInfo.InvariantCulture),
            Data = new BlobDeletedData(addressOf(blob).AbsoluteUri),
        };
        return queue.AddAsync(QueueText.Encode(deletion.ToJson(), base64: true), CancellationToken.None);
    }
}
