namespace IctPipeline.Core.Processing;

/// <summary>
/// Bounds the memory of many large files at once: what is built of a file takes a multiple of its bytes (30 of JSON with the shortest
/// values), whatever the number of jobs at once. They wait for each other in the order in which they came; small files pass.
/// </summary>
internal sealed class LargeFileGate : IDisposable
{
    /// <summary>Bytes that pass without being counted; nearly all articles have less.</summary>
    public const long SmallBytes = 1024 * 1024;

    /// <summary>Large files' bytes in work at once: two of the largest of <c>Articles:MaxBytes</c>, as it is unless set.</summary>
    public const long BytesAtOnce = 32 * SmallBytes;

    private const int Units = (int)(BytesAtOnce / SmallBytes);

    private readonly SemaphoreSlim _turn = new(1);
    private readonly SemaphoreSlim _free = new(Units);

    /// <param name="bytes">Size of the file; one that is larger than all that is allowed at once is in work alone.</param>
    /// <returns>To be disposed when nothing of the file is left.</returns>
    public async ValueTask<IDisposable?> EnterAsync(long bytes, CancellationToken cancellationToken)
    {
        if (bytes < SmallBytes)
        {
            return null;
        }

        var place = new Place(_free);
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            for (var units = Math.Min(Units, bytes / SmallBytes); units > 0; units--)
            {
                await _free.WaitAsync(cancellationToken).ConfigureAwait(false);
                place.Taken++;
            }
        }
        catch
        {
            place.Dispose();
            throw;
        }
        finally
        {
            _turn.Release();
        }

        return place;
    }

    public void Dispose()
    {
        _turn.Dispose();
        _free.Dispose();
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
