namespace IctPipeline.Cli.Bench.Measuring;

/// <summary>Work on many things, some at a time.</summary>
internal static class Crowd
{
    /// <param name="concurrency">So many at once.</param>
    public static Task EachAsync<T>(
        IEnumerable<T> items,
        int concurrency,
        Func<T, CancellationToken, Task> work,
        CancellationToken cancellationToken
    ) =>
        Parallel.ForEachAsync(
            items,
            new ParallelOptions { MaxDegreeOfParallelism = concurrency, CancellationToken = cancellationToken },
            async (item, stop) => await work(item, stop)
        );
}
