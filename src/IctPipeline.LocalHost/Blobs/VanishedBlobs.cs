using System.Globalization;
using System.Threading.Channels;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Conditions;
using IctPipeline.Core.Processing.Deletion;
using Microsoft.Extensions.Logging;

namespace IctPipeline.LocalHost.Blobs;

/// <summary>
/// Follows the blobs that a listing lacks: their deletions are told, beside the listing, which must not wait for it. Where too many
/// are gone at once they are kept back: a store that was emptied or replaced looks like that. Files that came a moment ago are not
/// counted: whoever drops and deletes by the hundred is at work.
/// </summary>
/// <param name="deleted">Is told of each; null where nobody wants to know: then they are forgotten.</param>
/// <param name="container">Which files these are, for whoever reads of their loss.</param>
internal sealed class VanishedBlobs(
    ReceiptBook receipts,
    BlobAttempts attempts,
    DeletedBlobs? deleted,
    LossRule rule,
    ConditionBoard conditions,
    string container,
    TimeProvider time,
    ILogger logger
)
{
    private const int TellAtOnce = 8;

    /// <summary>A file that came so recently is missed by nobody.</summary>
    internal static readonly TimeSpan JustDropped = TimeSpan.FromMinutes(10);

    private readonly Channel<BlobAddress> _toTell = Channel.CreateUnbounded<BlobAddress>();
    private int _untold;

    /// <summary>Names in the book when files began to vanish: a deletion of many takes more than one listing.</summary>
    private int _known;

    /// <summary>Whether no deletion waits to be told.</summary>
    public bool IsIdle => Volatile.Read(ref _untold) == 0;

    /// <summary>After a whole listing.</summary>
    /// <param name="seen">What it had.</param>
    public void Follow(IReadOnlySet<BlobAddress> seen)
    {
        var missing = receipts.FindMissing(seen);
        _known = missing.Count == 0 ? receipts.Count : Math.Max(_known, receipts.Count);
        var old = missing.Where(missed => time.GetUtcNow() - missed.Since >= JustDropped).Select(missed => missed.Blob).ToHashSet();
        var isLoss = deleted is not null && rule.IsLoss(_known, old.Count);
        if (isLoss)
        {
            receipts.Hold(old);
        }

        foreach (var (blob, _) in missing.Where(missed => !isLoss || !old.Contains(missed.Blob)))
        {
            Follow(blob);
        }

        TellWhatIsHeld();
    }

    /// <summary>Tells of deletions until no new work is to be taken; what is left then is told after the next start.</summary>
    public async Task RunAsync(CancellationToken accept)
    {
        try
        {
            await Parallel
                .ForEachAsync(
                    _toTell.Reader.ReadAllAsync(accept),
                    new ParallelOptions { MaxDegreeOfParallelism = TellAtOnce, CancellationToken = accept },
                    async (blob, _) => await TellAsync(blob).ConfigureAwait(false)
                )
                .ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (accept.IsCancellationRequested)
        {
            // They are in the book.
        }
    }

    /// <summary>Tells of one deletion, if one waits.</summary>
    internal async Task<bool> TellNextAsync()
    {
        if (!_toTell.Reader.TryRead(out var blob))
        {
            return false;
        }

        await TellAsync(blob).ConfigureAwait(false);
        return true;
    }

    private void Follow(BlobAddress blob)
    {
        attempts.Forget(blob);
        if (deleted is null)
        {
            receipts.Remove(blob);
            return;
        }

        receipts.SetTold(blob, told: true);
        Interlocked.Increment(ref _untold);
        _toTell.Writer.TryWrite(blob);
    }

    private async Task TellAsync(BlobAddress blob)
    {
        try
        {
            await deleted!.TellAsync(blob).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            // The next listing finds it missing again.
            receipts.SetTold(blob, told: false);
            BlobLog.DeletionNotTold(logger, ArticleId.For(blob), error);
        }
        finally
        {
            Interlocked.Decrement(ref _untold);
        }
    }

    private void TellWhatIsHeld()
    {
        if (receipts.CountHeld() is not (> 0 and var held))
        {
            conditions.Clear(ConditionNames.Loss, container);
            return;
        }

        conditions.Raise(
            ConditionNames.Loss,
            container,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{held} of {receipts.Count} files of {container} are gone at once, and their documents stay for now. If their "
                    + $"deletion was meant, start a sweep (ict reindex) and confirm it when it asks (ict reindex resume); if not, bring "
                    + $"the files back."
            )
        );
    }
}
