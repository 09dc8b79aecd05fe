using System.Text.Json;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using Xunit;

namespace IctPipeline.Testing.Compliance;

/// <summary>What every <see cref="IArticleStore"/> promises for documents. Stores may hold items of other tests.</summary>
public abstract class ArticleStoreCompliance
{
    /// <summary>The store under test.</summary>
    protected abstract IArticleStore Store { get; }

    [Fact]
    public async Task FindArticle_NeverWritten_IsNull()
    {
        Assert.Null(await Store.FindArticleAsync(New().Id, default));
    }

    [Fact]
    public async Task FindArticle_Written_IsTheSameDocument()
    {
        var article = New();

        Assert.Equal(WriteResult.Written, await Store.WriteArticleAsync(article, replaces: null, default));

        AssertSame(article, (await Store.FindArticleAsync(article.Id, default))!.Item);
    }

    [Fact]
    public async Task FindArticle_BareDocument_IsTheSameDocument()
    {
        var article = SampleDocuments.Bare(NewName());

        await Store.WriteArticleAsync(article, replaces: null, default);

        AssertSame(article, (await Store.FindArticleAsync(article.Id, default))!.Item);
    }

    [Fact]
    public async Task FindArticle_Tombstone_IsFound()
    {
        var tombstone = SampleDocuments.Tombstone(NewName());

        await Store.WriteArticleAsync(tombstone, replaces: null, default);

        AssertSame(tombstone, (await Store.FindArticleAsync(tombstone.Id, default))!.Item);
    }

    [Fact]
    public async Task FindArticle_MegabyteOfVietnamese_IsTheSameDocument()
    {
        var article = New() with { Body = string.Concat(Enumerable.Repeat("Bộ Thông tin và Truyền thông \"họp\" \\ 𝄞\n\n", 20_000)) };

        await Store.WriteArticleAsync(article, replaces: null, default);

        AssertSame(article, (await Store.FindArticleAsync(article.Id, default))!.Item);
    }

    [Fact]
    public async Task WriteArticle_CreateWhereOneIs_ConflictsAndChangesNothing()
    {
        var article = New();
        await Store.WriteArticleAsync(article, replaces: null, default);
        var before = await Store.FindArticleAsync(article.Id, default);

        Assert.Equal(WriteResult.Conflict, await Store.WriteArticleAsync(article with { Title = "other" }, replaces: null, default));

        var after = await Store.FindArticleAsync(article.Id, default);
        AssertSame(article, after!.Item);
        Assert.Equal(before!.ETag, after.ETag);
    }

    [Fact]
    public async Task WriteArticle_ReplacingTheStoredVersion_WritesAndChangesTheETag()
    {
        var article = New();
        await Store.WriteArticleAsync(article, replaces: null, default);
        var before = await Store.FindArticleAsync(article.Id, default);

        Assert.Equal(WriteResult.Written, await Store.WriteArticleAsync(article with { Title = "other" }, before!.ETag, default));

        var after = await Store.FindArticleAsync(article.Id, default);
        Assert.Equal("other", after!.Item.Title);
        Assert.NotEqual(before.ETag, after.ETag);
    }

    [Fact]
    public async Task WriteArticle_ReplacingAnOlderVersion_ConflictsAndChangesNothing()
    {
        var article = New();
        await Store.WriteArticleAsync(article, replaces: null, default);
        var older = await Store.FindArticleAsync(article.Id, default);
        await Store.WriteArticleAsync(article with { Title = "second" }, older!.ETag, default);

        Assert.Equal(WriteResult.Conflict, await Store.WriteArticleAsync(article with { Title = "third" }, older.ETag, default));

        Assert.Equal("second", (await Store.FindArticleAsync(article.Id, default))!.Item.Title);
    }

    [Fact]
    public async Task WriteArticle_ReplacingOneThatIsGone_ConflictsAndCreatesNothing()
    {
        var article = New();
        await Store.WriteArticleAsync(article, replaces: null, default);
        var stored = await Store.FindArticleAsync(article.Id, default);
        await Store.RemoveArticleAsync(article.Id, stored!.ETag, default);

        Assert.Equal(WriteResult.Conflict, await Store.WriteArticleAsync(article, stored.ETag, default));

        Assert.Null(await Store.FindArticleAsync(article.Id, default));
    }

    [Fact]
    public async Task RemoveArticle_StoredVersion_IsGoneAndCanBeCreatedAgain()
    {
        var article = New();
        await Store.WriteArticleAsync(article, replaces: null, default);
        var stored = await Store.FindArticleAsync(article.Id, default);

        Assert.Equal(WriteResult.Written, await Store.RemoveArticleAsync(article.Id, stored!.ETag, default));

        Assert.Null(await Store.FindArticleAsync(article.Id, default));
        Assert.Equal(WriteResult.Written, await Store.WriteArticleAsync(article, replaces: null, default));
        Assert.NotEqual(stored.ETag, (await Store.FindArticleAsync(article.Id, default))!.ETag);
    }

