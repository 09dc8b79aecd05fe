using System.Text;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;
using Xunit;

namespace IctPipeline.Testing.Compliance;

/// <summary>What every <see cref="IArticleSource"/> promises of names and listings. Each test has a container of its own.</summary>
public abstract class ArticleListingCompliance
{
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

    /// <summary>Names that people and programs really give files, each with one that it must not be taken for.</summary>
    public static TheoryData<string, string> OddNames =>
        new()
        {
            { "a b.md", "a%20b.md" },
            { "100% thật.md", "100%25 thật.md" },
            { "a+b.md", "a b.md" },
            { "a#b.md", "a" },
            { "a?b=c.md", "a" },
            { "a&b;c=d,e@f$g!h'(i)*.md", "a" },
            { "ngày 22 tháng 3/Bộ TT&TT.md", "ngày 22 tháng 3/Bộ TT" },
            { "Vie\u0323\u0302t.md", "Vi\u1EC7t.md" },
            { "한국/정보통신.txt", "한국/정보통신.md" },
            { "🗞️ tin.md", "🗞 tin.md" },
            { "a//b.md", "a/b.md" },
            { "[x]{y}^`|~<z>\"q\".md", "x" },
            { "UPPER.md", "upper.md" },
            { "a:b.md", "a%3Ab.md" },
            { "a%2Fb.md", "a/b.md" },
            { new string('d', 250) + "/" + new string('ế', 200) + ".md", "d" },
        };

    [Theory]
    [MemberData(nameof(OddNames))]
    public async Task OddName_WrittenBesideALookalike_IsListedFoundAndReadAsItself(string name, string lookalike)
    {
        await PutAsync(lookalike, Encoding.UTF8.GetBytes("lookalike"));
        await PutAsync(name, Encoding.UTF8.GetBytes(name));

        var listed = await ListAllAsync(prefix: null, pageSize: 100);
        var read = await Source.ReadAsync(new BlobAddress(Container, name), 10_000, knownETag: null, default);

        Assert.Equal(
            new[] { name, lookalike }.Order(StringComparer.Ordinal),
            listed.Select(version => version.Address.Name).Order(StringComparer.Ordinal)
        );
        Assert.Equal(name, Encoding.UTF8.GetString(Assert.IsType<BlobRead.Found>(read).Blob.Bytes.Span));
        Assert.Equal(name, (await Source.FindAsync(new BlobAddress(Container, name), default))!.Address.Name);
    }

    [Fact]
    public async Task List_EmptyContainer_IsOneEmptyPage()
    {
        var page = await Source.ListAsync(Container, prefix: null, continuation: null, pageSize: 10, default);

        Assert.Empty(page.Blobs);
        Assert.Null(page.Continuation);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(5000)]
    public async Task List_AnyPageSize_GivesAllOnceInNameOrder(int pageSize)
    {
        string[] names = ["b.md", "a.md", "a/z.md", "a-1.md", "B.md", "c/1.md", "c/10.md"];
        foreach (var name in names)
        {
            await PutAsync(name, [1]);
        }

        var listed = await ListAllAsync(prefix: null, pageSize);

        Assert.Equal(names.Order(StringComparer.Ordinal), listed.Select(version => version.Address.Name));
    }

    [Fact]
    public async Task List_Prefix_GivesOnlyThose()
    {
        foreach (var name in new[] { "2017/a.md", "2017/b.md", "2018/a.md", "201", "x/2017/a.md" })
        {
            await PutAsync(name, [1]);
        }

        var listed = await ListAllAsync("2017/", pageSize: 1);

        Assert.Equal(["2017/a.md", "2017/b.md"], listed.Select(version => version.Address.Name));
    }

    [Fact]
    public async Task List_Blob_IsTheVersionThatFindGives()
    {
        await PutAsync("a.md", [1, 2, 3], "text/markdown", new Dictionary<string, string> { ["origin"] = "x", ["Batch"] = "7" });

        var listed = Assert.Single(await ListAllAsync(prefix: null, pageSize: 10));

        var found = await Source.FindAsync(new BlobAddress(Container, "a.md"), default);
        Assert.Equal(found!.Metadata.AsEnumerable(), listed.Metadata);
        Assert.Equal(found with { Metadata = listed.Metadata }, listed);
    }

    [Fact]
    public async Task List_BlobAddedBehindTheContinuation_IsListed()
    {
        await PutAsync("a.md", [1]);
        await PutAsync("b.md", [1]);
        var first = await Source.ListAsync(Container, prefix: null, continuation: null, pageSize: 1, default);
        await PutAsync("c.md", [1]);

        var rest = await Source.ListAsync(Container, prefix: null, first.Continuation, pageSize: 10, default);

        Assert.Equal(["b.md", "c.md"], rest.Blobs.Select(version => version.Address.Name));
    }

    private async Task<List<BlobVersion>> ListAllAsync(string? prefix, int pageSize)
    {
        var all = new List<BlobVersion>();
        string? continuation = null;
        do
        {
            var page = await Source.ListAsync(Container, prefix, continuation, pageSize, default);
            Assert.True(page.Blobs.Count <= pageSize);
            all.AddRange(page.Blobs);
            continuation = page.Continuation;
        } while (continuation is not null);
        return all;
    }
}
