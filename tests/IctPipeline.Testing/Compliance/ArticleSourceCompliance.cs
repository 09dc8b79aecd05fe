using System.Globalization;
using System.Text;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;
using Xunit;

namespace IctPipeline.Testing.Compliance;

/// <summary>What every <see cref="IArticleSource"/> promises of single blobs. Each test has a container of its own.</summary>
public abstract class ArticleSourceCompliance
{
    private const long Megabyte = 1024 * 1024;
    private static readonly byte[] Bytes = Encoding.UTF8.GetBytes("Xin chào Việt Nam");

    /// <summary>The source under test.</summary>
    protected abstract IArticleSource Source { get; }

    /// <summary>An empty container.</summary>
    protected abstract string Container { get; }

    /// <summary>Writes a blob into <see cref="Container"/>, over the one that is there.</summary>
    protected abstract Task PutAsync(
        string name,
        byte[] bytes,
        string? contentType = null,
        IReadOnlyDictionary<string, string>? metadata = null
    );

    /// <summary>Deletes a blob of <see cref="Container"/>.</summary>
    protected abstract Task DeleteAsync(string name);

    [Fact]
    public async Task Find_NoSuchBlob_IsNull()
    {
        Assert.Null(await Source.FindAsync(Address("a.md"), default));
    }

    [Fact]
    public async Task Find_Deleted_IsNull()
    {
        await PutAsync("a.md", Bytes);
        await DeleteAsync("a.md");

        Assert.Null(await Source.FindAsync(Address("a.md"), default));
    }

