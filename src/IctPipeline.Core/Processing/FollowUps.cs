using IctPipeline.Core.Articles;
using IctPipeline.Core.Processing.Analysis;

namespace IctPipeline.Core.Processing;

/// <summary>
/// Messages that bring a job back. They concern the whole file, so that one of each kind is enough, however many members of a
/// bundle ask for it: the retry passes every member. Made for one job.
/// </summary>
internal sealed class FollowUps(JobProgress progress, FailureHandler failureHandler)
{
    private bool _featuresAsked;
    private bool _checkAsked;

    /// <summary>Asks for the features that a stored document still lacks, unless there were enough tries.</summary>
    public async Task RetryFeaturesAsync(AnalyzedContent analyzed, CancellationToken cancellationToken)
    {
        if (!_featuresAsked)
        {
            var failed = progress.Failed() with { Stage = ArticleStage.Analyze };
            _featuresAsked = await failureHandler
                .RetryFeaturesAsync(progress.Job, failed, analyzed, cancellationToken)
                .ConfigureAwait(false);
        }
    }

    /// <summary>Asks for another look at failures that are about to be mended.</summary>
    public async Task CheckLaterAsync(CancellationToken cancellationToken)
    {
        if (!_checkAsked)
        {
            await failureHandler.CheckLaterAsync(progress.Job, progress.Failed(), cancellationToken).ConfigureAwait(false);
            _checkAsked = true;
        }
    }
}
