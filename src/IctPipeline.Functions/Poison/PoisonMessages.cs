using System.Text.Json;
using IctPipeline.Azure.Storage;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Failures;

namespace IctPipeline.Functions.Poison;

/// <summary>Reads messages of the poison queues.</summary>
internal static class PoisonMessages
{
    /// <summary>A retry message: the job itself.</summary>
    /// <exception cref="JsonException">It names no blob.</exception>
    public static FailedJob OfRetry(string message)
    {
        var job = JobMessage.Read(message);
        return new FailedJob(job.Blob, null, job.ETag, job.Stage ?? ArticleStage.Read, job.FirstFailedAt);
    }

    /// <summary>What the Functions host writes for a blob whose trigger failed too often.</summary>
    /// <exception cref="JsonException">It names no blob.</exception>
    public static FailedJob OfBlobTrigger(string message)
    {
        var named = BlobTriggerMessage.Read(message);
        return new FailedJob(named.Blob, null, named.ETag, ArticleStage.Read);
    }
}
