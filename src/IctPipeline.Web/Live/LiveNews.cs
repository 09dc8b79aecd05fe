using System.Collections.Concurrent;
using System.Threading.Channels;
using IctPipeline.Client;
using Microsoft.Azure.Cosmos;

namespace IctPipeline.Web.Live;

/// <summary>
/// Tells open pages that there is something new to fetch. One reader of the change feed serves all of them, and a page that
/// is slow misses nothing: what counts is that something is new, not how much.
/// </summary>
internal sealed partial class LiveNews(ArticleClient articles, TimeProvider time, ILogger<LiveNews> log) : BackgroundService
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
        while (true)
        {
            var wait = LookEvery;
            try
            {
                var page = await articles.ReadChangesAsync(continuation, fromNow: true, cancellationToken: stoppingToken);
                continuation = page.Continuation;
                if (page.Changes.Count > 0)
                {
                    Tell(page.Changes.Count);
                }
            }
            catch (Exception error) when (error is CosmosException or HttpRequestException or SchemaVersionException)
            {
                NotRead(error.GetType().Name);
                wait = WaitAfterError;
            }

            await Task.Delay(wait, time, stoppingToken);
        }
    }

    private void Tell(int more)
    {
        _changes += more;
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
