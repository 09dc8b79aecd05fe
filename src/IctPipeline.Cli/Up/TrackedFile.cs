using IctPipeline.Cli.Outcomes;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;

namespace IctPipeline.Cli.Up;

/// <summary>
/// One blob on its way to its end. Guarded by <see cref="FileTracker"/>'s lock. Keeps a row of it, not its document: a
/// host that runs for weeks sees many.
/// </summary>
internal sealed class TrackedFile(string blobName)
{
    private readonly List<(string? Version, ProcessingReport Report)> _early = [];
    private string? _received;
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
    public bool IsAccounted => Outcome is not (null or nameof(Core.Jobs.Outcome.Retry));

    /// <summary>It has no end, and will have one: the host has found it, or a retry is on its way.</summary>
    public bool IsPending =>
        Outcome is nameof(Core.Jobs.Outcome.Retry) || (Outcome is null && _received is not null && ETags.Same(_received, ETag));

    /// <summary>The version is known now. Its trigger may have been faster than the answer to its upload.</summary>
    public void Uploaded(string etag)
    {
        ETag = etag;
        foreach (var (version, report) in _early)
        {
            Completed(version, report);
        }

        _early.Clear();
    }

    /// <summary>The host found this version and will process it.</summary>
    public void Received(string etag) => _received = etag;

    public void Completed(ProcessingReport report)
    {
        // The members of a bundle report before the bundle does; the file ends with the latter.
        if (report.Member is null)
        {
            Completed(VersionOf(report), report);
        }
    }

    /// <summary>The end is known from the store.</summary>
    public void Found(Outcome outcome) => _end = FileRow.From(BlobName, outcome, null, null);

    private void Completed(string? version, ProcessingReport report)
    {
        if (ETag is null)
        {
            _early.Add((version, report));
        }
        else if (version is null || ETags.Same(version, ETag))
        {
            _end = FileRow.From(BlobName, report.Outcome, report.Article, report.Elapsed);
        }
    }

    /// <summary>
    /// A drop's job names no version: its document does where one was written, else it is the one that the host received last.
    /// </summary>
    private string? VersionOf(ProcessingReport report) =>
        report.Job.ETag
        ?? (report.Outcome is Core.Jobs.Outcome.Indexed or Core.Jobs.Outcome.Partial ? report.Article?.Source.ETag : null)
        ?? _received;

    public FileRow Row() =>
        _end
        ?? new FileRow
        {
            File = BlobName,
            Outcome = IsPending ? OutcomeCounts.Waiting : OutcomeCounts.Unaccounted,
            Reason = Problem ?? (IsPending ? "found, and not done yet" : "nothing was heard of it"),
        };
}
