using System.Text.Json;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Reading;
using IctPipeline.Testing;
using Microsoft.Azure.Cosmos;

namespace IctPipeline.Client.Tests.Integration;

[Collection(ArticleServer.CollectionName)]
public sealed class ArticleClientTests(ArticleServer server)
{
    private readonly ArticleClient _reader = server.Reader;

    public static TheoryData<ArticleFilter, string[]> Filters =>
        new()
        {
            { new ArticleFilter(), ["ko/seoul.html", "vi/dien-dan.md", "vi/ky-ket.md", "en/launch.txt", "vi/khong-ngay.txt"] },
            {
                new ArticleFilter { Order = ArticleOrder.Updated },
                ["vi/khong-ngay.txt", "en/launch.txt", "ko/seoul.html", "vi/dien-dan.md", "vi/ky-ket.md"]
            },
            {
                new ArticleFilter { Language = "vi" },
                ["vi/dien-dan.md", "vi/ky-ket.md", "vi/khong-ngay.txt"]
            },
            {
                new ArticleFilter { Site = "etnews" },
                ["ko/seoul.html"]
            },
            {
                new ArticleFilter { Blob = "vi/" },
                ["vi/dien-dan.md", "vi/ky-ket.md", "vi/khong-ngay.txt"]
            },
            {
                new ArticleFilter { Blob = "vi/ky-ket.md" },
                ["vi/ky-ket.md"]
            },
            {
                new ArticleFilter { Category = "Hợp tác" },
                ["vi/ky-ket.md"]
            },
            {
                new ArticleFilter { Entity = Library.Nipa },
                ["ko/seoul.html", "vi/ky-ket.md"]
            },
            {
                new ArticleFilter { AgreementParty = Library.Nipa },
                ["vi/ky-ket.md"]
            },
            {
                new ArticleFilter { PublishedFrom = new(2018, 3, 22), PublishedUntil = new(2018, 4, 1) },
                ["vi/dien-dan.md", "vi/ky-ket.md"]
            },
            {
                new ArticleFilter { PublishedUntil = new(2018, 3, 31) },
                ["vi/ky-ket.md", "en/launch.txt"]
            },
            {
                new ArticleFilter
                {
                    ChangedSince = Library.StoredAt(3),
                    Order = ArticleOrder.UpdatedAscending,
                    IncludeDeleted = true,
                },
                ["en/launch.txt", "vi/khong-ngay.txt", "vi/da-xoa.md"]
            },
            {
                new ArticleFilter { Title = "5g" },
                ["ko/seoul.html", "vi/dien-dan.md", "en/launch.txt"]
            },
            {
                new ArticleFilter { Title = "hà diễn" },
                ["vi/dien-dan.md"]
            },
            {
                new ArticleFilter { Title = "\" OR true OR \"" },
                []
            },
        };

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task List_Filter_GivesWhatFitsInOrder(ArticleFilter filter, string[] expected)
    {
        var blobs = await _reader.ListAsync(filter).Select(article => article.Source.Blob).ToListAsync();
        Assert.Equal(expected, blobs);
        Assert.Equal(expected, await _reader.ReadAsync(filter).Select(article => article.Source.Blob).ToListAsync());
        Assert.Equal(expected.Length, await _reader.CountAsync(filter));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(100)]
    public async Task ListPage_AnyPageSize_GivesEveryDocumentOnce(int pageSize)
    {
        var blobs = new List<string>();
        string? continuation = null;
        do
        {
            var page = await new ArticleClient(server.Container).ListPageAsync(new ArticleFilter(), pageSize, continuation);
            Assert.InRange(page.Items.Count, 0, pageSize);
            Assert.True(page.RequestCharge > 0);
            blobs.AddRange(page.Items.Select(article => article.Source.Blob));
            continuation = page.Continuation;
        } while (continuation is not null);

        Assert.Equal(["ko/seoul.html", "vi/dien-dan.md", "vi/ky-ket.md", "en/launch.txt", "vi/khong-ngay.txt"], blobs);
    }

    [Fact]
    public async Task ListPage_Summary_HasEntitiesWithoutMentions()
    {
        var page = await _reader.ListPageAsync(new ArticleFilter { AgreementParty = Library.Via }, 10);
        var article = Assert.Single(page.Items);
        Assert.Equal([Library.Via, Library.Nipa], article.Entities.Select(entity => entity.Id));
        Assert.All(article.Entities, entity => Assert.Empty(entity.Mentions));
        Assert.Equal("chính phủ điện tử", Assert.Single(article.Agreements).Subject);
        Assert.Equal("2018-03-22T09:00:00+07:00", article.Published?.Value);
    }

    [Fact]
    public async Task Find_Document_HasEveryField()
    {
        var stored = Library.Signing;
        var found = await _reader.FindAsync(stored.Id);
        Assert.NotNull(found);
        Assert.Equal(stored.Body, found.Body);
        Assert.Equal(stored.Lineage.UpdatedAt, found.Lineage.UpdatedAt);
        Assert.Equal("frontMatter", found.Published?.Source);
        Assert.All(
            found.Entities.SelectMany(entity => entity.Mentions),
            mention => Assert.Equal(mention.Text, found.Text(mention.Field)!.Substring(mention.Offset, mention.Length))
        );
    }

