using System.Runtime.CompilerServices;

namespace IctPipeline.Cli.Simulate;

/// <summary>Works on several items at once and gives the results in the order of the items.</summary>
internal static class OrderedParallel
{
    /// <summary>
    /// At most <paramref name="window"/> items are in work or wait for their turn, so memory does not grow with their number.
    /// </summary>
    public static async IAsyncEnumerable<TResult> SelectAsync<TItem, TResult>(
        IEnumerable<TItem> items,
        int window,
        Func<TItem, CancellationToken, Task<TResult>> work,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = new Queue<Task<TResult>>(window);
        try
        {
            foreach (var item in items)
            {
                cancellationToken.ThrowIfCancellationRequested();
                running.Enqueue(Task.Run(() => work(item, stop.Token), stop.Token));
                if (running.Count == window)
                {
                    yield return await running.Dequeue().WaitAsync(cancellationToken);
                }
            }

            while (running.TryDequeue(out var next))
            {
                yield return await next.WaitAsync(cancellationToken);
            }
        }
        finally
        {
            // Whoever stops listening, or an item that throws, ends the rest too. Who was told to stop waits for none of it.
            await stop.CancelAsync();
            await ((Task)Task.WhenAll(running)).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
