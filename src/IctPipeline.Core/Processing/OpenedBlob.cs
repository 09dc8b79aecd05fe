using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;

namespace IctPipeline.Core.Processing;

/// <summary>A job whose blob was read: the version in hand stays what it is, whatever becomes of the blob meanwhile.</summary>
/// <param name="Version">What was read.</param>
/// <param name="Progress">Is told what happens, for reports.</param>
/// <param name="FollowUps">Sends what the file needs later.</param>
internal sealed record OpenedBlob(BlobVersion Version, JobProgress Progress, FollowUps FollowUps)
{
    public ArticleJob Job => Progress.Job;
}
