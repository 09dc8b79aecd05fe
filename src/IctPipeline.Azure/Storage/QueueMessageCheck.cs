using IctPipeline.Azure.Events;
using Microsoft.Extensions.Logging.Abstractions;

namespace IctPipeline.Azure.Storage;

/// <summary>Tells messages that a queue is for from those that nobody can read, for whoever only looks.</summary>
public sealed class QueueMessageCheck(PipelineResources resources)
{
    /// <summary>Silent: who looks at a message does nothing with it.</summary>
    private readonly BlobDeletedEvents _events = new(resources, NullLogger<BlobDeletedEvents>.Instance);

    /// <param name="queue">One of the pipeline's queues, or its poison queue.</param>
    /// <param name="message">As it stands in the queue: any text.</param>
    public bool IsReadable(string queue, string message)
    {
        ArgumentNullException.ThrowIfNull(queue);
        ArgumentNullException.ThrowIfNull(message);
        if (queue == resources.BlobTriggerPoisonQueue)
        {
            return BlobTriggerMessage.TryRead(message) is not null;
        }

        return queue == resources.DeletedQueue || queue == resources.DeletedQueue + ResourceNames.PoisonSuffix
            ? _events.TryRead(message) is not null
            : JobMessage.TryRead(message) is not null;
    }
}
