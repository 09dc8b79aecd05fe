using System.Security.Cryptography;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;

namespace IctPipeline.Core.Auditing;

/// <summary>Holds one blob against what the store has of it.</summary>
/// <param name="members">Looks into bundles; null where nobody can.</param>
internal sealed class BlobCheck(IArticleSource source, BundleCheck? members)
{
    /// <param name="version">The blob as it is now.</param>
    /// <param name="stored">What the store holds of it.</param>
    /// <param name="queuesAreEmpty">Whether no retry can be on its way.</param>
    public async Task<IReadOnlyList<AuditFinding>> CheckAsync(
        BlobVersion version,
        StoredOfBlob stored,
        bool queuesAreEmpty,
        CancellationToken cancellationToken
    )
    {
        var findings = new List<AuditFinding>();
        if (stored.Failures.Any(failure => failure is { IsOpen: true, Code: FailureCodes.UnaddressableName }))
        {
            // It has its one end, a failure; but nobody can do anything with it before it has another name.
            findings.Add(Unaddressable(version.Address));
        }

        if (stored.HasMembers && members is not null)
        {
            findings.AddRange(await members.CheckAsync(version, stored, cancellationToken).ConfigureAwait(false));
        }
        else
        {
            findings.AddRange(await CheckWholeAsync(version, stored, cancellationToken).ConfigureAwait(false));
        }

        if (queuesAreEmpty)
        {
            findings.AddRange(Stale(version, stored));
            findings.AddRange(
                stored
                    .FailuresOf(version)
                    .Where(failure => failure.Status == FailureStatus.Retrying)
                    .Select(failure => new AuditFinding(
                        AuditProblem.LostRetry,
                        version.Address.ToString(),
                        $"The failure {failure.Id} waits for a retry, but every queue is empty."
                    ))
            );
        }

        return findings;
    }

    /// <summary>
    /// Failures of earlier versions. Where this one is refused as a whole, what the last readable one left stays beside it.
    /// </summary>
    private static IEnumerable<AuditFinding> Stale(BlobVersion version, StoredOfBlob stored)
    {
        var current = stored.FailuresOf(version);
        return current.Any(failure => failure is { IsOpen: true, Member: null })
            ? []
            : stored
                .Failures.Where(failure => failure.IsOpen && !current.Contains(failure))
                .Select(failure => new AuditFinding(
                    AuditProblem.StaleFailure,
                    version.Address.ToString(),
                    $"The failure {failure.Id} is open for a version of {version.Address} that is not there any more."
                ));
    }

    /// <summary>A blob that nobody can read.</summary>
    public static AuditFinding Unaddressable(BlobAddress blob) =>
        new(
            AuditProblem.UnaddressableName,
            blob.ToString(),
            $"{blob} can't be read, since its name can't be put into an address: rename the file."
        );

    /// <summary>What the store has of a blob that does not exist.</summary>
    /// <param name="keepsDocuments">Whether documents outlive their blobs by setting.</param>
    public static IReadOnlyList<AuditFinding> CheckMissing(BlobAddress blob, StoredOfBlob stored, bool keepsDocuments) =>
        [
            .. stored
                .Documents.Where(_ => !keepsDocuments)
                .Select(entry => new AuditFinding(
                    AuditProblem.Orphan,
                    blob.ToString(),
                    $"The document {entry.Id} is of {blob}, which does not exist."
                )),
            .. stored
                .Failures.Where(failure => failure.IsOpen)
                .Select(failure => new AuditFinding(
                    AuditProblem.StaleFailure,
                    blob.ToString(),
                    $"The failure {failure.Id} is open for {blob}, which does not exist."
                )),
        ];

    /// <summary>What the store has of a blob of another container, whether the blob exists or not.</summary>
    public static IReadOnlyList<AuditFinding> CheckElsewhere(BlobAddress blob, StoredOfBlob stored) =>
        [
            .. stored.Documents.Select(entry => new AuditFinding(
                AuditProblem.OtherContainer,
                blob.ToString(),
                $"The document {entry.Id} is of {blob}, and files of that container are not read: a sweep (ict reindex) retires it."
            )),
            .. stored
                .Failures.Where(failure => failure.IsOpen)
                .Select(failure => new AuditFinding(
                    AuditProblem.OtherContainer,
                    blob.ToString(),
                    $"The failure {failure.Id} is open for {blob}, and files of that container are not read: a sweep (ict reindex) "
                        + $"closes it."
                )),
        ];

    private async Task<IReadOnlyList<AuditFinding>> CheckWholeAsync(
        BlobVersion version,
        StoredOfBlob stored,
        CancellationToken cancellationToken
    )
    {
        var failures = stored.FailuresOf(version);
        var isDocument = await HasCurrentDocumentAsync(version, stored.Documents, cancellationToken).ConfigureAwait(false);
        var isEmptyFeed = stored.EmptyFeed is not null && ETags.Same(stored.EmptyFeed, version.ETag);
        if (!isDocument && !isEmptyFeed && failures.Count == 0)
        {
            var what =
                stored.Documents.Count == 0
                    ? "is neither a document nor a failure"
                    : "has a document of another version, and no failure tells why";
            return [new(AuditProblem.Unaccounted, version.Address.ToString(), $"{version.Address} {what}.")];
        }

        // The members of a bundle end one by one, and its own failure stands beside them.
        return isDocument && !stored.HasMembers && failures.FirstOrDefault(failure => failure is { IsOpen: true, Member: null }) is { } open
            ?
            [
                new(
                    AuditProblem.CountedTwice,
                    version.Address.ToString(),
                    $"{version.Address} is a current document, and the failure {open.Id} is open."
                ),
            ]
            : [];
    }

    /// <summary>A file that was dropped again with the same bytes keeps the document of its first version.</summary>
    private async Task<bool> HasCurrentDocumentAsync(
        BlobVersion blob,
        IReadOnlyList<DocumentEntry> documents,
        CancellationToken cancellationToken
    )
    {
        if (documents.Any(document => ETags.Same(document.ETag, blob.ETag)))
        {
            return true;
        }

        var sameSize = documents.FirstOrDefault(document =>
            document.Member is null && document.Size == blob.Size && document.Sha256 is not null
        );
        return sameSize is not null
            && await source.ReadAsync(blob.Address, long.MaxValue, null, cancellationToken).ConfigureAwait(false) is BlobRead.Found found
            && Convert.ToHexStringLower(SHA256.HashData(found.Blob.Bytes.Span)) == sameSize.Sha256;
    }
}
