using System.Collections.Concurrent;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;

namespace IctPipeline.LocalHost.Blobs;

/// <summary>
/// Tells the receipt books of every job, whatever started it: a retry, a sweep or an event of another deletion makes documents as a
/// drop does, and of blobs that no listing has seen.
/// </summary>
internal sealed class BlobJobs : IProcessingObserver
{
    private readonly ConcurrentBag<(BlobPattern Pattern, ReceiptBook Book)> _books = [];

    /// <summary>From now on a book hears of the jobs on blobs of its pattern.</summary>
    public void Follow(BlobPattern pattern, ReceiptBook book) => _books.Add((pattern, book));

    /// <inheritdoc/>
    public void Received(ArticleJob job) => ForEach(job.Blob, book => book.Begin(job.Blob));

    /// <inheritdoc/>
    public void Completed(ProcessingReport report)
    {
        if (report.Member is null)
        {
            ForEach(report.Job.Blob, book => book.End(report.Job.Blob, report.Outcome is Outcome.Deleted));
        }
    }

    /// <inheritdoc/>
    public void Abandoned(ArticleJob job) => ForEach(job.Blob, book => book.End(job.Blob, foundGone: false));

    private void ForEach(BlobAddress blob, Action<ReceiptBook> act)
    {
        foreach (var (pattern, book) in _books)
        {
            if (pattern.Container != blob.Container || !pattern.Matches(blob.Name))
            {
                continue;
            }

            try
            {
                act(book);
            }
            catch (IOException)
            {
                // The book itself knows; only the line in its file is missing, and matters only if the host dies now.
            }
        }
    }
}
