using IctPipeline.Cli.Outcomes;
using IctPipeline.Intake;
using IctPipeline.Processing;

namespace IctPipeline.Cli.Up;

/// <summary>
/// One blob on its way to its end. Guarded by <see cref="FileTracker"/>'s lock. Keeps a row of it, not its document: a
/// host that runs for weeks sees many.
/// </summary>
internal sealed class TrackedFile(string blobName, string displayName)
{
    private readonly List<ProcessingReport> _early = [];
    private FileRow? _end;

    public string BlobName { get; } = blobName;

    /// <summary>The version that counts; null while it is being uploaded.</summary>
    public string? ETag { get; private set; }

    /// <summary>Name of the last outcome of this version; null where nothing was heard.</summary>
    public string? Outcome => _end?.Outcome;

    /// <summary>What stopped the upload, or the latest fault of a function.</summary>
    public string? Problem { get; set; }

    /// <summary>No version of it is there: nothing will ever be heard of it.</summary>
    public bool NeverDropped { get; set; }

    /// <summary>The file has one of the ends that a file may have; a retry on its way is none.</summary>
    public bool IsAccounted => Outcome is not (null or nameof(Processing.Outcome.Retry));

    /// <summary>The version is known now. Its trigger may have been faster than the answer to its upload.</summary>
    public void Uploaded(string etag)
    {
        ETag = etag;
        foreach (var report in _early)
        {
            Completed(report);
        }

        _early.Clear();
    }

    public void Completed(ProcessingReport report)
    {
        // The members of a bundle report before the bundle does; the file ends with the latter.
        if (report.Member is not null)
        {
            return;
        }

        if (ETag is null)
        {
            _early.Add(report);
        }
        else if (report.Job.ETag is null || ETags.Same(report.Job.ETag, ETag))
        {
            _end = FileRow.Of(displayName, report.Outcome, report.Article, report.Elapsed);
        }
    }

    /// <summary>The end is known from the store.</summary>
    public void Found(Outcome outcome) => _end = FileRow.Of(displayName, outcome, null, null);

    public FileRow Row() => _end
        ?? new FileRow { File = displayName, Outcome = OutcomeCounts.Unaccounted, Reason = Problem ?? "nothing was heard of it" };
}
