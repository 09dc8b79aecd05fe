using IctPipeline.Core.Articles;
using Microsoft.Azure.Cosmos;

namespace IctPipeline.Client.Tests.Integration;

/// <summary>Searching with a full-text index and without: the same is found.</summary>
[Collection(ArticleServer.CollectionName)]
public sealed class SearchTests(ArticleServer server)
{
    private static readonly Article[] Documents =
    [
        Texts.Make("flower.md", "Bình hoa đẹp", "Bình hoa trong nhà. Hoa tươi và bình gốm.", "2018-01-01T00:00:00+07:00"),
        Texts.Make("peace.md", "Nhà máy Hoà Bình", "Nhà máy thuỷ điện Hòa Bình phát điện. Hoà Bình là tỉnh.", "2017-01-01T00:00:00+07:00"),
        Texts.Make("printer.md", "Máy in mới", "Máy in có giá rẻ. Mạng viễn thông 5G.", "2016-01-01T00:00:00+07:00"),
        Texts.Make("english.txt", "Telecom services", "The peace of networks.", "2015-01-01T00:00:00+00:00"),
        Texts.Make("chinese.txt", "人工智能", "中国的人工智能产业。"),
    ];

    [Theory]
    [InlineData("hoa binh", "flower.md peace.md")]
    [InlineData("HÒA BÌNH", "flower.md peace.md")]
    [InlineData("\"Hoà Bình\"", "peace.md")]
    [InlineData("hoa -đẹp", "peace.md")]
    [InlineData("\"máy in\"", "printer.md")]
    [InlineData("may in", "printer.md")]
    [InlineData("có", "printer.md")]
    [InlineData("net*", "english.txt")]
    [InlineData("智能", "chinese.txt")]
    [InlineData("telecom peace", "english.txt")]
    [InlineData("-máy -hoa", "chinese.txt english.txt")]
    [InlineData("máy OR true", "")]
    [InlineData("…", "")]
    public async Task Search_Query_FindsTheSameWithAndWithoutAnIndex(string text, string expected)
    {
        var filter = new ArticleFilter { Text = text, Order = ArticleOrder.Relevance };
        foreach (var (reader, method) in await ReadersAsync())
        {
            var page = await reader.SearchAsync(filter, 20);
            Assert.Equal(method, page.Method);
            Assert.Equal(expected, string.Join(' ', page.Items.Select(hit => hit.Article.Source.Blob).Order(StringComparer.Ordinal)));
            Assert.Equal(page.Items.Count, await reader.CountAsync(filter));
            Assert.All(page.Items.Where(_ => !text.StartsWith('-')), hit => Assert.NotEmpty(hit.Highlights));
        }
    }

    [Fact]
    public async Task Search_TypedMarks_PutTheirWordsFirst()
    {
        var (reader, _) = (await ReadersAsync())[0];

        Assert.Equal(["peace.md", "flower.md"], await OrderAsync(reader, "hòa bình"));
        Assert.Equal(["flower.md", "peace.md"], await OrderAsync(reader, "bình hoa"));
    }

    [Fact]
    public async Task Search_WordOfTwoSyllables_PutsItBeforeItsSyllablesApart()
    {
        Article[] documents =
        [
            Texts.Make("apart.md", "Tin ngắn", "Công ty mới ở Nghệ An, nói thêm về những điều khác nữa của năm nay."),
            Texts.Make("whole.md", "Tin mới", "Công nghệ mới ở đây, nói thêm về những điều khác nữa của năm nay."),
            .. Enumerable.Range(0, 3).Select(number => Texts.Make($"other{number}.md", $"Bài {number}", "Mưa lớn ở miền Trung.")),
        ];
        var container = await server.NewContainerAsync();
        foreach (var document in documents)
        {
            await ArticleServer.StoreAsync(container, document);
        }

        var reader = new ArticleClient(container);

        Assert.Equal(["whole.md", "apart.md"], await OrderAsync(reader, "công nghệ"));
        Assert.Equal(["whole.md", "apart.md"], await OrderAsync(reader, "cong nghe"));
    }

