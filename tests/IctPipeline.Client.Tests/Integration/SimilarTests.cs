namespace IctPipeline.Client.Tests.Integration;

[Collection(ArticleServer.CollectionName)]
public sealed class SimilarTests(ArticleServer server)
{
    private static readonly string Report = Texts.Words("tin", 300);

    private static readonly Core.Articles.Article[] Documents =
    [
        Texts.Make("first.md", "Tin hãng", Report, "2018-03-01T00:00:00+07:00"),
        Texts.Make("copy.md", "Tựa khác", Report.ToUpperInvariant(), "2018-03-03T00:00:00+07:00"),
        Texts.Make("cut.md", "Tin ngắn", string.Join(' ', Report.Split(' ').Take(250)), "2018-03-02T00:00:00+07:00"),
        Texts.Make("undated.md", "Tin chép", $"{Report} {Texts.Words("them", 20)}"),
        Texts.Make("other.md", "Tin hãng", Texts.Words("khac", 300), "2018-03-01T00:00:00+07:00"),
        Texts.Make("other-copy.md", "Tin hãng", Texts.Words("khac", 295), "2018-02-01T00:00:00+07:00"),
        Texts.Make("alone.md", "Tin hãng", Texts.Words("rieng", 300)),
        Texts.Make("short.md", "Tin hãng", Texts.Words("ngan", 10)),
    ];

    [Fact]
    public async Task FindSimilar_Copies_AreFoundMostAlikeFirst()
    {
        var reader = await ReaderAsync();
        var found = await reader.FindSimilarAsync(Documents[0].Id);

        Assert.Equal(["copy.md", "undated.md", "cut.md"], found.Select(one => one.Article.Source.Blob));
        Assert.Equal(1, found[0].Similarity);
        Assert.InRange(found[2].Similarity, 0.7, 0.95);
        Assert.Equal(["copy.md"], (await reader.FindSimilarAsync(Documents[0].Id, 0.99)).Select(one => one.Article.Source.Blob));
        Assert.Single(await reader.FindSimilarAsync(Documents[0].Id, most: 1));
    }

    [Fact]
    public async Task FindSimilar_DocumentWithoutALikeOne_FindsNothing()
    {
        var reader = await ReaderAsync();

        Assert.Empty(await reader.FindSimilarAsync(Documents[6].Id));
        Assert.Empty(await reader.FindSimilarAsync(Documents[7].Id));
        Assert.Empty(await reader.FindSimilarAsync("nowhere"));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => reader.FindSimilarAsync(Documents[6].Id, 1.5));
    }

    [Fact]
    public async Task FindSimilar_Tombstone_IsNotFound()
    {
        var reader = await ReaderAsync(Documents[1] with { Deleted = true });

        Assert.DoesNotContain(await reader.FindSimilarAsync(Documents[0].Id), one => one.Article.Source.Blob == "copy.md");
        Assert.Empty(await reader.FindSimilarAsync(Documents[1].Id));
    }

    [Fact]
    public async Task GroupSimilar_Archive_GivesGroupsTheEarliestFirst()
    {
        var reader = await ReaderAsync();
        var groups = await reader.GroupSimilarAsync().ToListAsync();

        Assert.Equal(
            ["first.md cut.md copy.md undated.md", "other-copy.md other.md"],
            groups.Select(group => string.Join(' ', group.Articles.Select(one => one.Article.Source.Blob))).Order(StringComparer.Ordinal)
        );
        Assert.All(groups, group => Assert.Equal(1, group.Articles[0].Similarity));
        Assert.Single(await reader.GroupSimilarAsync(1).ToListAsync());
    }

    /// <summary>Each is like the next, and the first not like the last.</summary>
    [Fact]
    public async Task GroupSimilar_ChainOfVersions_IsOneGroupWhateverTheOrder()
    {
        var words = Texts.Words("chuoi", 480).Split(' ');
        var chain = Enumerable
            .Range(0, 4)
            .Select(n => Texts.Make($"chain{n}.md", "Chuỗi", string.Join(' ', words[(n * 60)..(n * 60 + 300)])));
        foreach (var versions in new[] { chain, chain.Reverse() })
        {
            var container = await server.NewContainerAsync();
            foreach (var version in versions)
            {
                await ArticleServer.StoreAsync(container, version);
            }

            var group = Assert.Single(await new ArticleClient(container).GroupSimilarAsync().ToListAsync());
            Assert.Equal(4, group.Articles.Count);
            Assert.InRange(group.Articles.Min(one => one.Similarity), 0, 0.5);
        }
    }

    [Fact]
    public async Task FindSimilar_MoreSiblingsThanAreCompared_FindsTheCopyAllTheSame()
    {
        var container = await server.NewContainerAsync();
        var own = Documents[0].Similarity!;
        foreach (var number in Enumerable.Range(0, 5))
        {
            var sibling = Texts.Make($"sibling{number}.md", "Mẫu", Texts.Words($"mau{number}x", 100));
            var bands = sibling.Similarity!.Bands.Skip(1).Prepend(own.Bands[0]);
            await ArticleServer.StoreAsync(container, sibling with { Similarity = sibling.Similarity with { Bands = [.. bands] } });
        }

        await ArticleServer.StoreAsync(container, Documents[0]);
        await ArticleServer.StoreAsync(container, Documents[1]);
        var finder = new SimilarFinder(
            new QueryRunner(container),
            new SchemaCheck(NewerSchema.Refuse),
            (ids, stop) => new ArticleClient(container).ListAsync(ids, stop)
        )
        {
            MostCandidates = 3,
        };

        var found = await finder.FindAsync(Documents[0].Id, 0.5, 10, default);

        Assert.Equal(["copy.md"], found.Select(one => one.Article.Source.Blob));
    }

    private async Task<ArticleClient> ReaderAsync(params Core.Articles.Article[] others)
    {
        var container = await server.NewContainerAsync();
        foreach (var document in Documents.Concat(others))
        {
            await ArticleServer.StoreAsync(container, document);
        }

        return new ArticleClient(container);
    }
}
