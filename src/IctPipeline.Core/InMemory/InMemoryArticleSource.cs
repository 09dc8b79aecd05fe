using System.Collections.Concurrent;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;

namespace IctPipeline.Core.InMemory;

/// <summary>Blobs in memory: for <c>ict simulate</c> and for tests.</summary>
public sealed class InMemoryArticleSource(TimeProvider time) : IArticleSource
{
    private readonly ConcurrentDictionary<BlobAddress, RawBlob> _blobs = new();
    private long _versions;
    private long _changes;
    private volatile SortedBlobs? _sorted;
    private int _reads;

    /// <summary>How often bytes were handed out.</summary>
    public int Reads => Volatile.Read(ref _reads);

    /// <summary>Writes a blob, over the one that is there.</summary>
    /// <returns>The new version.</returns>
    public BlobVersion Put(
        BlobAddress blob,
        ReadOnlyMemory<byte> bytes,
        string? contentType = null,
        IReadOnlyDictionary<string, string>? metadata = null
    )
    {
        var now = time.GetUtcNow();
        var version = new BlobVersion
        {
            Address = blob,
            ETag = $"\"0x{Interlocked.Increment(ref _versions):X}\"",
            LastModified = new DateTimeOffset(now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond), now.Offset),
            Size = bytes.Length,
            ContentType = contentType,
            Metadata = new SortedDictionary<string, string>(metadata?.ToDictionary() ?? [], StringComparer.Ordinal),
        };
        _blobs[blob] = new RawBlob(version, bytes);
        Interlocked.Increment(ref _changes);
        return version;
    }

    /// <summary>Deletes a blob; false where there is none.</summary>
    public bool Delete(BlobAddress blob)
    {
        var removed = _blobs.TryRemove(blob, out _);
        Interlocked.Increment(ref _changes);
        return removed;
    }

    public Task<BlobVersion?> FindAsync(BlobAddress blob, CancellationToken cancellationToken) =>
        Task.FromResult(_blobs.GetValueOrDefault(blob)?.Version);

    public Task<BlobRead> ReadAsync(BlobAddress blob, long maxBytes, string? knownETag, CancellationToken cancellationToken) =>
        Task.FromResult<BlobRead>(
            _blobs.GetValueOrDefault(blob) switch
            {
                null => new BlobRead.Missing(),
                var found when ETags.Same(found.Version.ETag, knownETag) => new BlobRead.NotModified(),
                var found when found.Version.Size > maxBytes => new BlobRead.TooLarge(found.Version),
                var found => Hand(found),
            }
        );

    private BlobRead.Found Hand(RawBlob blob)
    {
        Interlocked.Increment(ref _reads);
        return new BlobRead.Found(blob);
    }

    public Task<BlobPage> ListAsync(
        string container,
        string? prefix,
        string? continuation,
        int pageSize,
        CancellationToken cancellationToken
    )
    {
        // Sorted once for a listing: while nothing is dropped, every page is a slice.
        var changes = Interlocked.Read(ref _changes);
        var sorted = _sorted;
        if (sorted is null || sorted.Changes != changes)
        {
            sorted = new SortedBlobs(
                changes,
                [.. _blobs.Values.Select(blob => blob.Version).OrderBy(version => version.Address.Name, StringComparer.Ordinal)]
            );
            _sorted = sorted;
        }

        var start = Math.Max(sorted.FirstAfter(continuation), prefix is null ? 0 : sorted.FirstFrom(prefix));
        var page = sorted
            .Versions.Skip(start)
            .TakeWhile(version => prefix is null || version.Address.Name.StartsWith(prefix, StringComparison.Ordinal))
            .Where(version => version.Address.Container == container)
            .Take(pageSize + 1)
            .ToList();
        var more = page.Count > pageSize;
        var blobs = more ? page[..pageSize] : page;
        return Task.FromResult(new BlobPage(blobs, more ? blobs[^1].Address.Name : null));
    }

    private sealed record SortedBlobs(long Changes, BlobVersion[] Versions)
    {
        public int FirstAfter(string? name) => name is null ? 0 : First(version => string.CompareOrdinal(version, name) > 0);

        public int FirstFrom(string prefix) => First(version => string.CompareOrdinal(version, prefix) >= 0);

        /// <summary>By bisection: the names are in order, so from some place on it holds.</summary>
        private int First(Func<string, bool> holds)
        {
            var (from, to) = (0, Versions.Length);
            while (from < to)
            {
                var middle = (from + to) / 2;
                (from, to) = holds(Versions[middle].Address.Name) ? (from, middle) : (middle + 1, to);
            }

            return from;
        }
    }
}
