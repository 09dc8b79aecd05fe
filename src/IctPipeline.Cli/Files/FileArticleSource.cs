using System.Globalization;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;
using IctPipeline.Reading.Formats;

namespace IctPipeline.Cli.Files;

/// <summary>One file as if it had just been dropped into a container; it is read when it is asked for, and only then.</summary>
internal sealed class FileArticleSource(InputFile file, BlobAddress address, TimeProvider time) : IArticleSource
{
    private readonly DateTimeOffset _droppedAt = WholeSeconds(time.GetUtcNow());

    /// <summary>When the file itself was last written, in whole seconds; null before it was read, and of a pipe, which was never.</summary>
    public DateTimeOffset? LastWritten { get; private set; }

    /// <summary>Why this machine can't read the file (gone, no permission); null where it can.</summary>
    public string? Problem { get; private set; }

    public Task<BlobVersion?> FindAsync(BlobAddress blob, CancellationToken cancellationToken) =>
        Task.FromResult(blob == address ? Version() : null);

    public async Task<BlobRead> ReadAsync(BlobAddress blob, long maxBytes, string? knownETag, CancellationToken cancellationToken)
    {
        if (blob != address || Version() is not { } version)
        {
            Problem = $"{file.Path}: the file is gone.";
            return new BlobRead.Missing();
        }

        if (version.ETag == knownETag)
        {
            return new BlobRead.NotModified();
        }

        if (version.Size > maxBytes)
        {
            return new BlobRead.TooLarge(version);
        }

        try
        {
            var bytes = await ReadBytesAsync(cancellationToken);
            return new BlobRead.Found(new RawBlob(version with { Size = bytes.Length }, bytes));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Problem = $"{file.Path}: {error.Message}";
            throw;
        }
    }

    public Task<BlobPage> ListAsync(
        string container,
        string? prefix,
        string? continuation,
        int pageSize,
        CancellationToken cancellationToken
    )
    {
        var matches = container == address.Container && address.Name.StartsWith(prefix ?? "", StringComparison.Ordinal);
        return Task.FromResult(new BlobPage(matches && Version() is { } version ? [version] : [], null));
    }

    private async Task<byte[]> ReadBytesAsync(CancellationToken cancellationToken)
    {
        await using var stream = new FileStream(file.FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1);
        LastWritten = stream.CanSeek ? WholeSeconds(File.GetLastWriteTimeUtc(stream.SafeFileHandle)) : null;
        using var bytes = new MemoryStream(stream.CanSeek ? (int)Math.Min(stream.Length, Array.MaxLength) : 0);
        await stream.CopyToAsync(bytes, cancellationToken);
        return bytes.TryGetBuffer(out var whole) && whole.Count == bytes.Capacity ? whole.Array! : bytes.ToArray();
    }

    private BlobVersion? Version()
    {
        var info = new FileInfo(file.FullPath);
        return info.Exists
            ? new BlobVersion
            {
                Address = address,
                ETag = string.Create(CultureInfo.InvariantCulture, $"\"0x{info.LastWriteTimeUtc.Ticks:X}{info.Length:X}\""),
                LastModified = _droppedAt,
                Size = info.Length,
                ContentType = ArticleFormats.ContentTypeOf(file.FullPath),
            }
            : null;
    }

    /// <summary>Blob stores keep whole seconds.</summary>
    private static DateTimeOffset WholeSeconds(DateTimeOffset moment) => DateTimeOffset.FromUnixTimeSeconds(moment.ToUnixTimeSeconds());
}
