using System.Collections.Concurrent;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;

namespace IctPipeline.Core.Reindexing.Sweeping;

/// <summary>
/// Finds out which blobs are gone. A name that was listed is there; one that was not may have been dropped since, so the
/// blob itself is asked. The processor asks once more before it touches a document. One of another container is as good as gone.
/// </summary>
internal sealed class GoneBlobs(SweepPorts ports, SweepScope scope, NameSet names)
{
    private const int RequestsAtOnce = 16;

    /// <summary>Blobs that were asked for already: the members of a bundle are spread over many pages.</summary>
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    /// <summary>Those of the blobs that do not exist, each once a sweep.</summary>
    public async Task<IReadOnlyList<BlobAddress>> FindAsync(IEnumerable<BlobAddress> blobs, CancellationToken cancellationToken)
    {
        var suspects = new List<BlobAddress>();
        foreach (var blob in blobs)
        {
            var id = ArticleId.For(blob);
            if (scope.Includes(blob, id) && !names.Contains(id) && _asked.Add(id))
            {
                suspects.Add(blob);
            }
        }

        var gone = new ConcurrentBag<BlobAddress>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = RequestsAtOnce, CancellationToken = cancellationToken };
        await Parallel
            .ForEachAsync(
                suspects,
                options,
                async (blob, token) =>
                {
                    if (blob.Container != ports.Container || await IsGoneAsync(blob, token).ConfigureAwait(false))
                    {
                        gone.Add(blob);
                    }
                }
            )
            .ConfigureAwait(false);
        return [.. gone.OrderBy(blob => blob.Name, StringComparer.Ordinal)];
    }

    /// <summary>A name that no request can hold can't be asked for: what is stored of it is a person's, and hinders no sweep.</summary>
    private async Task<bool> IsGoneAsync(BlobAddress blob, CancellationToken cancellationToken)
    {
        try
        {
            return await ports.Source.FindAsync(blob, cancellationToken).ConfigureAwait(false) is null;
        }
        catch (DependencyException error) when (error.Code == DependencyException.UnaddressableName)
        {
            return false;
        }
    }
}
