using IctPipeline.Core.Articles;
using IctPipeline.Core.Processing.Deletion;

namespace IctPipeline.Core.Reindexing.Sweeping;

/// <summary>
/// Counts how many of the documents that a sweep looks at have no blob any more, before it asks for a single one of them: an emptied
/// container looks like the deletion of everything.
/// </summary>
internal sealed class LossCount(SweepPorts ports, SweepScope scope, NameSet names, SweepSession session, SweepTally tally)
{
    private const int PageSize = 1_000;

    private readonly HashSet<string> _goneBlobs = new(StringComparer.Ordinal);

    /// <summary>Documents that the sweep is about, those of other containers apart.</summary>
    public long Documents { get; private set; }

    /// <summary>Of them, those whose blob was not listed.</summary>
    public long Gone { get; private set; }

    /// <summary>Whether a person has to be asked.</summary>
    public bool IsLoss(LossRule rule) => _goneBlobs.Count > LossRule.Handful && rule.IsLoss(Documents, Gone);

    public async Task CountAsync(CancellationToken cancellationToken)
    {
        string? continuation = null;
        do
        {
            var page = await ports.Index.ListAsync(continuation, PageSize, cancellationToken).ConfigureAwait(false);
            tally.Charge(page.RequestUnits);
            foreach (var document in page.Items.Where(document => !document.Deleted && session.Run.Filter.Matches(document)))
            {
                Add(document.Blob);
            }

            continuation = page.Continuation;
            if (session.IsHeartbeatDue)
            {
                await session.SaveAsync(run => run, release: false, cancellationToken).ConfigureAwait(false);
            }
        } while (continuation is not null);
    }

    private void Add(BlobAddress blob)
    {
        var id = ArticleId.For(blob);
        if (blob.Container != ports.Container || !scope.Includes(blob, id))
        {
            return;
        }

        Documents++;
        if (!names.Contains(id))
        {
            Gone++;
            if (_goneBlobs.Count <= LossRule.Handful)
            {
                _goneBlobs.Add(id);
            }
        }
    }
}
