using IctPipeline.Cli.Outcomes;
using IctPipeline.Processing;

namespace IctPipeline.Cli.Up;

/// <summary>Knows of every file of this run whether it has come to its end. Thread-safe.</summary>
internal sealed class FileTracker(string container, TimeProvider time) : IProcessingObserver
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, TrackedFile> _files = new(StringComparer.Ordinal);
    private readonly List<TrackedFile> _order = [];
    private long _lastNews = time.GetTimestamp();
    private long _firstNews;
    private TaskCompletionSource _news = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>A file is about to be dropped, or was dropped in an earlier run and has not ended.</summary>
    public void Expect(string blobName, string? displayName = null) => Change(() => Get(blobName, displayName).Expect());

    public void Uploaded(string blobName, string etag) => Change(() => Get(blobName).Uploaded(etag));

    public void UploadFailed(string blobName, string problem) => Change(() => Get(blobName).Failed(problem));

    /// <inheritdoc/>
    public void Completed(ProcessingReport report)
    {
        if (report.Job.Blob.Container != container)
        {
            return;
        }

        Change(() =>
        {
            if (!_files.ContainsKey(report.Job.Blob.Name))
            {
                // Somebody else dropped it while this runs; the event's own version is the one that counts.
                Get(report.Job.Blob.Name).Uploaded(report.Job.ETag ?? "");
            }

            Get(report.Job.Blob.Name).Completed(report);
            _firstNews = _firstNews == 0 ? time.GetTimestamp() : _firstNews;
        });
    }

    public TrackerSnapshot Snapshot()
    {
        lock (_lock)
        {
            var settled = _order.Count(file => file.IsAccounted);
            return new TrackerSnapshot(
                _order.Count,
                settled,
                OutcomeCounts.Of(_order.Where(file => file.Outcome is not null).Select(file => file.Outcome!.Name)),
                _order.Count(file => file.Problem is not null),
                _firstNews == 0 ? TimeSpan.Zero : time.GetElapsedTime(_firstNews),
                time.GetElapsedTime(_lastNews));
        }
    }

    /// <summary>A row a file, in the order in which they were first heard of.</summary>
    public IReadOnlyList<FileRow> Rows(int from = 0)
    {
        lock (_lock)
        {
            return [.. _order.Skip(from).Select(file => file.Row())];
        }
    }

    /// <summary>Ends at the next change, so that nobody has to poll.</summary>
    public Task NextNews()
    {
        lock (_lock)
        {
            return _news.Task;
        }
    }

    private TrackedFile Get(string blobName, string? displayName = null)
    {
        if (!_files.TryGetValue(blobName, out var file))
        {
            file = new TrackedFile(blobName, displayName ?? blobName);
            _files.Add(blobName, file);
            _order.Add(file);
        }

        return file;
    }

    private void Change(Action change)
    {
        TaskCompletionSource news;
        lock (_lock)
        {
            change();
            _lastNews = time.GetTimestamp();
            news = _news;
            _news = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        news.SetResult();
    }
}