    [Fact]
    public async Task RemoveArticle_OlderVersion_ConflictsAndKeepsIt()
    {
        var article = New();
        await Store.WriteArticleAsync(article, replaces: null, default);
        var older = await Store.FindArticleAsync(article.Id, default);
        await Store.WriteArticleAsync(article with { Title = "second" }, older!.ETag, default);

        Assert.Equal(WriteResult.Conflict, await Store.RemoveArticleAsync(article.Id, older.ETag, default));

        Assert.NotNull(await Store.FindArticleAsync(article.Id, default));
    }

    [Fact]
    public async Task RemoveArticle_GoneAlready_CountsAsWritten()
    {
        Assert.Equal(WriteResult.Written, await Store.RemoveArticleAsync(New().Id, "\"1\"", default));
    }

    [Theory]
    [InlineData("plain.zip")]
    [InlineData("Tin tức 'hôm nay' \"số 1\" % # ? & \\ [x].zip")]
    public async Task FindArticlesOfBlob_MembersTombstonesAndStrangers_GivesTheBlobsOwn(string suffix)
    {
        var blob = NewName() + suffix;
        Article[] own =
        [
            SampleDocuments.Article(blob, "a.md"),
            SampleDocuments.Article(blob, "b.md"),
            SampleDocuments.Tombstone(blob, "c.md"),
        ];
        var sameNameElsewhere = SampleDocuments.Article(blob, "d.md");
        Article[] others =
        [
            SampleDocuments.Article(blob + "x"),
            sameNameElsewhere with
            {
                Id = ArticleId.For(new BlobAddress("archive", blob)),
                Source = sameNameElsewhere.Source with { Container = "archive" },
            },
        ];
        foreach (var article in own.Concat(others))
        {
            Assert.Equal(WriteResult.Written, await Store.WriteArticleAsync(article, replaces: null, default));
        }

        var found = await Store.FindArticlesOfBlobAsync(new BlobAddress("articles", blob), default).ToListAsync();

        Assert.Equal(own.Select(article => article.Id).Order(), found.Select(stored => stored.Item.Id).Order());
        foreach (var stored in found)
        {
            AssertSame(own.Single(article => article.Id == stored.Item.Id), stored.Item);
            Assert.Equal(stored.ETag, (await Store.FindArticleAsync(stored.Item.Id, default))!.ETag);
        }
    }

    [Fact]
    public async Task FindArticlesOfBlob_MoreThanAPage_GivesAll()
    {
        var blob = NewName() + ".zip";
        var articles = Enumerable.Range(0, 150).Select(member => SampleDocuments.Article(blob, $"{member}.md")).ToList();
        await Task.WhenAll(articles.Select(article => Store.WriteArticleAsync(article, replaces: null, default)));

        var found = await Store.FindArticlesOfBlobAsync(new BlobAddress("articles", blob), default).ToListAsync();

        Assert.Equal(articles.Select(article => article.Id).Order(), found.Select(stored => stored.Item.Id).Order());
    }

    [Fact]
    public async Task FindArticlesOfBlob_NothingStored_IsEmpty()
    {
        Assert.Empty(await Store.FindArticlesOfBlobAsync(new BlobAddress("articles", NewName()), default).ToListAsync());
    }

    [Fact]
    public async Task ListArticles_AnyStore_HoldsEveryDocumentOnceWithItsETag()
    {
        List<Article> articles = [.. Enumerable.Range(0, 130).Select(_ => New()), SampleDocuments.Tombstone(NewName())];
        await Task.WhenAll(articles.Select(article => Store.WriteArticleAsync(article, replaces: null, default)));

        var listed = await Store.ListArticlesAsync(default).ToDictionaryAsync(stored => stored.Item.Id);

        foreach (var article in articles)
        {
            AssertSame(article, listed[article.Id].Item);
        }

        Assert.Equal(listed[articles[0].Id].ETag, (await Store.FindArticleAsync(articles[0].Id, default))!.ETag);
    }

    [Fact]
    public async Task Count_ArticlesAndTombstonesWritten_CountsEachForItself()
    {
        var before = await Store.CountAsync(default);
        for (var i = 0; i < 3; i++)
        {
            await Store.WriteArticleAsync(New(), replaces: null, default);
        }

        await Store.WriteArticleAsync(SampleDocuments.Tombstone(NewName()), replaces: null, default);

        // The mark of a bundle does not expire, and is no deletion.
        await Store.WriteArticleAsync(SampleDocuments.Tombstone(NewName()) with { Ttl = null }, replaces: null, default);

        Assert.Equal(before with { Articles = before.Articles + 3, Tombstones = before.Tombstones + 1 }, await Store.CountAsync(default));
    }

    /// <summary>A name that no other test uses.</summary>
    private static string NewName() => $"{Guid.NewGuid():n}";

    private static Article New() => SampleDocuments.Article($"{NewName()}.md");

    /// <summary>By JSON: records compare their lists by reference.</summary>
    private static void AssertSame(Article expected, Article actual) =>
        Assert.Equal(
            JsonSerializer.Serialize(expected, PipelineJson.Relaxed.Article),
            JsonSerializer.Serialize(actual, PipelineJson.Relaxed.Article)
        );
}