    [Fact]
    public async Task Find_Blob_HasItsProperties()
    {
        await PutAsync("a.md", Bytes, "text/markdown; charset=utf-8");

        var version = await Source.FindAsync(Address("a.md"), default);

        Assert.Equal(Address("a.md"), version!.Address);
        Assert.Equal(Bytes.Length, version.Size);
        Assert.Equal("text/markdown; charset=utf-8", version.ContentType);
        Assert.Empty(version.Metadata);
        Assert.Equal(0, version.LastModified.Ticks % TimeSpan.TicksPerSecond);
        Assert.StartsWith("\"", version.ETag, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Find_SameBytesWrittenAgain_IsAnotherVersion()
    {
        await PutAsync("a.md", Bytes);
        var first = await Source.FindAsync(Address("a.md"), default);
        await PutAsync("a.md", Bytes);

        Assert.NotEqual(first!.ETag, (await Source.FindAsync(Address("a.md"), default))!.ETag);
    }

    [Fact]
    public async Task Read_NoSuchBlob_IsMissing()
    {
        Assert.IsType<BlobRead.Missing>(await Source.ReadAsync(Address("a.md"), Megabyte, knownETag: null, default));
        Assert.IsType<BlobRead.Missing>(await Source.ReadAsync(Address("a.md"), Megabyte, "\"0x1\"", default));
    }

    [Fact]
    public async Task Read_Blob_HasBytesAndTheVersionThatFindGives()
    {
        await PutAsync("a.md", Bytes, "text/plain", new Dictionary<string, string> { ["origin"] = "x" });

        var read = await ReadAsync("a.md");

        Assert.Equal(Bytes, read.Bytes.ToArray());
        AssertSame((await Source.FindAsync(Address("a.md"), default))!, read.Version);
    }

    [Fact]
    public async Task Read_EmptyBlob_HasNoBytes()
    {
        await PutAsync("empty.txt", []);

        var read = await ReadAsync("empty.txt");

        Assert.Equal(0, read.Version.Size);
        Assert.True(read.Bytes.IsEmpty);
    }

    [Fact]
    public async Task Read_BlobOfSeveralMegabytes_HasThemAll()
    {
        var bytes = new byte[5 * Megabyte + 3];
        new Random(7).NextBytes(bytes);
        await PutAsync("big.bin", bytes);

        var read = Assert.IsType<BlobRead.Found>(await Source.ReadAsync(Address("big.bin"), bytes.Length, knownETag: null, default));

        Assert.True(read.Blob.Bytes.Span.SequenceEqual(bytes));
    }

    [Fact]
    public async Task Read_OneByteOverTheLimit_IsTooLargeWithItsVersion()
    {
        await PutAsync("a.md", Bytes);

        var read = Assert.IsType<BlobRead.TooLarge>(await Source.ReadAsync(Address("a.md"), Bytes.Length - 1, knownETag: null, default));

        AssertSame((await Source.FindAsync(Address("a.md"), default))!, read.Version);
    }

    [Fact]
    public async Task Read_ExactlyTheLimit_IsFound()
    {
        await PutAsync("a.md", Bytes);

        Assert.IsType<BlobRead.Found>(await Source.ReadAsync(Address("a.md"), Bytes.Length, knownETag: null, default));
    }

    [Fact]
    public async Task Read_ManyTooLarge_LeavesNoConnectionBehind()
    {
        await PutAsync("big.bin", new byte[4 * Megabyte]);
        await PutAsync("small.txt", Bytes);

        for (var i = 0; i < 60; i++)
        {
            Assert.IsType<BlobRead.TooLarge>(await Source.ReadAsync(Address("big.bin"), 10, knownETag: null, default));
        }

        Assert.Equal(Bytes, (await ReadAsync("small.txt")).Bytes.ToArray());
    }

    [Fact]
    public async Task Read_KnownVersion_IsNotModifiedWithOrWithoutQuotes()
    {
        await PutAsync("a.md", Bytes);
        var etag = (await Source.FindAsync(Address("a.md"), default))!.ETag;

        Assert.IsType<BlobRead.NotModified>(await Source.ReadAsync(Address("a.md"), Megabyte, etag, default));
        Assert.IsType<BlobRead.NotModified>(await Source.ReadAsync(Address("a.md"), Megabyte, etag.Trim('"'), default));
        Assert.IsType<BlobRead.NotModified>(await Source.ReadAsync(Address("a.md"), 1, etag, default));
    }

    [Fact]
    public async Task Read_KnownVersionWasOverwritten_IsTheNewOne()
    {
        await PutAsync("a.md", Bytes);
        var etag = (await Source.FindAsync(Address("a.md"), default))!.ETag;
        await PutAsync("a.md", [1, 2, 3]);

        var read = Assert.IsType<BlobRead.Found>(await Source.ReadAsync(Address("a.md"), Megabyte, etag, default));

        Assert.Equal([1, 2, 3], read.Blob.Bytes.ToArray());
    }

    [Fact]
    public async Task Read_KnownVersionWasDeleted_IsMissing()
    {
        await PutAsync("a.md", Bytes);
        var etag = (await Source.FindAsync(Address("a.md"), default))!.ETag;
        await DeleteAsync("a.md");

        Assert.IsType<BlobRead.Missing>(await Source.ReadAsync(Address("a.md"), Megabyte, etag, default));
    }

    [Fact]
    public async Task Read_Metadata_IsCarriedInNameOrder()
    {
        var metadata = new Dictionary<string, string>
        {
            ["zeta"] = "1",
            ["alpha"] = "a b; c=d",
            ["Origin"] = "Scraper",
            ["empty_not"] = "%C3%A0",
        };
        await PutAsync("a.md", Bytes, metadata: metadata);

        var read = await ReadAsync("a.md");

        Assert.Equal(metadata.OrderBy(pair => pair.Key, StringComparer.Ordinal), read.Version.Metadata);
    }

    [Fact]
    public async Task Read_WhileItIsOverwritten_PropertiesAndBytesAreOfOneVersion()
    {
        const int versions = 30;
        await PutVersionAsync(0);
        using var done = new CancellationTokenSource();
        var readers = Enumerable
            .Range(0, 4)
            .Select(_ =>
                Task.Run(async () =>
                {
                    var reads = 0;
                    do
                    {
                        var read = await ReadAsync("busy.bin");
                        var number = int.Parse(read.Version.Metadata["number"], CultureInfo.InvariantCulture);
                        Assert.Equal(SizeOf(number), read.Version.Size);
                        Assert.Equal(SizeOf(number), read.Bytes.Length);
                        Assert.False(read.Bytes.Span.ContainsAnyExcept((byte)number));
                        reads++;
                    } while (!done.IsCancellationRequested);
                    return reads;
                })
            )
            .ToList();

        for (var number = 1; number <= versions; number++)
        {
            await PutVersionAsync(number);
        }

        await done.CancelAsync();
        Assert.All(await Task.WhenAll(readers), reads => Assert.True(reads > 0));

        static int SizeOf(int number) => 100_000 + (number * 10_000);
        Task PutVersionAsync(int number)
        {
            var bytes = new byte[SizeOf(number)];
            Array.Fill(bytes, (byte)number);
            return PutAsync(
                "busy.bin",
                bytes,
                metadata: new Dictionary<string, string> { ["number"] = number.ToString(CultureInfo.InvariantCulture) }
            );
        }
    }

    /// <summary>An address in <see cref="Container"/>.</summary>
    protected BlobAddress Address(string name) => new(Container, name);

    private async Task<RawBlob> ReadAsync(string name) =>
        Assert.IsType<BlobRead.Found>(await Source.ReadAsync(Address(name), 16 * Megabyte, knownETag: null, default)).Blob;

    /// <summary>Records compare their dictionaries by reference.</summary>
    protected static void AssertSame(BlobVersion expected, BlobVersion actual)
    {
        Assert.Equal(expected.Metadata.AsEnumerable(), actual.Metadata);
        Assert.Equal(expected with { Metadata = actual.Metadata }, actual);
    }
}
