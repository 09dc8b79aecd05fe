using System.Text.Json;
using IctPipeline.Azure.Storage;
using IctPipeline.Core.Jobs;

namespace IctPipeline.Functions.Ingest;

/// <summary>Reads messages that hold a job.</summary>
internal static class JobMessage
{
    /// <param name="message">As it stands in the queue.</param>
    /// <exception cref="JsonException">It is no job.</exception>
    public static ArticleJob Read(string message) =>
        JsonSerializer.Deserialize(QueueMessageText.ToJson(message), PipelineJson.Relaxed.ArticleJob)
        ?? throw new JsonException("The message is no job.");
}
