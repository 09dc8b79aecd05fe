using IctPipeline.Articles;
using IctPipeline.Processing;

namespace IctPipeline.Auditing;

/// <summary>What the store holds, by blob, reduced to what the audit compares: some 200 bytes an item.</summary>
internal sealed class AuditLedger
{
    private readonly Dictionary<BlobAddress, List<DocumentEntry>> _documents = [];
    private readonly Dictionary<BlobAddress, List<ArticleFailure>> _failures = [];

    public List<AuditFinding> Findings { get; } = [];

    public long Documents { get; private set; }

    public long Tombstones { get; private set; }

    public long OpenFailures { get; private set; }

    public void Add(Article article)
    {
        var blob = new BlobAddress(article.Source.Container, article.Source.Blob);
        if (article.Id != ArticleId.For(blob, article.Source.Member))
        {
            Findings.Add(new(AuditProblem.WrongId, article.Id, $"The document {article.Id} does not have the id of {blob}."));
        }

        if (article.Deleted)
        {
            Tombstones++;
            return;
        }

        Documents++;
        Findings.AddRange(MentionCheck.Lies(article).Select(mention => new AuditFinding(
            AuditProblem.LyingMention, article.Id, $"A mention of the document {article.Id} is not at {mention.Field}[{mention.Offset}..{mention.Offset + mention.Length}].")));
        ListOf(_documents, blob).Add(new(article.Id, article.Source.Member, article.Source.ETag, article.Source.Sha256, article.Source.Size));
    }

    public void Add(ArticleFailure failure)
    {
        if (failure.Status == FailureStatus.Replayed)
        {
            return;
        }

        OpenFailures += failure.IsOpen ? 1 : 0;
        ListOf(_failures, new(failure.Container, failure.Blob)).Add(failure);
    }

    public IReadOnlyList<DocumentEntry> DocumentsOf(BlobAddress blob) => _documents.GetValueOrDefault(blob) ?? [];

    public IReadOnlyList<ArticleFailure> FailuresOf(BlobAddress blob) => _failures.GetValueOrDefault(blob) ?? [];

    /// <summary>Takes a blob's entries out: what stays has no blob.</summary>
    public void Settle(BlobAddress blob)
    {
        _documents.Remove(blob);
        _failures.Remove(blob);
    }

    public IEnumerable<AuditFinding> WithoutBlob() =>
    [
        .. _documents.SelectMany(pair => pair.Value.Select(entry => new AuditFinding(
            AuditProblem.Orphan, pair.Key.ToString(), $"The document {entry.Id} is of {pair.Key}, which does not exist."))),
        .. _failures.SelectMany(pair => pair.Value.Where(failure => failure.IsOpen).Select(failure => new AuditFinding(
            AuditProblem.StaleFailure, pair.Key.ToString(), $"The failure {failure.Id} is open for {pair.Key}, which does not exist."))),
    ];

    private static List<T> ListOf<T>(Dictionary<BlobAddress, List<T>> lists, BlobAddress blob)
    {
        if (!lists.TryGetValue(blob, out var list))
        {
            lists[blob] = list = [];
        }

        return list;
    }
}

/// <summary>What the audit remembers of a document.</summary>
internal sealed record DocumentEntry(string Id, string? Member, string? ETag, string? Sha256, long Size);
