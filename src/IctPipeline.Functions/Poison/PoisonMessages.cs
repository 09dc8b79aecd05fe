using System.Text.Json;
using System.Text.Json.Serialization;
using IctPipeline.Azure.Storage;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Failures;
using IctPipeline.Functions.Ingest;

namespace IctPipeline.Functions.Poison;

/// <summary>Reads messages of the poison queues.</summary>
internal static class PoisonMessages
{
    /// <summary>A retry message: the job itself.</summary>
    /// <exception cref="JsonException">It names no blob.</exception>
    public static FailedJob OfRetry(string message)
    {
        var job = JobMessage.Read(message);
        return new FailedJob(Named(job.Blob), null, job.ETag, job.Stage ?? ArticleStage.Read, job.FirstFailedAt);
    }

    /// <summary>What the Functions host writes for a blob whose trigger failed too often.</summary>
    /// <exception cref="JsonException">It names no blob.</exception>
    public static FailedJob OfBlobTrigger(string message)
    {
        var named = JsonSerializer.Deserialize(QueueMessageText.ToJson(message), PoisonJson.Default.BlobTriggerMessage);
        return new FailedJob(
            Named(new BlobAddress(named?.ContainerName ?? "", named?.BlobName ?? "")),
            null,
            named?.ETag,
            ArticleStage.Read
        );
    }

    private static BlobAddress Named(BlobAddress blob) =>
        string.IsNullOrEmpty(blob.Container) || string.IsNullOrEmpty(blob.Name)
            ? throw new JsonException("The message names no blob.")
            : blob;
}

/// <summary>What is read of the message that the Functions host writes for a blob; it has more members.</summary>
internal sealed record BlobTriggerMessage(string? ContainerName, string? BlobName, string? ETag);

[JsonSerializable(typeof(BlobTriggerMessage))]
internal sealed partial class PoisonJson : JsonSerializerContext;
