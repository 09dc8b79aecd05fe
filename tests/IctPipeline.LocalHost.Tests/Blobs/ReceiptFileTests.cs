using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;
using IctPipeline.LocalHost.Blobs;

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
}
