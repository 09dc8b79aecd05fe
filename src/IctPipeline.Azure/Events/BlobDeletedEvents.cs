using System.Text.Json;
using Azure.Messaging;
using Azure.Messaging.EventGrid;
using Azure.Messaging.EventGrid.SystemEvents;
using Azure.Storage.Blobs;
using IctPipeline.Azure.Storage;
using IctPipeline.Core.Articles;
using Microsoft.Extensions.Logging;

namespace IctPipeline.Azure.Events;

/// <summary>
/// Reads messages that Event Grid puts on the queue of delete events: its own schema or CloudEvents 1.0, one event or an
/// array of them.
/// </summary>
public sealed partial class BlobDeletedEvents(PipelineResources resources, ILogger<BlobDeletedEvents> log)
{
    private const string SubjectStart = "/blobServices/default/containers/";
    private const string SubjectMiddle = "/blobs/";

    /// <summary>As <see cref="Read"/>; null where the message is no event.</summary>
    /// <param name="message">As it stands in the queue: any text.</param>
    public IReadOnlyList<BlobAddress>? TryRead(string message)
    {
        try
        {
            return Read(message);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The blobs of our container that were deleted, each once. Other events are logged and left out.</summary>
    /// <param name="message">As it stands in the queue: JSON, or base64 of it.</param>
    /// <exception cref="JsonException">The message is no event.</exception>
    public IReadOnlyList<BlobAddress> Read(string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return QueueMessageText.Read<IReadOnlyList<BlobAddress>>(
            message,
            json => [.. Parse(json).Select(Find).OfType<BlobAddress>().Distinct()]
        );
    }

    private static IEnumerable<StorageEvent> Parse(string message)
    {
        var data = BinaryData.FromString(message);
        return IsCloudEvent(message)
            ? CloudEvent.ParseMany(data).Select(ToStorageEvent)
            : EventGridEvent.ParseMany(data).Select(ToStorageEvent);
    }

    /// <summary>CloudEvents must have this member, and the other schema has none of the name.</summary>
    private static bool IsCloudEvent(string message)
    {
        using var document = JsonDocument.Parse(message);
        if (document.RootElement.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object))
        {
            // The SDK reads it as no events at all.
            throw new JsonException("The message is neither an event nor an array of them.");
        }

        var first =
            document.RootElement.ValueKind == JsonValueKind.Array
                ? document.RootElement.EnumerateArray().FirstOrDefault()
                : document.RootElement;
        return first.ValueKind == JsonValueKind.Object && first.TryGetProperty("specversion", out _);
    }

    private static StorageEvent ToStorageEvent(CloudEvent of) =>
        new(of.Id, of.Type, of.Subject, of.TryGetSystemEventData(out var data) ? data as StorageBlobDeletedEventData : null);

    private static StorageEvent ToStorageEvent(EventGridEvent of) =>
        new(of.Id, of.EventType, of.Subject, of.TryGetSystemEventData(out var data) ? data as StorageBlobDeletedEventData : null);

    private BlobAddress? Find(StorageEvent deletion)
    {
        if (deletion.Type != SystemEventNames.StorageBlobDeleted)
        {
            Ignored(deletion.Id, deletion.Type);
            return null;
        }

        // The address first: it is percent-encoded, while Event Grid was seen to spoil characters beyond U+FFFF in subjects.
        if ((OfUrl(deletion.Data?.Url) ?? OfSubject(deletion.Subject)) is not { } blob)
        {
            throw new JsonException($"The delete event {deletion.Id} names no blob.");
        }

        if (blob.Container == resources.ArticlesBlobContainer)
        {
            return blob;
        }

        Elsewhere(deletion.Id);
        return null;
    }

    private static BlobAddress? OfUrl(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri))
        {
            return null;
        }

        var parts = new BlobUriBuilder(uri);
        return Address(parts.BlobContainerName, parts.BlobName);
    }

    private static BlobAddress? OfSubject(string? subject)
    {
        if (subject is null || !subject.StartsWith(SubjectStart, StringComparison.Ordinal))
        {
            return null;
        }

        var rest = subject[SubjectStart.Length..];
        var middle = rest.IndexOf(SubjectMiddle, StringComparison.Ordinal);
        return middle < 0 ? null : Address(rest[..middle], rest[(middle + SubjectMiddle.Length)..]);
    }

    private static BlobAddress? Address(string container, string name) =>
        string.IsNullOrEmpty(container) || string.IsNullOrEmpty(name) ? null : new BlobAddress(container, name);

    [LoggerMessage(Level = LogLevel.Information, Message = "Event {Id} of type {Type} is not about a deleted blob; nothing is to be done.")]
    private partial void Ignored(string id, string type);

    [LoggerMessage(Level = LogLevel.Information, Message = "Event {Id} is about a blob of another container; nothing is to be done.")]
    private partial void Elsewhere(string id);

    /// <summary>What both schemas say.</summary>
    private sealed record StorageEvent(string Id, string Type, string? Subject, StorageBlobDeletedEventData? Data);
}
