using System.Text.Json;
using System.Text.Json.Serialization;
using IctPipeline.Core.Articles;

namespace IctPipeline.Azure.Storage;

/// <summary>
/// What is read of the message that the Functions host writes for a blob whose trigger failed too often; it has more members.
/// </summary>
/// <param name="ETag">The version that failed.</param>
public sealed record BlobTriggerMessage(string? ContainerName, string? BlobName, string? ETag)
{
    /// <summary>The blob that failed.</summary>
    [JsonIgnore]
    public BlobAddress Blob => new(ContainerName ?? "", BlobName ?? "");

    /// <summary>Reads a message that may be anything: null where it names no blob.</summary>
    /// <param name="message">As it stands in the queue.</param>
    public static BlobTriggerMessage? TryRead(string message)
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

    /// <param name="message">As it stands in the queue.</param>
    /// <exception cref="JsonException">It names no blob.</exception>
    public static BlobTriggerMessage Read(string message) =>
        QueueMessageText.Read(
            message,
            json =>
                JsonSerializer.Deserialize(json, BlobTriggerMessageJson.Default.BlobTriggerMessage)
                    is { ContainerName.Length: > 0, BlobName.Length: > 0 } named
                    ? named
                    : throw new JsonException("The message names no blob.")
        );
}

[JsonSerializable(typeof(BlobTriggerMessage))]
internal sealed partial class BlobTriggerMessageJson : JsonSerializerContext;
