using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;
using IctPipeline.Reading;
using IctPipeline.Reading.Model;

namespace IctPipeline.Core.Auditing;

/// <summary>
/// Reads a bundle and looks for the end of each member. A bundle that was dropped again keeps the documents of members
/// that did not change: they are of an older version, and are told by their content. What was kept of earlier versions says so itself.
/// </summary>
internal sealed class BundleCheck(IArticleSource source, IArticleReader reader)
{
    public async Task<IReadOnlyList<AuditFinding>> CheckAsync(BlobVersion version, StoredOfBlob stored, CancellationToken cancellationToken)
    {
        var failures = stored.FailuresOf(version);
        if (failures.Any(failure => failure is { Member: null, IsOpen: true }))
        {
            // The bundle failed as a whole, perhaps half-way: its members end when it does.
            return [];
        }

        var read = await source.ReadAsync(version.Address, long.MaxValue, null, cancellationToken).ConfigureAwait(false);
        if (read is not BlobRead.Found found || !ETags.Same(found.Blob.Version.ETag, version.ETag))
        {
            // It changed after it was listed: whoever changed it has an event on the way.
            return [];
        }

        return Compare(version, found.Blob, stored, failures, cancellationToken);
    }

    private List<AuditFinding> Compare(
        BlobVersion version,
        RawBlob blob,
        StoredOfBlob stored,
        IReadOnlyList<ArticleFailure> failures,
        CancellationToken cancellationToken
    )
    {
        var findings = new List<AuditFinding>();
        var members = new HashSet<string?>(StringComparer.Ordinal);
        try
        {
            foreach (var member in reader.Read(blob.ToFile(), null, cancellationToken))
            {
                members.Add(member.Member);
                findings.AddRange(CheckMember(version, member, stored, failures));
            }
        }
        catch (ArticleRejectedException)
        {
            // Refused as a whole: that takes a record of its own, and says nothing of documents of earlier versions. Where
            // the pipeline did make documents of this version, its budgets are larger than those of this reader.
            return
                failures.Any(failure => failure.Member is null) || stored.Documents.Any(document => ETags.Same(document.ETag, version.ETag))
                ? []
                :
                [
                    new(
                        AuditProblem.Unaccounted,
                        version.Address.ToString(),
                        $"{version.Address} can't be read, and no failure tells why."
                    ),
                ];
        }

        findings.AddRange(
            stored
                .Documents.Where(document => !document.Vanished && !members.Contains(document.Member))
                .Select(document => new AuditFinding(
                    AuditProblem.StaleDocument,
                    version.Address.ToString(),
                    $"The document {document.Id} is of a member that {version.Address} does not hold any more."
                ))
        );
        return findings;
    }

    private static IEnumerable<AuditFinding> CheckMember(
        BlobVersion version,
        ReadMember member,
        StoredOfBlob stored,
        IReadOnlyList<ArticleFailure> failures
    )
    {
        var failure = failures.FirstOrDefault(failure => failure.Member == member.Member);
        var document = stored.Documents.FirstOrDefault(document => document.Member == member.Member);
        var isDocument =
            document is not null
            && member.Article is { } article
            && (ETags.Same(document.ETag, version.ETag) || document.ContentHash == article.ContentHash);
        var name = member.Member is null ? version.Address.ToString() : $"{version.Address}#{member.Member}";
        if (!isDocument && failure is null)
        {
            yield return new(
                AuditProblem.MissingMember,
                version.Address.ToString(),
                $"{name} is neither a current document nor a failure."
            );
        }

        if (isDocument && failure is { IsOpen: true })
        {
            yield return new(
                AuditProblem.CountedTwice,
                version.Address.ToString(),
                $"{name} is a current document, and the failure {failure.Id} is open."
            );
        }
    }
}
