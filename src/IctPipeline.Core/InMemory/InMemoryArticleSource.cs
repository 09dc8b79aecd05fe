using System.Collections.Concurrent;
using IctPipeline.Articles;
using IctPipeline.Intake;
using IctPipeline.Processing;

namespace IctPipeline.InMemory;

/// <summary>Blobs in memory: for <c>ict simulate</c> and for tests.</summary>
public sealed class InMemoryArticleSource(TimeProvider time) : IArticleSource
{
    private readonly ConcurrentDictionary<BlobAddress, RawBlob> _blobs = new();
    private long _versions;
    private int _reads;

    /// <summary>How often bytes were handed out.</summary>
    public int Reads => Volatile.Read(ref _reads);

    /// <summary>Writes a blob, over the one that is there.</summary>
    /// <returns>The new version.</returns>
    public BlobVersion Put(BlobAddress blob, ReadOnlyMemory<byte> bytes, string? contentType = null, IReadOnlyDictionary<string, string>? metadata = null)
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
        return version;
    }

    /// <summary>Deletes a blob; false where there is none.</summary>
    public bool Delete(BlobAddress blob) => _blobs.TryRemove(blob, out _);

    public Task<BlobVersion?> FindAsync(BlobAddress blob, CancellationToken cancellationToken)
        => Task.FromResult(_blobs.GetValueOrDefault(blob)?.Version);

    public Task<BlobRead> ReadAsync(BlobAddress blob, long maxBytes, string? knownETag, CancellationToken cancellationToken)
        => Task.FromResult<BlobRead>(_blobs.GetValueOrDefault(blob) switch
        {
            null => new BlobRead.Missing(),
            var found when ETags.Same(found.Version.ETag, knownETag) => new BlobRead.NotModified(),
            var found when found.Version.Size > maxBytes => new BlobRead.TooLarge(found.Version),
            var found => Hand(found),
        });

    private BlobRead.Found Hand(RawBlob blob)
    {
        Interlocked.Increment(ref _reads);
        return new BlobRead.Found(blob);
    }

    public Task<BlobPage> ListAsync(string container, string? prefix, string? continuation, int pageSize, CancellationToken cancellationToken)
    {
        var page = _blobs.Values.Select(blob => blob.Version)
            .Where(version => version.Address.Container == container)
            .Where(version => prefix is null || version.Address.Name.StartsWith(prefix, StringComparison.Ordinal))
            .Where(version => continuation is null || string.CompareOrdinal(version.Address.Name, continuation) > 0)
            .OrderBy(version => version.Address.Name, StringComparer.Ordinal)
            .Take(pageSize + 1)
            .ToList();
        var more = page.Count > pageSize;
        var blobs = more ? page[..pageSize] : page;
        return Task.FromResult(new BlobPage(blobs, more ? blobs[^1].Address.Name : null));
    }
}
