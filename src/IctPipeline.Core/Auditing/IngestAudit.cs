using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Processing;
using IctPipeline.Reading;

namespace IctPipeline.Core.Auditing;

/// <summary>
/// Holds blobs, documents, failures and queues against each other: each blob must have exactly one end. Reads
/// everything and changes nothing. Whatever looks wrong is looked at again by itself, since files come and go while the
/// audit reads.
/// </summary>
/// <param name="reader">Looks into bundles, so that their members are accounted for one by one; null leaves that out.</param>
/// <param name="bodies">Where whole bodies are; null leaves them out.</param>
/// <param name="time">The clock that <see cref="Grace"/> goes by; null means the system's.</param>
public sealed class IngestAudit(
    IArticleSource source,
    IArticleStore store,
    IQueueMonitor queues,
    IArticleReader? reader = null,
    IBodyStore? bodies = null,
    TimeProvider? time = null
)
{
    private const int PageSize = 1000;

    /// <summary>In which a pipeline that works through a backlog comes to the end of some file.</summary>
    private static readonly TimeSpan LongestStep = TimeSpan.FromSeconds(10);

    private readonly BlobCheck _check = new(source, reader is null ? null : new BundleCheck(source, reader));
    private readonly BodyCheck? _bodies = bodies is null ? null : new BodyCheck(store, bodies);

    /// <summary>Whether documents outlive their blobs (<see cref="OnDelete.Keep"/>).</summary>
    public bool KeepsDeleted { get; init; }

    /// <summary>
    /// How long a file may be on its way. A blob that came or changed within that time counts as in flight where it has no end
    /// yet. What is stored of a blob that is gone is looked at once more after that time, since nothing tells when it went.
    /// </summary>
    public TimeSpan Grace { get; init; }

    /// <param name="container">The container that files are dropped into.</param>
    /// <exception cref="DependencyException">Something could not be read: there is no result then.</exception>
    public async Task<AuditReport> RunAsync(string container, CancellationToken cancellationToken)
    {
        var clock = time ?? TimeProvider.System;
        var queued = await ReadQueuesAsync(cancellationToken).ConfigureAwait(false);
        var ledger = await ReadStoreAsync(cancellationToken).ConfigureAwait(false);
        var findings = new List<AuditFinding>();
        var gone = new List<BlobAddress>();
        var waiting = new List<(BlobAddress Blob, IReadOnlyList<AuditFinding> Found)>();
        var isMoving = false;
        long blobs = 0;
        long inFlight = 0;
        string? continuation = null;
        do
        {
            var page = await source.ListAsync(container, null, continuation, PageSize, cancellationToken).ConfigureAwait(false);
            foreach (var blob in page.Blobs)
            {
                blobs++;
                var first = await _check
                    .CheckAsync(blob, ledger.Settle(blob.Address), queued.Count == 0, cancellationToken)
                    .ConfigureAwait(false);
                var found = first.Count == 0 ? first : await LookAgainAsync(blob.Address, cancellationToken).ConfigureAwait(false);
                if (found.Count > 0 && clock.GetUtcNow() - blob.LastModified < Grace)
                {
                    inFlight++;
                    continue;
                }

                isMoving |= IsUnaccounted(first) && found.Count == 0;
                if (Grace > TimeSpan.Zero && IsUnaccounted(found))
                {
                    waiting.Add((blob.Address, found));
                    continue;
                }

                findings.AddRange(found);
            }

            continuation = page.Continuation;
        } while (continuation is not null);

        if (isMoving || await DoesOneEndAsync(waiting.Select(file => file.Blob), clock, cancellationToken).ConfigureAwait(false))
        {
            // They have not had their turn: somebody works through a backlog.
            inFlight += waiting.Count;
        }
        else
        {
            findings.AddRange(waiting.SelectMany(file => file.Found));
        }

        foreach (var blob in ledger.Unsettled)
        {
            if (blob.Container != container)
            {
                var elsewhere = await StoredOfBlob.ReadAsync(store, blob, cancellationToken).ConfigureAwait(false);
                findings.AddRange(BlobCheck.CheckElsewhere(blob, elsewhere));
                continue;
            }

            var first = BlobCheck.CheckMissing(blob, ledger.Settle(blob), KeepsDeleted);
            var found = first.Count == 0 ? first : await LookAgainAsync(blob, cancellationToken).ConfigureAwait(false);
            if (found.Count > 0)
            {
                gone.Add(blob);
            }
        }

        findings.AddRange(await LookAtGoneAsync(gone, clock, cancellationToken).ConfigureAwait(false));

        return new AuditReport
        {
            Blobs = blobs,
            Documents = ledger.Documents,
            Tombstones = ledger.Tombstones,
            OpenFailures = ledger.OpenFailures,
            ReaderFaults = ledger.ReaderFaults,
            Queues = queued,
            InFlight = inFlight,
            Findings = [.. ledger.Findings, .. findings],
        };
    }

    private static bool IsUnaccounted(IReadOnlyList<AuditFinding> findings) =>
        findings is [{ Problem: AuditProblem.Unaccounted or AuditProblem.MissingMember }, ..];

    /// <summary>Whether one of the files without an end comes to one in a while.</summary>
    private async Task<bool> DoesOneEndAsync(IEnumerable<BlobAddress> waiting, TimeProvider clock, CancellationToken cancellationToken)
    {
        var waited = false;
        foreach (var blob in waiting)
        {
            if (!waited)
            {
                await Task.Delay(Grace < LongestStep ? Grace : LongestStep, clock, cancellationToken).ConfigureAwait(false);
                waited = true;
            }

            if ((await LookAgainAsync(blob, cancellationToken).ConfigureAwait(false)).Count == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>After the grace time, once for all: their delete events may have been on the way.</summary>
    private async Task<IReadOnlyList<AuditFinding>> LookAtGoneAsync(
        List<BlobAddress> gone,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        if (gone.Count > 0 && Grace > TimeSpan.Zero)
        {
            await Task.Delay(Grace, clock, cancellationToken).ConfigureAwait(false);
        }

        var findings = new List<AuditFinding>();
        foreach (var blob in gone)
        {
            findings.AddRange(await LookAgainAsync(blob, cancellationToken).ConfigureAwait(false));
        }

        return findings;
    }

    private async Task<IReadOnlyList<AuditFinding>> LookAgainAsync(BlobAddress blob, CancellationToken cancellationToken)
    {
        var stored = await StoredOfBlob.ReadAsync(store, blob, cancellationToken).ConfigureAwait(false);
        BlobVersion? version;
        try
        {
            version = await source.FindAsync(blob, cancellationToken).ConfigureAwait(false);
        }
        catch (DependencyException error) when (error.Code == DependencyException.UnaddressableName)
        {
            return [BlobCheck.Unaddressable(blob)];
        }

        if (version is null)
        {
            return BlobCheck.CheckMissing(blob, stored, KeepsDeleted);
        }

        var mayWait = stored.Failures.Any(failure => failure.IsOpen);
        var queuesAreEmpty = mayWait && (await ReadQueuesAsync(cancellationToken).ConfigureAwait(false)).Count == 0;
        return await _check.CheckAsync(version, stored, queuesAreEmpty, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The queues that hold messages.</summary>
    private async Task<IReadOnlyList<QueueDepth>> ReadQueuesAsync(CancellationToken cancellationToken) =>
        [.. (await queues.GetDepthsAsync(cancellationToken).ConfigureAwait(false)).Where(depth => depth.Messages > 0)];

    private async Task<AuditLedger> ReadStoreAsync(CancellationToken cancellationToken)
    {
        var ledger = new AuditLedger();
        await foreach (var document in store.ListArticlesAsync(cancellationToken).ConfigureAwait(false))
        {
            ledger.Add(document.Item);
            if (_bodies is not null && await _bodies.CheckAsync(document.Item, cancellationToken).ConfigureAwait(false) is { } finding)
            {
                ledger.Findings.Add(finding);
            }
        }

        await foreach (
            var failure in store.ListFailuresAsync(new FailureFilter(Limit: int.MaxValue), cancellationToken).ConfigureAwait(false)
        )
        {
            ledger.Add(failure);
        }

        return ledger;
    }
}
