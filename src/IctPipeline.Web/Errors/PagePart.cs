namespace IctPipeline.Web.Errors;

/// <summary>A part of a page that the rest can do without while the store, or another service, is away.</summary>
internal static class PagePart
{
    /// <returns>What it reads, or the outage that kept it from that.</returns>
    public static async Task<(T? Value, Exception? Outage)> TryAsync<T>(
        Func<CancellationToken, Task<T>> read,
        TimeSpan limit,
        CancellationToken cancellationToken
    )
        where T : class
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        over.CancelAfter(limit);
        try
        {
            return (await read(over.Token).WaitAsync(over.Token), null);
        }
        catch (Exception error) when (Trouble.IsOutage(error) && !cancellationToken.IsCancellationRequested)
        {
            return (null, error);
        }
    }
}
