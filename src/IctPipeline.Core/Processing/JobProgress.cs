using IctPipeline.Articles;
using IctPipeline.Intake;

namespace IctPipeline.Processing;

/// <summary>How far a job has come: what an error is blamed on.</summary>
internal sealed class JobProgress(ArticleJob job)
{
    public ArticleJob Job { get; } = job;

    public ArticleStage Stage { get; set; } = ArticleStage.Read;

    /// <summary>The version of the blob that was read; null until then.</summary>
    public BlobVersion? Version { get; set; }

    /// <summary>The document as it is stored now, for reports.</summary>
    public Article? Article { get; set; }

    public FailedJob Failed(string? member = null) => new(Job.Blob, member, Version?.ETag ?? Job.ETag, Stage, Job.FirstFailedAt);
}
