using IctPipeline.Core.Jobs;

namespace IctPipeline.Core.Reindexing.Sweeping;

/// <summary>
/// Decides about a blob that has no document of its own: a bundle, or a file of which nothing is stored. Takes the members as
/// they come and keeps only those that need something.
/// </summary>
/// <param name="failures">Those of this version, of members only.</param>
/// <param name="isEmptyFeed">Whether the blob's mark says that this version has no members.</param>
internal sealed class BundleComparison(
    ListedBlob blob,
    List<FailureSummary> failures,
    bool isEmptyFeed,
    StalenessRule rule,
    SweepFilter filter,
    SweepScope scope
)
{
    private readonly Dictionary<string, FailureSummary> _failures = failures.ToDictionary(failure => failure.Id, StringComparer.Ordinal);
    private readonly List<(SweepNeed Need, DocumentSummary Document)> _stale = [];

    /// <summary>What outlived its place in the bundle: reading that takes no care of it.</summary>
    private readonly List<(SweepNeed Need, DocumentSummary? Document)> _kept = [];
    private (SweepNeed Need, DocumentSummary? Document)? _whole;
    private bool _hasDocuments;
    private bool _matched;

    public void Add(DocumentSummary member)
    {
        _hasDocuments |= member.Source.Vanished != true;
        if (!filter.Matches(member) || !scope.IncludesMember(blob.Version.Address, blob.RootId, member.Id))
        {
            return;
        }

        _matched = true;
        var need = rule.Decide(blob.Version, member, filter);
        if (need is null || (_failures.ContainsKey(member.Id) && !filter.AsksForFailed))
        {
            return;
        }

        if (member.Source.Vanished == true)
        {
            _kept.Add((need, member));
        }
        else if (need.Request!.Scope == RefreshScope.Read)
        {
            // One member that has to be read makes the bundle be read, which takes care of all of them.
            _whole ??= (need, member);
        }
        else if (_whole is null)
        {
            _stale.Add((need, member));
        }
    }

    public BlobVerdict ToVerdict()
    {
        var failed = _failures
            .Values.Where(failure => scope.IncludesMember(blob.Version.Address, blob.RootId, failure.Id))
            .Select(failure => StalenessRule.DecideFailed(failure, filter))
            .FirstOrDefault(need => need is not null);
        if (_whole is null && failed is not null)
        {
            _whole = (failed, null);
        }

        if (_whole is { } whole)
        {
            return new(blob, BlobStanding.Enqueued, [whole, .. _kept]);
        }

        if (!_hasDocuments && _failures.Count == 0 && !isEmptyFeed && StalenessRule.DecideMissing(filter) is { } missing)
        {
            return new(blob, BlobStanding.Enqueued, [(missing, null), .. _kept]);
        }

        if (_stale.Count + _kept.Count > 0)
        {
            return new(blob, BlobStanding.Enqueued, [.. _stale.Select(entry => (entry.Need, (DocumentSummary?)entry.Document)), .. _kept]);
        }

        if (!_hasDocuments && _failures.Count == 0)
        {
            var isMeant = isEmptyFeed && !filter.NeedsDocument && !filter.FailedOnly;
            return BlobVerdict.For(blob, isMeant ? BlobStanding.UpToDate : BlobStanding.NotMatched);
        }

        return BlobVerdict.For(
            blob,
            _matched && !filter.FailedOnly ? BlobStanding.UpToDate
                : _hasDocuments || filter.NeedsDocument ? BlobStanding.NotMatched
                : BlobStanding.Failed
        );
    }
}
