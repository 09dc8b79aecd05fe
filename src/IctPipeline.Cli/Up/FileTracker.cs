using IctPipeline.Cli.Outcomes;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.LocalHost.Hosting;

namespace IctPipeline.Cli.Up;

/// <summary>Knows of every file of this run whether it has come to its end. Thread-safe.</summary>
internal sealed class FileTracker(string container, TimeProvider time) : IHostObserver
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, TrackedFile> _byName = new(StringComparer.Ordinal);
    private readonly List<TrackedFile> _inOrder = [];
    private long _lastNews = time.GetTimestamp();
    private long? _firstEnd;

    /// <summary>A file is about to be dropped.</summary>
    public void Expect(string blobName) => Change(() => Get(blobName));

    /// <summary>A version of a file is in the container.</summary>
    public void Uploaded(string blobName, string etag) => Change(() => Get(blobName).Uploaded(etag));

    /// <summary>A file could not be dropped.</summary>
    public void UploadFailed(string blobName, string problem) =>
        Change(() =>
        {
            var file = Get(blobName);
            file.Problem = problem;
            file.NeverDropped = true;
        });

    /// <summary>The store tells that a file had come to an end already.</summary>
    public void Found(string blobName, Outcome end) =>
        Change(() =>
        {
            if (Get(blobName) is { IsAccounted: false } file)
            {
                file.Found(end);
            }
        });

    /// <inheritdoc/>
    public void Received(BlobAddress blob, string etag)
    {
        if (blob.Container == container)
        {
            Change(() =>
            {
                Follow(blob.Name, etag);
                Get(blob.Name).Received(etag);
            });
        }
    }

    /// <inheritdoc/>
    public void Processed(ProcessingReport report)
    {
        if (report.Job.Blob.Container != container)
        {
            return;
        }

        Change(() =>
        {
            Follow(report.Job.Blob.Name, report.Job.ETag ?? "");
            Get(report.Job.Blob.Name).Completed(report);
            _firstEnd ??= time.GetTimestamp();
        });
    }

    /// <inheritdoc/>
    public void Failed(string function, string subject, int attempt, bool poisoned, Exception error) =>
        Change(() =>
        {
            if (
                subject.StartsWith(container + "/", StringComparison.Ordinal)
                && _byName.TryGetValue(subject[(container.Length + 1)..], out var file)
            )
            {
                file.Problem = $"{function} failed at attempt {attempt}: {error.Message}";
            }
        });

    /// <summary>Where the run stands.</summary>
    public TrackerSnapshot Snapshot()
    {
        lock (_lock)
        {
            return new TrackerSnapshot(
                _inOrder.Count,
                _inOrder.Count(file => file.IsAccounted),
                _inOrder.Count(file => file.IsPending),
                _inOrder.Count(file => file.NeverDropped),
                OutcomeCounts.Count(_inOrder.Select(file => file.Outcome).OfType<string>()),
                _firstEnd is { } first ? time.GetElapsedTime(first) : TimeSpan.Zero,
                time.GetElapsedTime(_lastNews)
            );
        }
    }

    /// <summary>A row a file, in the order in which they were first heard of.</summary>
    public IReadOnlyList<FileRow> Rows()
    {
        lock (_lock)
        {
            return [.. _inOrder.Select(file => file.Row())];
        }
    }

    /// <summary>The rows of the files that have ended, which are forgotten.</summary>
    public IReadOnlyList<FileRow> TakeEnded()
    {
        lock (_lock)
        {
            var ended = _inOrder.Where(file => file.IsAccounted).ToList();
            ended.ForEach(file => _byName.Remove(file.BlobName));
            _inOrder.RemoveAll(file => file.IsAccounted);
            return [.. ended.Select(file => file.Row())];
        }
    }

    /// <summary>The versions that have not come to their end: of these the store may know more.</summary>
    public IReadOnlyList<(string BlobName, string ETag)> Open()
    {
        lock (_lock)
        {
            return [.. _inOrder.Where(file => !file.IsAccounted && file.ETag is not null).Select(file => (file.BlobName, file.ETag!))];
        }
    }

    public bool Knows(string blobName)
    {
        lock (_lock)
        {
            return _byName.ContainsKey(blobName);
        }
    }

    /// <summary>Files that somebody else drops are followed too; the event's version is the one that counts.</summary>
    private void Follow(string blobName, string etag)
    {
        if (!_byName.ContainsKey(blobName))
        {
            Get(blobName).Uploaded(etag);
        }
    }

    private TrackedFile Get(string blobName)
    {
        if (!_byName.TryGetValue(blobName, out var file))
        {
            file = new TrackedFile(blobName);
            _byName.Add(blobName, file);
            _inOrder.Add(file);
        }

        return file;
    }

    private void Change(Action change)
    {
        lock (_lock)
        {
            change();
            _lastNews = time.GetTimestamp();
        }
    }
}
