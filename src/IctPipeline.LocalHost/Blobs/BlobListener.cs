using System.Collections.Concurrent;
using System.Threading.Channels;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;
using IctPipeline.LocalHost.Hosting;
using Microsoft.Extensions.Logging;

namespace IctPipeline.LocalHost.Blobs;

/// <summary>
/// Lists a container again and again, and runs a function for every version that has no receipt. A container is listed
/// page by page; while enough blobs wait, listing waits too; and it never takes more than a fifth of the time, however
/// large the container is.
/// </summary>
/// <param name="deleted">
/// Is told of blobs that vanished, those that did so while no host ran among them; null where nobody wants to know.
/// </param>
internal sealed class BlobListener(
    BlobPattern pattern,
    IArticleSource source,
    ReceiptBook receipts,
    BlobAttempts attempts,
    BlobRunner runner,
    DeletedBlobs? deleted,
    IHostObserver observer,
    int concurrency,
    TimeSpan interval,
    TimeProvider time,
    ILogger logger
) : ITriggerListener
{
    private const int PageSize = 5000;
    private const int MostWaiting = 1000;

    /// <summary>The pause is so many times as long as the listing took.</summary>
    private const int PausePerListing = 4;

    private readonly Channel<BlobVersion> _waiting = Channel.CreateBounded<BlobVersion>(MostWaiting);
    private readonly ConcurrentDictionary<BlobAddress, bool> _taken = new();

    /// <summary>Whether nothing that was found waits or runs.</summary>
    public bool IsIdle => _taken.IsEmpty;

    public async Task RunAsync(HostLifetime lifetime)
    {
        var workers = Enumerable.Range(0, concurrency).Select(_ => Task.Run(() => WorkAsync(lifetime))).ToList();
        try
        {
            while (true)
            {
                var started = time.GetTimestamp();
                await ScanAsync(lifetime.Accept).ConfigureAwait(false);
                var rest = time.GetElapsedTime(started) * PausePerListing;
                await Task.Delay(rest > interval ? rest : interval, time, lifetime.Accept).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (lifetime.Accept.IsCancellationRequested)
        {
            _waiting.Writer.Complete();
        }

        await Task.WhenAll(workers).ConfigureAwait(false);
    }

    /// <summary>One listing, from the first page to the last.</summary>
    internal async Task ScanAsync(CancellationToken accept)
    {
        try
        {
            string? continuation = null;
            var seen = new HashSet<BlobAddress>();
            do
            {
                var page = await source
                    .ListAsync(pattern.Container, pattern.Prefix.Length == 0 ? null : pattern.Prefix, continuation, PageSize, accept)
                    .ConfigureAwait(false);
                foreach (var version in page.Blobs.Where(version => pattern.Matches(version.Address.Name)))
                {
                    seen.Add(version.Address);
                    await OfferAsync(version, accept).ConfigureAwait(false);
                }

                continuation = page.Continuation;
            } while (continuation is not null);

            await ForgetVanishedAsync(seen).ConfigureAwait(false);
        }
        catch (Exception error) when (!accept.IsCancellationRequested)
        {
            BlobLog.ScanFailed(logger, pattern.Container, error);
        }
    }

    private async Task OfferAsync(BlobVersion version, CancellationToken accept)
    {
        if (receipts.Has(version) || !attempts.IsDue(version) || !_taken.TryAdd(version.Address, true))
        {
            return;
        }

        // Also of a blob whose run does not come to its end, so that its deletion is noticed whatever happens.
        receipts.Note(version.Address);
        if (attempts.FailedOf(version) == 0)
        {
            observer.Received(version.Address, version.ETag);
        }

        await _waiting.Writer.WriteAsync(version, accept).ConfigureAwait(false);
    }

    private async Task WorkAsync(HostLifetime lifetime)
    {
        await foreach (var version in _waiting.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            if (!lifetime.Accept.IsCancellationRequested)
            {
                await runner.RunAsync(version, lifetime.Run).ConfigureAwait(false);
            }

            _taken.TryRemove(version.Address, out _);
        }
    }

    /// <summary>
    /// Blobs that are gone need no receipt: one of the same name that comes later is a new version anyway. The receipt
    /// stays until the deletion was told.
    /// </summary>
    private async Task ForgetVanishedAsync(HashSet<BlobAddress> seen)
    {
        foreach (var blob in receipts.Blobs.Where(blob => !seen.Contains(blob)).ToList())
        {
            if (deleted is not null)
            {
                await deleted.TellAsync(blob).ConfigureAwait(false);
            }

            receipts.Remove(blob);
            attempts.Forget(blob);
        }
    }
}
