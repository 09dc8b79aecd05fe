using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;

namespace IctPipeline.Core.Reindexing;

/// <summary>
/// Summaries of what is stored, many at a time: a sweep asks once for hundreds of blobs, never once for each. Answers
/// come in parts, so that a bundle of ten thousand members never is in memory at once. Errors are thrown as
/// <see cref="DependencyException"/>.
/// </summary>
public interface ISweepIndex
{
    /// <summary>Documents by id, tombstones included; ids without one are left out. Any number of ids.</summary>
    IAsyncEnumerable<Summaries<DocumentSummary>> FindAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken);

    /// <summary>Every document that came from these blobs (members of bundles), tombstones included.</summary>
    IAsyncEnumerable<Summaries<DocumentSummary>> FindOfBlobsAsync(
        IReadOnlyCollection<BlobAddress> blobs,
        CancellationToken cancellationToken
    );

    /// <summary>Failure records of these blobs and of their members, closed ones included.</summary>
    IAsyncEnumerable<Summaries<FailureSummary>> FindFailuresOfBlobsAsync(
        IReadOnlyCollection<BlobAddress> blobs,
        CancellationToken cancellationToken
    );

    /// <summary>Every live document, in no particular order, a page at a time.</summary>
    /// <param name="continuation">Where the page before ended; null to start. Stays good across processes.</param>
    /// <param name="pageSize">About this many, 1 to 5,000.</param>
    Task<SummaryPage> ListAsync(string? continuation, int pageSize, CancellationToken cancellationToken);
}

/// <summary>A part of what a look-up gives, and what that part cost.</summary>
/// <param name="RequestUnits">As the database says; 0 in memory.</param>
public sealed record Summaries<T>(IReadOnlyList<T> Items, double RequestUnits);

/// <summary>One page of documents; <paramref name="Continuation"/> is null on the last.</summary>
public sealed record SummaryPage(IReadOnlyList<DocumentSummary> Items, string? Continuation, double RequestUnits);
