namespace IctPipeline.Core.Processing;

/// <summary>
/// Bounds the memory of many large files at once: what is built of a file takes a multiple of its bytes (30 of JSON with the shortest
/// values), whatever the number of jobs at once. They wait for each other in the order in which they came; small files pass.
/// </summary>
/// <param name="clock">Ends the waiting.</param>
internal sealed class LargeFileGate(TimeProvider clock) : IDisposable
{
    /// <summary>Bytes that pass without being counted; nearly all articles have less.</summary>
    public const long SmallBytes = 1024 * 1024;

    /// <summary>Large files' bytes in work at once: two of the largest of <c>Articles:MaxBytes</c>, as it is unless set.</summary>
    public const long BytesAtOnce = 32 * SmallBytes;

    /// <summary>
    /// Longer than the largest files take to be read; what goes on for longer waits for a service. The platform ends a function after ten
    /// minutes, and a file must not come to that by waiting.
    /// </summary>
    public static readonly TimeSpan MaxWait = TimeSpan.FromMinutes(2);

    private const int Units = (int)(BytesAtOnce / SmallBytes);

    private readonly SemaphoreSlim _turn = new(1);
    private readonly SemaphoreSlim _free = new(Units);

    /// <param name="bytes">Size of the file; one that is larger than all that is allowed at once is in work alone.</param>
    /// <returns>To be disposed when nothing of the file is left; null where it is small, or has waited for long enough.</returns>
    public async ValueTask<IDisposable?> EnterAsync(long bytes, CancellationToken cancellationToken)
    {
        if (bytes < SmallBytes)
        {
            return null;
        }

        using var patience = new CancellationTokenSource(MaxWait, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            await _turn.WaitAsync(either.Token).ConfigureAwait(false);
            try
            {
                return await TakeAsync(Math.Min(Units, bytes / SmallBytes), either.Token).ConfigureAwait(false);
            }
            finally
            {
                _turn.Release();
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    public void Dispose()
    {
        _turn.Dispose();
        _free.Dispose();
    }

    private async Task<Place> TakeAsync(long units, CancellationToken cancellationToken)
    {
        var place = new Place(_free);
        try
        {
            for (; units > 0; units--)
            {
                await _free.WaitAsync(cancellationToken).ConfigureAwait(false);
                place.Taken++;
            }

            return place;
        }
        catch
        {
            place.Dispose();
            throw;
        }
    }

    private sealed class Place(SemaphoreSlim free) : IDisposable
    {
        public int Taken { get; set; }

        public void Dispose()
        {
            if (Taken > 0)
            {
                free.Release(Taken);
                Taken = 0;
            }
        }
    }
}
