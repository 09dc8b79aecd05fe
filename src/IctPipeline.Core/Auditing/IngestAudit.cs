using System.Security.Cryptography;
using IctPipeline.Intake;
using IctPipeline.Processing;

namespace IctPipeline.Auditing;

/// <summary>
/// Holds blobs, documents, failures and queues against each other: each blob must have exactly one end. Reads
/// everything and changes nothing.
/// </summary>
public sealed class IngestAudit(IArticleSource source, IArticleStore store, IQueueMonitor queues)
{
    private const int PageSize = 1000;

    /// <param name="container">The container that files are dropped into.</param>
    public async Task<AuditReport> RunAsync(string container, CancellationToken cancellationToken)
    {
        var depths = await queues.GetDepthsAsync(cancellationToken).ConfigureAwait(false);
        var queued = depths.Sum(depth => (long)depth.Messages);
        var ledger = await ReadStoreAsync(cancellationToken).ConfigureAwait(false);
        long blobs = 0;
        string? continuation = null;
        do
        {
            var page = await source.ListAsync(container, null, continuation, PageSize, cancellationToken).ConfigureAwait(false);
            foreach (var blob in page.Blobs)
            {
                blobs++;
                ledger.Findings.AddRange(await CheckAsync(blob, ledger, queued, cancellationToken).ConfigureAwait(false));
                ledger.Settle(blob.Address);
            }

            continuation = page.Continuation;
        }
        while (continuation is not null);

        return new AuditReport
        {
            Blobs = blobs,
            Documents = ledger.Documents,
            Tombstones = ledger.Tombstones,
            OpenFailures = ledger.OpenFailures,
            QueuedMessages = queued,
            Findings = [.. ledger.Findings, .. ledger.WithoutBlob()],
        };
    }

    private async Task<AuditLedger> ReadStoreAsync(CancellationToken cancellationToken)
    {
        var ledger = new AuditLedger();
        await foreach (var document in store.ListArticlesAsync(cancellationToken).ConfigureAwait(false))
        {
            ledger.Add(document.Item);
        }

        await foreach (var failure in store.ListFailuresAsync(new FailureFilter(Limit: int.MaxValue), cancellationToken).ConfigureAwait(false))
        {
            ledger.Add(failure);
        }

        return ledger;
    }

    private async Task<List<AuditFinding>> CheckAsync(BlobVersion blob, AuditLedger ledger, long queued, CancellationToken cancellationToken)
    {
        var findings = new List<AuditFinding>();
        var failures = ledger.FailuresOf(blob.Address).Where(failure => failure.ETag is null || ETags.Same(failure.ETag, blob.ETag)).ToList();
        var isDocument = await HasCurrentDocumentAsync(blob, ledger.DocumentsOf(blob.Address), cancellationToken).ConfigureAwait(false);
        if (!isDocument && failures.Count == 0)
        {
            findings.Add(new(AuditProblem.Unaccounted, blob.Address.ToString(), $"{blob.Address} is neither a current document nor a failure."));
        }

        // The members of a bundle end one by one, and its own failure stands beside them.
        var isBundle = ledger.DocumentsOf(blob.Address).Any(entry => entry.Member is not null);
        if (isDocument && !isBundle && failures.Find(failure => failure is { IsOpen: true, Member: null }) is { } open)
        {
            findings.Add(new(AuditProblem.CountedTwice, blob.Address.ToString(), $"{blob.Address} is a current document, and the failure {open.Id} is open."));
        }

        if (queued == 0)
        {
            findings.AddRange(failures.Where(failure => failure.Status == FailureStatus.Retrying).Select(failure => new AuditFinding(
                AuditProblem.LostRetry, blob.Address.ToString(), $"The failure {failure.Id} waits for a retry, but every queue is empty.")));
        }

        return findings;
    }

    /// <summary>A file that was dropped again with the same bytes keeps the document of its first version.</summary>
    private async Task<bool> HasCurrentDocumentAsync(BlobVersion blob, IReadOnlyList<DocumentEntry> documents, CancellationToken cancellationToken)
    {
        if (documents.Any(document => ETags.Same(document.ETag, blob.ETag)))
        {
            return true;
        }

        var sameSize = documents.FirstOrDefault(document => document.Member is null && document.Size == blob.Size && document.Sha256 is not null);
        return sameSize is not null
            && await source.ReadAsync(blob.Address, long.MaxValue, null, cancellationToken).ConfigureAwait(false) is BlobRead.Found found
            && Convert.ToHexStringLower(SHA256.HashData(found.Blob.Bytes.Span)) == sameSize.Sha256;
    }
}