    [Fact]
    public async Task Search_NoIndexOrNoWordToRank_IsByDateAndSaysSo()
    {
        var readers = await ReadersAsync();
        var filter = new ArticleFilter { Text = "hoa binh", Order = ArticleOrder.Relevance };

        Assert.True((await readers[0].Reader.SearchAsync(filter, 5)).IsRanked);
        Assert.False((await readers[0].Reader.SearchAsync(filter with { Text = "có" }, 5)).IsRanked);
        Assert.False((await readers[0].Reader.SearchAsync(filter with { Order = ArticleOrder.Published }, 5)).IsRanked);
        var read = await readers[1].Reader.SearchAsync(filter with { Text = "hòa bình" }, 5);
        Assert.False(read.IsRanked);
        Assert.Equal(["flower.md", "peace.md"], read.Items.Select(hit => hit.Article.Source.Blob));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public async Task Search_AnyPageSize_GivesEveryDocumentOnceInOrder(int pageSize)
    {
        foreach (var (reader, _) in await ReadersAsync())
        {
            var filter = new ArticleFilter { Text = "binh", Order = ArticleOrder.Relevance };
            var blobs = new List<string>();
            string? continuation = null;
            do
            {
                var page = await reader.SearchAsync(filter, pageSize, continuation);
                Assert.InRange(page.Items.Count, 0, pageSize);
                blobs.AddRange(page.Items.Select(hit => hit.Article.Source.Blob));
                continuation = page.Continuation;
            } while (continuation is not null);

            Assert.Equal(["flower.md", "peace.md"], blobs);
            await Assert.ThrowsAsync<FormatException>(() => reader.SearchAsync(filter, pageSize, "x:1"));
        }
    }

    [Fact]
    public async Task Search_Hit_ShowsWhereTheWordsStand()
    {
        var (reader, _) = (await ReadersAsync())[0];
        var hit = Assert.Single((await reader.SearchAsync(new ArticleFilter { Text = "\"thuy dien\" may" }, 5)).Items);
        var document = (await reader.FindAsync(hit.Article.Id))!;

        Assert.Equal(
            ["title máy", "body máy", "body thuỷ điện"],
            hit.Highlights.Select(span => $"{span.Field} {document.Text(span.Field)!.Substring(span.Offset, span.Length)}")
        );
        Assert.Equal(hit.Highlights, ArticleClient.Highlight(document, "\"thuy dien\" may"));
        Assert.Equal(document.Body.Substring(hit.Excerpt!.Offset, hit.Excerpt.Text.Length), hit.Excerpt.Text);
    }

    [Fact]
    public async Task Search_OtherFilters_NarrowIt()
    {
        foreach (var (reader, _) in await ReadersAsync())
        {
            var filter = new ArticleFilter
            {
                Text = "binh",
                PublishedUntil = new DateOnly(2017, 12, 31),
                Order = ArticleOrder.Relevance,
            };
            Assert.Equal(["peace.md"], (await reader.SearchAsync(filter, 5)).Items.Select(hit => hit.Article.Source.Blob));
            Assert.Equal(1, (await reader.CountByAsync(filter)).Total);
        }
    }

    /// <summary>Field cases 115 and 116: other tone marks, no marks.</summary>
    [Theory]
    [InlineData("hoa binh", "flower.md peace.md")]
    [InlineData("nhà máy hòa", "peace.md")]
    [InlineData("tele", "english.txt")]
    [InlineData("\"binh hoa\"", "flower.md")]
    [InlineData("hoa -nha", "flower.md")]
    public async Task List_Title_IsFoundWithoutRegardToMarks(string title, string expected)
    {
        foreach (var (reader, _) in await ReadersAsync())
        {
            var blobs = await reader.ListAsync(new ArticleFilter { Title = title }).Select(article => article.Source.Blob).ToListAsync();
            Assert.Equal(expected, string.Join(' ', blobs.Order(StringComparer.Ordinal)));
        }
    }

    [Fact]
    public async Task List_TitleOfADocumentWithoutWords_IsFoundWithItsMarks()
    {
        var container = await server.NewContainerAsync();
        await ArticleServer.StoreAsync(container, Documents[1] with { Search = null });
        var reader = new ArticleClient(container);

        Assert.Equal(1, await reader.CountAsync(new ArticleFilter { Title = "hòa bình" }));
        Assert.Equal(0, await reader.CountAsync(new ArticleFilter { Title = "hoa binh" }));
        Assert.Equal(0, await reader.CountAsync(new ArticleFilter { Title = "máy -hòa" }));
    }

    [Fact]
    public async Task CountEntities_Name_IsFoundWithoutRegardToMarks()
    {
        var entities = await server.Reader.CountEntitiesAsync(new ArticleFilter(), name: "hiep hoi inter");

        Assert.Equal([Library.Via], entities.Select(entity => entity.Id));
    }

    private static async Task<List<string>> OrderAsync(ArticleClient reader, string text)
    {
        var page = await reader.SearchAsync(new ArticleFilter { Text = text, Order = ArticleOrder.Relevance }, 5);
        return [.. page.Items.Select(hit => hit.Article.Source.Blob)];
    }

    private async Task<List<(ArticleClient Reader, SearchMethod Method)>> ReadersAsync()
    {
        if (_readers is null)
        {
            var indexed = await server.NewContainerAsync();
            var properties = (await server.Container.ReadContainerAsync()).Resource;
            properties.Id = $"c{Guid.NewGuid():n}"[..12];
            properties.IndexingPolicy.FullTextIndexes.Clear();
            properties.FullTextPolicy = null;
            Container plain = await server.Container.Database.CreateContainerAsync(properties);
            foreach (var document in Documents)
            {
                await ArticleServer.StoreAsync(indexed, document);
                await ArticleServer.StoreAsync(plain, document);
            }

            _readers = [(new ArticleClient(indexed), SearchMethod.FullText), (new ArticleClient(plain), SearchMethod.Reading)];
        }

        return _readers;
    }

    private List<(ArticleClient, SearchMethod)>? _readers;
}
