using System.Text.Json;
using IctPipeline.Core.Jobs;

namespace IctPipeline.Azure.Storage;

/// <summary>Reads messages that hold a job.</summary>
public static class JobMessage
{
    /// <summary>Reads a message that may be anything: null where it is no job.</summary>
    /// <param name="message">As it stands in the queue.</param>
    public static ArticleJob? TryRead(string message)
    {
        try
        {
            return Read(message);
        }
        catch (JsonException)
        {
            // Another delivery of it would read no better.
            return null;
        }
    }

    /// <param name="message">As it stands in the queue.</param>
    /// <exception cref="JsonException">It is no job, or names no blob.</exception>
    public static ArticleJob Read(string message) =>
        QueueMessageText.Read(
            message,
            json =>
            {
                var job = JsonSerializer.Deserialize(json, PipelineJson.Relaxed.ArticleJob);
                return job is null || string.IsNullOrEmpty(job.Blob.Container) || string.IsNullOrEmpty(job.Blob.Name)
                    ? throw new JsonException("The message names no blob.")
                    : job;
            }
        );
}
