using System.Text;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Auditing;
using IctPipeline.Core.InMemory;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Processing;
using IctPipeline.Testing;

namespace IctPipeline.Core.Tests.Guarantees;

/// <summary>What must hold of the stored items when every delivery has been dealt with.</summary>
internal sealed class StoredInvariants(
    InMemoryArticleSource source,
    InMemoryArticleStore store,
    InMemoryBodyStore bodies,
    ArticleProcessorOptions options,
    string modelVersion
)
{
    /// <summary>What is wrong with what is stored of a blob.</summary>
    public async Task<IEnumerable<string>> CheckAsync(BlobAddress blob)
    {
        var read = await source.ReadAsync(blob, long.MaxValue, null, default);
        var text = read is BlobRead.Found found ? Encoding.UTF8.GetString(found.Blob.Bytes.Span) : null;
        var live = await store
            .FindArticlesOfBlobAsync(blob, default)
            .Select(stored => stored.Item)
            .Where(article => !article.Deleted)
            .ToListAsync();
        var failures = await store.ListFailuresAsync(new FailureFilter(Blob: blob), default).ToListAsync();
        var violations = ModelFile.Check(blob, text, live, failures, bodies.Find).ToList();
        if (read is BlobRead.Found { Blob: var raw } && violations.Count == 0 && ModelFile.HasDocuments(text!))
        {
            // Of a member that is refused now, the document of an earlier version stays.
            var refused = failures
                .Where(failure => failure.IsOpen && ETags.Same(failure.ETag, raw.Version.ETag))
                .Select(failure => failure.Id)
                .ToHashSet();
            var stormy = await QuietTwin.LiveAsync(store, blob, refused);
            var quiet = await QuietTwin.DocumentsAsync(raw, options, modelVersion);
            violations.AddRange(stormy.Except(quiet).Select(document => $"Convergence: a quiet run makes no such document: {document}"));
            violations.AddRange(quiet.Except(stormy).Select(document => $"Convergence: a quiet run makes this document: {document}"));
        }

        return violations;
    }

    /// <summary>What the audit finds.</summary>
    public async Task<IEnumerable<string>> AuditAsync()
    {
        var audit = await new IngestAudit(source, store, new EmptyQueues(), new FakeReader()).RunAsync("articles", default);
        return audit.Findings.Select(finding => $"Audit: {finding.Problem} {finding.Detail}");
    }
}
