using System.Security.Cryptography;
using System.Text;
using IctPipeline.Cli.Files;
using IctPipeline.Cli.Up;
using IctPipeline.Core.Articles;
using IctPipeline.Core.InMemory;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;

namespace IctPipeline.Cli.Tests.Up;

public sealed class StoredEndsTests : IDisposable
{
    private static readonly BlobAddress Blob = new("articles", "a.md");
    private readonly TemporaryFolder _folder = new();
    private readonly InMemoryArticleStore _store = new();
    private readonly FileArticleSource _source;
    private readonly StoredEnds _ends;
    private readonly string _etag;
    private readonly string _file;

    public StoredEndsTests()
    {
        _file = _folder.Write("a.md", "text");
        _source = new FileArticleSource(new InputFile("a.md", _file, "a.md"), Blob, TimeProvider.System);
        _etag = _source.FindAsync(Blob, default).GetAwaiter().GetResult()!.ETag;
        _ends = new StoredEnds(_source, _store);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task FindAsync_NothingStored_IsOpen() => Assert.Null(await _ends.FindAsync(Blob, _etag, default));

    [Fact]
    public async Task FindAsync_DocumentOfThisVersion_IsIndexed()
    {
        await StoreAsync(Reports.Document("a.md", _etag.Trim('"')));

        Assert.IsType<Outcome.Indexed>(await _ends.FindAsync(Blob, _etag, default));
    }

    [Fact]
    public async Task FindAsync_DocumentWithoutPartOfItsAnalysis_IsPartial()
    {
        await StoreAsync(
            Reports.Document("a.md", _etag) with
            {
                Analysis = new AnalysisInfo { Status = AnalysisStatus.Partial, Missing = [new MissingFeature("entities", "busy")] },
            }
        );

        Assert.Equal(["entities"], Assert.IsType<Outcome.Partial>(await _ends.FindAsync(Blob, _etag, default)).Missing);
    }

    [Fact]
    public async Task FindAsync_SameBytesDroppedAgain_IsUnchanged()
    {
        var bytes = Encoding.UTF8.GetBytes("text");
        await StoreAsync(Reports.Document("a.md", "0xold", Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes.Length));

        Assert.IsType<Outcome.Unchanged>(await _ends.FindAsync(Blob, _etag, default));
    }

    [Fact]
    public async Task FindAsync_NewBytesNotYetProcessed_IsOpen()
    {
        await StoreAsync(Reports.Document("a.md", "0xold", Convert.ToHexStringLower(SHA256.HashData("tex_"u8)), 4));

        Assert.Null(await _ends.FindAsync(Blob, _etag, default));
    }

    [Fact]
    public async Task FindAsync_OverwrittenVersion_IsSuperseded() =>
        Assert.IsType<Outcome.Superseded>(await _ends.FindAsync(Blob, "0xelder", default));

    [Fact]
    public async Task FindAsync_BlobThatIsGone_IsDeleted()
    {
        File.Delete(_file);

        Assert.IsType<Outcome.Deleted>(await _ends.FindAsync(Blob, _etag, default));
    }

    [Theory]
    [InlineData(FailureStatus.Dead, true)]
    [InlineData(FailureStatus.Retrying, false)]
    public async Task FindAsync_FailureRecord_CountsOnceItIsFinal(FailureStatus status, bool isEnd)
    {
        await _store.WriteFailureAsync(
            new ArticleFailure
            {
                Id = ArticleId.For(Blob),
                Container = "articles",
                Blob = "a.md",
                ETag = _etag,
                Stage = ArticleStage.Decode,
                Class = FailureClass.Permanent,
                Code = "Empty",
                Message = "nothing in it",
                Attempts = 1,
                FirstFailedAt = default,
                LastFailedAt = default,
                Status = status,
            },
            null,
            default
        );

        var end = await _ends.FindAsync(Blob, _etag, default);

        Assert.Equal(isEnd, end is Outcome.Rejected { Code: "Empty" });
        Assert.Equal(isEnd, end is not null);
    }

    private Task<WriteResult> StoreAsync(Article article) => _store.WriteArticleAsync(article, null, default);
}
