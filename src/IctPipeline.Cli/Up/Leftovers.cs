using IctPipeline.Core.Articles;
using IctPipeline.Core.Auditing;
using IctPipeline.Core.Ports;

namespace IctPipeline.Cli.Up;

/// <summary>Files that an earlier run of the same data folder left in the container.</summary>
internal sealed class Leftovers(IArticleSource source, BlobEnds ends, FileTracker tracker)
{
    private const int PageSize = 1000;
    private const int LookUpsAtOnce = 8;

    /// <summary>Follows every blob that has not come to its end.</summary>
    /// <returns>How many blobs had.</returns>
    public async Task<int> AdoptAsync(string container, CancellationToken cancellationToken)
    {
        var ended = 0;
        string? continuation = null;
        do
        {
            var page = await source.ListAsync(container, null, continuation, PageSize, cancellationToken);
            var unknown = page.Blobs.Where(blob => !tracker.Knows(blob.Address.Name));
            await Parallel.ForEachAsync(
                unknown,
                Options(cancellationToken),
                async (blob, stop) =>
                {
                    if (await ends.FindAsync(blob.Address, blob.ETag, stop) is not null)
                    {
                        Interlocked.Increment(ref ended);
                    }
                    else
                    {
                        tracker.Uploaded(blob.Address.Name, blob.ETag);
                    }
                }
            );
            continuation = page.Continuation;
        } while (continuation is not null);

        return ended;
    }

    /// <summary>Asks the store for files of which nothing was heard: their end may have come while nobody listened.</summary>
    public Task LookAgainAsync(string container, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            tracker.Open(),
            Options(cancellationToken),
            async (file, stop) =>
            {
                if (await ends.FindAsync(new BlobAddress(container, file.BlobName), file.ETag, stop) is { } end)
                {
                    tracker.Found(file.BlobName, end);
                }
            }
        );

    private static ParallelOptions Options(CancellationToken cancellationToken) =>
        new() { MaxDegreeOfParallelism = LookUpsAtOnce, CancellationToken = cancellationToken };
}