    [Fact]
    public async Task Find_Tombstone_IsGivenOnlyIfAskedFor()
    {
        Assert.Null(await _reader.FindAsync(Library.Gone.Id));
        Assert.True((await _reader.FindAsync(Library.Gone.Id, includeDeleted: true))?.Deleted);
        Assert.Null(await _reader.FindAsync(SampleDocuments.Bare("nowhere.txt").Id));
    }

    [Fact]
    public async Task CountBy_Filter_CountsLanguagesSitesCategoriesAndMonths()
    {
        var facets = await _reader.CountByAsync(new ArticleFilter { Language = "vi" });
        Assert.Equal((3, 1), (facets.Total, facets.Undated));
        Assert.Equal(3, facets.Languages["vi"]);
        Assert.Equal(3, facets.Sites["ictnews"]);
        Assert.Equal(2, facets.Categories["Viễn thông"]);
        Assert.Equal(["2018-03", "2018-04"], facets.Months.Keys);
    }

    [Fact]
    public async Task CountEntities_Filter_CountsDocumentsMostFirst()
    {
        var entities = await _reader.CountEntitiesAsync(new ArticleFilter { Language = "vi" });
        Assert.Equal([(Library.Via, 2L), (Library.Nipa, 1L)], entities.Select(entity => (entity.Id, entity.Documents)));
        Assert.Empty(await _reader.CountEntitiesAsync(new ArticleFilter(), "Person"));
    }

    [Fact]
    public async Task ListEntity_Id_IsTheEntityOfEveryDocument()
    {
        var forms = await _reader.ListEntityAsync(Library.Via).ToListAsync();
        Assert.Equal(2, forms.Count);
        Assert.All(forms, form => Assert.Equal(("Hiệp hội Internet Việt Nam", 1), (form.Name, form.Mentions.Count)));
    }

    [Fact]
    public async Task Read_NewerSchema_IsRefusedSkippedOrAccepted()
    {
        var container = await server.NewContainerAsync();
        var newer = SampleDocuments.Article("newer.md") with { SchemaVersion = 2 };
        await ArticleServer.StoreAsync(
            container,
            newer.Id,
            JsonSerializer.Serialize(newer, PipelineJson.Relaxed.Article).Insert(1, "\"unheardOf\":{\"x\":[1]},")
        );
        ArticleClient Reader(NewerSchema schema) => new(container, new ArticleClientOptions { NewerSchema = schema });

        var refused = await Assert.ThrowsAsync<SchemaVersionException>(() => Reader(NewerSchema.Refuse).FindAsync(newer.Id));
        Assert.Equal((newer.Id, 2), (refused.Id, refused.Version));
        await Assert.ThrowsAsync<SchemaVersionException>(async () =>
            await Reader(NewerSchema.Refuse).ListAsync(new ArticleFilter()).ToListAsync()
        );
        await Assert.ThrowsAsync<SchemaVersionException>(() => Reader(NewerSchema.Refuse).ReadChangesAsync());
        Assert.Null(await Reader(NewerSchema.Skip).FindAsync(newer.Id));
        Assert.Empty(await Reader(NewerSchema.Skip).ReadAsync(new ArticleFilter()).ToListAsync());
        Assert.Equal(newer.Title, (await Reader(NewerSchema.Accept).FindAsync(newer.Id))?.Title);
    }

    [Fact]
    public async Task Connect_ConnectionString_ReadsDocumentsAndFailures()
    {
        var dead = SampleDocuments.Failure("hong.json", FailureStatus.Dead);
        var closed = SampleDocuments.Failure("xong.json", FailureStatus.Replayed);
        foreach (var failure in new[] { dead, closed })
        {
            await ArticleServer.StoreAsync(
                server.FailuresContainer,
                failure.Id,
                JsonSerializer.Serialize(failure, PipelineJson.Relaxed.ArticleFailure)
            );
        }

        using var pipeline = PipelineClients.Connect(server.ConnectionString, server.DatabaseName);
        Assert.Equal(5, await pipeline.Articles.CountAsync(new ArticleFilter()));
        var open = Assert.Single(await pipeline.Failures.OpenAsync().ToListAsync());
        Assert.Equal(("hong.json", "analyze", true), (open.Blob, open.Stage, open.IsOpen));
        Assert.Equal(1, await pipeline.Failures.CountOpenAsync());
        Assert.Equal("replayed", (await pipeline.Failures.FindAsync(closed.Id))?.Status);
        Assert.Null(await pipeline.Failures.FindAsync(Library.Forum.Id));
    }

    [Fact]
    public async Task Connect_ReadOnlyKey_CanChangeNothing()
    {
        var options = new CosmosClientOptions { ConnectionMode = ConnectionMode.Gateway, LimitToEndpoint = true };
        using var client = new CosmosClient(server.ConnectionString, options);
        var container = client.GetContainer(server.DatabaseName, "articles");
        using var refused = await container.DeleteItemStreamAsync(Library.Forum.Id, new PartitionKey(Library.Forum.Id));
        Assert.Contains(refused.StatusCode, new[] { System.Net.HttpStatusCode.Forbidden, System.Net.HttpStatusCode.Unauthorized });
        Assert.NotNull(await new ArticleClient(container).FindAsync(Library.Forum.Id));
    }
}
