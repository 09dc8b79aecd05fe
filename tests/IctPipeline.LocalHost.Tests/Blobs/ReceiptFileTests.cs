using IctPipeline.Core.Articles;
using IctPipeline.Core.Conditions;
using IctPipeline.Core.Ports;
using IctPipeline.LocalHost.Blobs;
using IctPipeline.Testing;

namespace IctPipeline.LocalHost.Tests.Blobs;

public sealed class ReceiptFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ict-receipts").FullName;

    private string Path => System.IO.Path.Combine(_folder, "receipts.jsonl");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Open_AfterARestart_KnowsTheLatestReceiptOfEachBlob()
    {
        using (var file = ReceiptFile.Open(Path, _ => { }))
        {
            var book = new ReceiptBook("f", file, TimeProvider.System);
            book.Add(Version("a b/ề\n\".txt", "1"));
            book.Add(Version("a b/ề\n\".txt", "2"));
            book.Add(Version("gone", "3"));
            book.Remove(Version("gone", "3").Address);
        }

        var receipt = Assert.Single(Read());
        Assert.Equal(("f", "articles", "a b/ề\n\".txt", "2"), (receipt.Function, receipt.Container, receipt.Blob, receipt.ETag));
    }

    [Fact]
    public void Open_LastLineWasCutOff_LosesThatReceiptOnly()
    {
        using (var file = ReceiptFile.Open(Path, _ => { }))
        {
            new ReceiptBook("f", file, TimeProvider.System).Add(Version("a", "1"));
        }

        File.AppendAllText(Path, """{"f":"f","c":"arti""");
        using (var file = ReceiptFile.Open(Path, _ => { }))
        {
            new ReceiptBook("f", file, TimeProvider.System).Add(Version("b", "2"));
        }

        Assert.Equal(["a", "b"], Read().Select(receipt => receipt.Blob));
    }

    [Fact]
    public void Open_MostLinesAreOutdated_WritesTheFileAnew()
    {
        using (var file = ReceiptFile.Open(Path, _ => { }))
        {
            var book = new ReceiptBook("f", file, TimeProvider.System);
            for (var i = 0; i < 10_001; i++)
            {
                book.Add(Version("a", $"{i}"));
            }
        }

        Assert.Equal("10000", Assert.Single(Read()).ETag);
        Assert.Single(File.ReadAllLines(Path));
        Assert.Equal("10000", Assert.Single(Read()).ETag);
    }

    [Fact]
    public void Open_InUse_SaysSo()
    {
        using var first = ReceiptFile.Open(Path, _ => { });

        var error = Assert.Throws<LocalHostException>(() => ReceiptFile.Open(Path, _ => { }));

        Assert.Equal(LocalHostCodes.DataInUse, error.Code);
    }

    [Fact]
    public void Append_DiskIsFull_IsToldAndWrittenWhenThereIsRoom()
    {
        var time = new ManualTimeProvider();
        using var board = new ConditionBoard(time);
        using var disk = new Disk();
        using var file = new ReceiptFile(disk, Path, board, time);
        var book = new ReceiptBook("f", file, TimeProvider.System);
        book.Add(Version("a", "1"));
        disk.Room = disk.Length + 10;

        book.Add(Version("b", "2"));
        var during = Assert.Single(board.Current);
        book.Add(Version("c", "3"));
        var kept = disk.Length;
        disk.Room = long.MaxValue;
        time.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal((ConditionNames.Disk, Path), (during.Name, during.Subject));
        Assert.Contains("No space left.", during.Message, StringComparison.Ordinal);
        Assert.Empty(board.Current);
        var lines = System.Text.Encoding.UTF8.GetString(disk.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal((3, lines[0].Length + 1L), (lines.Length, kept));
        Assert.All(lines, line => Assert.EndsWith("}", line, StringComparison.Ordinal));
    }

    private List<Receipt> Read()
    {
        var receipts = new List<Receipt>();
        using var file = ReceiptFile.Open(Path, receipts.Add);
        return receipts;
    }

    private static BlobVersion Version(string name, string etag) =>
        new()
        {
            Address = new BlobAddress("articles", name),
            ETag = etag,
            LastModified = default,
            Size = 1,
        };

    /// <summary>Takes a part of what does not fit, as a file system does.</summary>
    private sealed class Disk : MemoryStream
    {
        public long Room { get; set; } = long.MaxValue;

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            var fits = (int)Math.Min(buffer.Length, Room - Position);
            base.Write(buffer[..fits]);
            if (fits < buffer.Length)
            {
                throw new IOException("No space left.");
            }
        }
    }
}
