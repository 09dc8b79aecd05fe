using IctPipeline.Client;
using IctPipeline.Web.Errors;

namespace IctPipeline.Web.Catalogue;

/// <summary>
/// Fills the catalogue, once, and hands it out. Whoever asks before it is whole learns how far it is; where the store does not answer, why.
/// </summary>
internal sealed class CatalogueReading(ArticleCatalogue catalogue, ArticleClient articles, ReaderOptions options) : IDisposable
{
    /// <summary>No page waits for it: a busy store may take longer for a part of the rows than a person waits for a page.</summary>
    private const double Longer = 4;

    private readonly SemaphoreSlim _asked = new(0, 1);
    private TaskCompletionSource _attempt = NewAttempt();

    public bool IsWhole { get; private set; }

    /// <returns>Null while it is being filled.</returns>
    /// <exception cref="Exception">What kept it from being read: <see cref="Trouble"/> knows them.</exception>
    public async Task<CatalogueView?> ViewAsync(CancellationToken cancellationToken)
    {
        while (!IsWhole)
        {
            var attempt = Volatile.Read(ref _attempt).Task;
            Ask();
            try
            {
                await attempt.WaitAsync(Patience.Moment, cancellationToken);
            }
            catch (TimeoutException) when (!attempt.IsFaulted)
            {
                if (catalogue.Count > 0)
                {
                    return null;
                }
            }
        }

        return catalogue.View();
    }

    /// <summary>Reads a row of every article.</summary>
    public async Task FillAsync(CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        over.CancelAfter(options.Timeout * Longer);
        catalogue.Clear();
        await using var rows = articles.ReadFactsAsync(new ArticleFilter(), over.Token).GetAsyncEnumerator(over.Token);

        // Not every call of the SDK looks at its token: the first one to a dead server does not.
        while (await rows.MoveNextAsync().AsTask().WaitAsync(over.Token))
        {
            catalogue.Put(rows.Current);
            over.CancelAfter(options.Timeout * Longer);
        }

        IsWhole = true;
        _attempt.TrySetResult();
    }

    /// <summary>What happened since.</summary>
    public void Apply(IReadOnlyList<ArticleChange> changes)
    {
        foreach (var change in changes)
        {
            if (change.IsDeleted)
            {
                catalogue.Remove(change.Id);
            }
            else
            {
                catalogue.Put(ArticleFacts.From(change.Document));
            }
        }
    }

    /// <summary>It could not be read this time; those who wait learn why.</summary>
    public void Fail(Exception error)
    {
        if (!IsWhole)
        {
            var failed = Interlocked.Exchange(ref _attempt, NewAttempt());
            failed.TrySetException(error);
            _ = failed.Task.Exception;
        }
    }

    /// <summary>Waits for the time of the next look, or until somebody can't go on without one.</summary>
    public Task PauseAsync(TimeSpan pause, CancellationToken cancellationToken) => _asked.WaitAsync(pause, cancellationToken);

    public void Dispose() => _asked.Dispose();

    private static TaskCompletionSource NewAttempt() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Ask()
    {
        try
        {
            _asked.Release();
        }
        catch (SemaphoreFullException)
        {
            // Somebody did.
        }
    }
}
