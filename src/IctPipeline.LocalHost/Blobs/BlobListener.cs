using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;
using IctPipeline.LocalHost.Hosting;
using Microsoft.Extensions.Logging;

namespace IctPipeline.LocalHost.Blobs;

/// <summary>
/// Lists a container again and again, and runs a function for every version that has no receipt. Listing waits for nobody: what it finds
/// goes to a backlog, from which workers take, and it takes a small part of the time, however large the container is
/// (<see cref="ListingPace"/>).
/// </summary>
/// <param name="vanished">Follows blobs that vanished, those that did so while no host ran among them.</param>
/// <param name="backlog">What was found and waits; null for one of its own.</param>
internal sealed class BlobListener(
    BlobPattern pattern,
    IArticleSource source,
    ReceiptBook receipts,
    BlobAttempts attempts,
    BlobRunner runner,
    VanishedBlobs vanished,
    IHostObserver observer,
    int concurrency,
    TimeSpan interval,
    TimeProvider time,
    ILogger logger,
    Backlog? backlog = null
) : ITriggerListener
{
    private const int PageSize = 5000;

    private readonly ListingPace _pace = new(interval);
    private readonly Backlog _backlog = backlog ?? new();
    private bool _isFailing;

    /// <summary>Whether nothing that was found waits or runs.</summary>
    public bool IsIdle => _backlog.IsIdle && vanished.IsIdle;

    public async Task RunAsync(HostLifetime lifetime)
    {
        var workers = Enumerable.Range(0, concurrency).Select(_ => Task.Run(() => WorkAsync(lifetime))).ToList();
        var telling = Task.Run(() => vanished.RunAsync(lifetime.Accept));
        try
        {
            while (true)
            {
                var started = time.GetTimestamp();
                await ScanAsync(lifetime.Accept).ConfigureAwait(false);
                await Task.Delay(_pace.After(time.GetElapsedTime(started), IsIdle), time, lifetime.Accept).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (lifetime.Accept.IsCancellationRequested)
        {
            // What waits has no receipt: the next start finds it again.
        }

        await Task.WhenAll([.. workers, telling]).ConfigureAwait(false);
    }

    /// <summary>One listing, from the first page to the last.</summary>
    internal async Task ScanAsync(CancellationToken accept)
    {
        try
        {
            string? continuation = null;
            var seen = new HashSet<BlobAddress>();
            receipts.BeginScan();
            do
            {
                var page = await source
                    .ListAsync(pattern.Container, pattern.Prefix.Length == 0 ? null : pattern.Prefix, continuation, PageSize, accept)
                    .ConfigureAwait(false);
                foreach (var version in page.Blobs.Where(version => pattern.Matches(version.Address.Name)))
                {
                    seen.Add(version.Address);
                    Offer(version);
                }

                continuation = page.Continuation;
            } while (continuation is not null);

            vanished.Follow(seen);
            _isFailing = false;
        }
        catch (Exception error) when (!accept.IsCancellationRequested)
        {
            // Once: a service that is away fails a listing many times a second, and the condition says that it lasts.
            if (!_isFailing)
            {
                BlobLog.ScanFailed(logger, pattern.Container, error);
            }

            _isFailing = true;
        }
    }

    private void Offer(BlobVersion version)
    {
        if (receipts.Has(version) || !attempts.IsDue(version))
        {
            return;
        }

        // Also of a blob whose run does not come to its end, so that its deletion is noticed whatever happens.
        receipts.Note(version.Address);
        if (_backlog.Offer(version) && attempts.FailedOf(version) == 0)
        {
            observer.Received(version.Address, version.ETag);
        }
    }

    private async Task WorkAsync(HostLifetime lifetime)
    {
        while (await _backlog.TakeAsync(lifetime.Accept).ConfigureAwait(false) is { } version)
        {
            await runner.RunAsync(version, lifetime.Run).ConfigureAwait(false);
            _backlog.Finish(version);
        }
    }
}
