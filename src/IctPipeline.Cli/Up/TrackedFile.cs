using IctPipeline.Articles;
using IctPipeline.Cli.Outcomes;
using IctPipeline.Processing;

namespace IctPipeline.Cli.Up;

/// <summary>One blob on its way to its end. Guarded by <see cref="FileTracker"/>'s lock.</summary>
internal sealed class TrackedFile(string blobName, string displayName)
{
    private readonly List<ProcessingReport> _early = [];

    public string BlobName { get; } = blobName;

    public string DisplayName { get; } = displayName;

    /// <summary>The version that counts; null while it is being uploaded.</summary>
    public string? ETag { get; private set; }

    /// <summary>The last that was heard of this version; null where nothing was.</summary>
    public Outcome? Outcome { get; private set; }

    public Article? Article { get; private set; }

    public TimeSpan? Elapsed { get; private set; }

    /// <summary>What stopped the upload.</summary>
    public string? Problem { get; private set; }

    /// <summary>The file has one of the ends that a file may have; a retry on its way is none.</summary>
    public bool IsAccounted => Outcome is not (null or Processing.Outcome.Retry);

    /// <summary>The file is dropped anew: what was heard of earlier versions is out of date.</summary>
    public void Expect()
    {
        ETag = null;
        Outcome = null;
        Article = null;
        Elapsed = null;
        Problem = null;
        _early.Clear();
    }

    /// <summary>The upload is over. Its trigger may have been faster than its answer.</summary>
    public void Uploaded(string etag)
    {
        ETag = etag;
        foreach (var report in _early)
        {
            Completed(report);
        }

        _early.Clear();
    }

    public void Failed(string problem) => Problem = problem;

    public void Completed(ProcessingReport report)
    {
        if (ETag is null)
        {
            _early.Add(report);
            return;
        }

        if (report.Job.ETag is { } version && !ETagText.Same(version, ETag))
        {
            return;
        }

        // The members of a bundle report one by one: the file's own outcome is the worst of them.
        if (Outcome is null || report.Member is null || Rank(report.Outcome) >= Rank(Outcome))
        {
            Outcome = report.Outcome;
            Article = report.Article ?? Article;
        }

        Elapsed = report.Elapsed;
    }

    public FileRow Row()
    {
        if (Outcome is not null)
        {
            return FileRow.Of(DisplayName, Outcome, Article, Elapsed);
        }

        return new FileRow { File = DisplayName, Outcome = OutcomeCounts.Unaccounted, Reason = Problem ?? "nothing was heard of it yet" };
    }

    private static int Rank(Outcome outcome) => OutcomeStyles.Order.ToList().IndexOf(outcome.Name);
}
