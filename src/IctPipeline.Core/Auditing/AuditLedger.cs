using IctPipeline.Core.Articles;
using IctPipeline.Core.Processing.Deletion;

namespace IctPipeline.Core.Auditing;

/// <summary>What the store holds, by blob, reduced to what the audit compares: some 200 bytes an item.</summary>
internal sealed class AuditLedger
{
    private readonly Dictionary<BlobAddress, List<DocumentEntry>> _documents = [];
    private readonly Dictionary<BlobAddress, List<ArticleFailure>> _failures = [];
    private readonly Dictionary<BlobAddress, string?> _emptyFeeds = [];

    /// <summary>What is wrong with single items, whatever their blobs are.</summary>
    public List<AuditFinding> Findings { get; } = [];

    public long Documents { get; private set; }

    public long Tombstones { get; private set; }

    public long OpenFailures { get; private set; }

    public long ReaderFaults { get; private set; }

    /// <summary>Blobs of which the store holds something, and that were not settled.</summary>
    public IReadOnlyList<BlobAddress> Unsettled => [.. _documents.Keys.Union(_failures.Keys)];

    public void Add(Article article)
    {
        var blob = new BlobAddress(article.Source.Container, article.Source.Blob);
        if (article.Id != ArticleId.For(blob, article.Source.Member))
        {
            Findings.Add(new(AuditProblem.WrongId, article.Id, $"The document {article.Id} does not have the id of {blob}."));
        }

        if (article.Deleted)
        {
            Tombstones += BlobDeletion.IsMark(article) ? 0 : 1;
            if (BlobDeletion.IsEmptyFeed(article))
            {
                _emptyFeeds[blob] = article.Source.ETag;
            }

            return;
        }

        Documents++;
        Findings.AddRange(
            MentionCheck
                .Lies(article)
                .Select(mention => new AuditFinding(
                    AuditProblem.LyingMention,
                    article.Id,
                    $"A mention of the document {article.Id} is not at "
                        + $"{mention.Field}[{mention.Offset}..{mention.Offset + mention.Length}]."
                ))
        );
        if (article.Published is not null && article.DateEvidence.Count == 0)
        {
            Findings.Add(
                new(AuditProblem.UnfoundedDate, article.Id, $"The document {article.Id} has a date of publication and no evidence for it.")
            );
        }

        ListOf(_documents, blob).Add(DocumentEntry.From(article));
    }

    public void Add(ArticleFailure failure)
    {
        if (string.IsNullOrWhiteSpace(failure.Code) || string.IsNullOrWhiteSpace(failure.Message))
        {
            Findings.Add(new(AuditProblem.UnexplainedFailure, failure.Id, $"The failure {failure.Id} does not say why."));
        }

        if (failure.IsMessage)
        {
            AddMessage(failure);
            return;
        }

        if (failure.Status == FailureStatus.Replayed)
        {
            return;
        }

        OpenFailures += failure.IsOpen ? 1 : 0;
        ReaderFaults += failure.IsOpen && FailureCodes.IsReaderFault(failure.Code) ? 1 : 0;
        ListOf(_failures, new(failure.Container, failure.Blob)).Add(failure);
    }

    private void AddMessage(ArticleFailure failure)
    {
        if (failure.IsOpen)
        {
            OpenFailures++;
            Findings.Add(
                new(
                    AuditProblem.StrayMessage,
                    failure.Id,
                    $"A message of the queue {failure.Container} names no file; the failure {failure.Id} holds it."
                )
            );
        }
    }

    /// <summary>Takes a blob's entries out: what stays has no blob.</summary>
    public StoredOfBlob Settle(BlobAddress blob)
    {
        _documents.Remove(blob, out var documents);
        _failures.Remove(blob, out var failures);
        return new(documents ?? [], failures ?? []) { EmptyFeed = _emptyFeeds.GetValueOrDefault(blob) };
    }

    private static List<T> ListOf<T>(Dictionary<BlobAddress, List<T>> lists, BlobAddress blob)
    {
        if (!lists.TryGetValue(blob, out var list))
        {
            lists[blob] = list = [];
        }

        return list;
    }
}
