using IctPipeline.Core.Analysis;
using IctPipeline.Core.Jobs;

namespace IctPipeline.Core.Processing;

/// <summary>
/// Whether the next file is likely to have no document yet: then its document is created without a look first, which saves a read, and
/// where the guess was wrong the creation is refused and everything starts in the usual way. Files come in bursts of one kind, so the last
/// one tells: a thousand new files cost one read, and a host that is shown a thousand known ones guesses wrong once.
/// </summary>
internal sealed class NewFileGuess(IArticleAnalyzer analyzer)
{
    private volatile bool _lastWasNew;

    /// <summary>Never where a wrong guess would cost more than this machine's time, or the job says that there was something.</summary>
    public bool IsLikely(ArticleJob job) =>
        _lastWasNew && !analyzer.IsMetered && job is { Reason: JobReason.Dropped, IsRepeated: false, Refresh: null };

    /// <param name="wasNew">Whether a dropped file had no document.</param>
    public void Learn(bool wasNew) => _lastWasNew = wasNew;
}
