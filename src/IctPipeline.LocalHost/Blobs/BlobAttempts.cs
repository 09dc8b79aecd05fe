using System.Collections.Concurrent;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;

namespace IctPipeline.LocalHost.Blobs;

/// <summary>Counts the failed tries of blob versions, and says when the next may be.</summary>
internal sealed class BlobAttempts(TimeProvider time)
{
    /// <summary>The first pause; it doubles with each try.</summary>
    internal static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);

    internal static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<BlobAddress, (string ETag, int Failed, DateTimeOffset NotBefore)> _failed = new();

    public int FailedOf(BlobVersion version) =>
        _failed.TryGetValue(version.Address, out var entry) && ETags.Same(entry.ETag, version.ETag) ? entry.Failed : 0;

    public bool IsDue(BlobVersion version) =>
        !_failed.TryGetValue(version.Address, out var entry)
        || !ETags.Same(entry.ETag, version.ETag)
        || entry.NotBefore <= time.GetUtcNow();

    public void Fail(BlobVersion version)
    {
        var failed = FailedOf(version) + 1;
        var pause = FirstPause * Math.Pow(2, Math.Min(failed - 1, 10));
        _failed[version.Address] = (version.ETag, failed, time.GetUtcNow() + (pause < LongestPause ? pause : LongestPause));
    }

    public void Forget(BlobAddress blob) => _failed.TryRemove(blob, out _);
}
