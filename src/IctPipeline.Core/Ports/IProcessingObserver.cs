using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;

namespace IctPipeline.Core.Ports;

/// <summary>Is told how each job ended: progress bars, tables, metrics. Must not throw, and must not wait.</summary>
public interface IProcessingObserver
{
    /// <summary>A job was taken from its trigger.</summary>
    void Received(ArticleJob job) { }

    void Completed(ProcessingReport report);

    /// <summary>A job ended without an outcome, since nothing could be stored or the host stops: its delivery comes again.</summary>
    void Abandoned(ArticleJob job) { }
}

/// <summary>How one article of a job ended; a bundle reports each of its members.</summary>
/// <param name="Job">What was asked.</param>
/// <param name="Id">The article's id.</param>
/// <param name="Member">Path inside a bundle.</param>
/// <param name="Article">The document as it is stored now, where it is known.</param>
/// <param name="Elapsed">Wall time from taking the job to its end.</param>
public sealed record ProcessingReport(ArticleJob Job, string Id, string? Member, Outcome Outcome, Article? Article, TimeSpan Elapsed)
{
    /// <summary>Time in each stage.</summary>
    public IReadOnlyDictionary<ArticleStage, TimeSpan> Stages { get; init; } = new Dictionary<ArticleStage, TimeSpan>();
}
