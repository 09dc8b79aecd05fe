using System.Collections.Concurrent;
using System.Threading.Channels;
using IctPipeline.Client;
using IctPipeline.Web.Catalogue;
using IctPipeline.Web.Errors;

namespace IctPipeline.Web.Live;

/// <summary>
/// Tells open pages that there is something new to fetch. One reader of the change feed serves all of them, and a page that
/// is slow misses nothing: what counts is that something is new, not how much. The same reader keeps the catalogue up: it is
/// filled after the place in the feed is known, so that nothing falls between.
/// </summary>
internal sealed partial class LiveNews(
    ArticleClient articles,
    CatalogueReading catalogue,
    StorePatience patience,
    ReaderOptions options,
    ILogger<LiveNews> log
) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan WaitAfterError = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<Channel<long>, byte> _pages = new();
    private long _changes;

    /// <summary>Numbers of changes seen so far, as they grow; ends with the page.</summary>
    public async IAsyncEnumerable<long> ListenAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var page = Channel.CreateBounded<long>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        _pages[page] = 0;
        try
        {
            await foreach (var changes in page.Reader.ReadAllAsync(cancellationToken))
            {
                yield return changes;
            }
        }
        finally
        {
            _pages.TryRemove(page, out _);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        string? continuation = null;
        var isAway = false;
        while (true)
        {
            var (page, outage) = await LookAsync(continuation, stoppingToken);
            continuation = page?.Continuation ?? continuation;
            Judge(outage);

            // Pages that are open show that the store went away, and that it is back.
            if (page is { Changes.Count: > 0 } || isAway != (page is null))
            {
                Tell(page?.Changes.Count ?? 0);
            }

            isAway = page is null;
            if (outage is not null)
            {
                NotRead(outage.GetType().Name);
            }

            // While much arrives, page after page.
            if (page is null or { IsEnd: true })
            {
                await catalogue.PauseAsync(isAway ? WaitAfterError : LookEvery, stoppingToken);
            }
        }
    }

    /// <summary>Whatever goes wrong is over with the next look: an exception from here would end the whole reader.</summary>
    private async Task<(ArticleChanges? Page, Exception? Outage)> LookAsync(string? continuation, CancellationToken stoppingToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        over.CancelAfter(options.Timeout);
        try
        {
            var page = await articles.ReadChangesAsync(continuation, fromNow: true, cancellationToken: over.Token).WaitAsync(over.Token);
            if (catalogue.IsWhole)
            {
                catalogue.Apply(page.Changes);
            }
            else
            {
                await catalogue.FillAsync(stoppingToken);
            }

            return (page, null);
        }
        catch (Exception error) when (!stoppingToken.IsCancellationRequested)
        {
            catalogue.Fail(error);
            return (null, error);
        }
    }

    /// <summary>Known until after the next look, which may take its whole time.</summary>
    private void Judge(Exception? outage)
    {
        if (outage is null)
        {
            patience.Regain();
        }
        else if (Trouble.From(outage).IsSilence)
        {
            patience.Lose((2 * WaitAfterError) + options.Timeout);
        }
    }

    private void Tell(int more)
    {
        _changes += Math.Max(1, more);
        foreach (var page in _pages.Keys)
        {
            page.Writer.TryWrite(_changes);
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The change feed could not be read ({Error}); open pages hear nothing until it can."
    )]
    private partial void NotRead(string error);
}
