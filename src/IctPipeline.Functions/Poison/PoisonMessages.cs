using System.Text.Json;
using IctPipeline.Articles;
using IctPipeline.Processing;

namespace IctPipeline.Functions;

/// <summary>Reads messages of the poison queues.</summary>
internal static class PoisonMessages
{
    /// <summary>A retry message: the job itself.</summary>
    /// <exception cref="JsonException">It names no blob.</exception>
    public static FailedJob OfRetry(string message)
    {
        var job = JsonSerializer.Deserialize(message, PipelineJson.Relaxed.ArticleJob) ?? throw new JsonException("The message is no job.");
        return new FailedJob(Named(job.Blob), null, job.ETag, job.Stage ?? ArticleStage.Read, job.FirstFailedAt);
    }

    /// <summary>What the Functions host writes for a blob whose trigger failed too often.</summary>
    /// <exception cref="JsonException">It names no blob.</exception>
    public static FailedJob OfBlobTrigger(string message)
    {
        using var document = JsonDocument.Parse(message);
        var root = document.RootElement;
        var blob = new BlobAddress(Text(root, "ContainerName") ?? "", Text(root, "BlobName") ?? "");
        return new FailedJob(Named(blob), null, Text(root, "ETag"), ArticleStage.Read);
    }

    private static BlobAddress Named(BlobAddress blob) =>
        string.IsNullOrEmpty(blob.Container) || string.IsNullOrEmpty(blob.Name) ? throw new JsonException("The message names no blob.") : blob;

    private static string? Text(JsonElement root, string property) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
