using System.Collections.Concurrent;
using System.Globalization;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;

namespace IctPipeline.Core.Conditions;

/// <summary>
/// Raises a condition while blobs can't be listed, whoever lists them. One error may be chance; the second without a whole listing
/// in between is not. That a first page comes proves nothing: it is over when a last page came.
/// </summary>
public sealed class WatchedArticleSource(IArticleSource inner, ConditionBoard board) : IArticleSource
{
    private const int FailuresToRaise = 2;

    private readonly ConcurrentDictionary<string, int> _failuresInARow = new(StringComparer.Ordinal);

    public Task<BlobVersion?> FindAsync(BlobAddress blob, CancellationToken cancellationToken) => inner.FindAsync(blob, cancellationToken);

    public Task<BlobRead> ReadAsync(BlobAddress blob, long maxBytes, string? knownETag, CancellationToken cancellationToken) =>
        inner.ReadAsync(blob, maxBytes, knownETag, cancellationToken);

    public async Task<BlobPage> ListAsync(
        string container,
        string? prefix,
        string? continuation,
        int pageSize,
        CancellationToken cancellationToken
    )
    {
        var subject = prefix is null ? container : $"{container}/{prefix}";
        try
        {
            var page = await inner.ListAsync(container, prefix, continuation, pageSize, cancellationToken).ConfigureAwait(false);
            if (page.Continuation is null && _failuresInARow.TryRemove(subject, out _))
            {
                board.Clear(ConditionNames.Listing, subject);
            }

            return page;
        }
        catch (DependencyException error) when (!cancellationToken.IsCancellationRequested)
        {
            if (_failuresInARow.AddOrUpdate(subject, 1, (_, failures) => failures + 1) >= FailuresToRaise)
            {
                board.Raise(ConditionNames.Listing, subject, Sentence(subject, error));
            }

            throw;
        }
    }

    private static string Sentence(string subject, DependencyException error)
    {
        var answer = error.Status == 0 ? "no answer" : string.Create(CultureInfo.InvariantCulture, $"status {error.Status}");
        var code = error.Code is null ? "" : $", {error.Code}";
        return $"The blobs of {subject} can't be listed ({answer}{code}): files that are dropped or deleted are not noticed until "
            + $"they can.";
    }
}
