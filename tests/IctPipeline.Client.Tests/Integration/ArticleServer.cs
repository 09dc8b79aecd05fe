using System.Text;
using System.Text.Json;
using IctPipeline.Azure;
using IctPipeline.Azure.Provisioning;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.LocalHost.Stack;
using IctPipeline.Reading;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IctPipeline.Client.Tests.Integration;

/// <summary>
/// A database as the pipeline creates it, with the documents of <see cref="Library"/>: in the Cosmos DB that
/// <c>ICT_TEST_COSMOS</c> names, else in the local server.
/// </summary>
public sealed class ArticleServer : IAsyncLifetime
{
    internal const string CollectionName = "Article server";
    private LocalStack? _local;
    private ServiceProvider _services = null!;

    public string DatabaseName { get; } = $"t{Guid.NewGuid():n}"[..12];

    /// <summary>With a key that may read only, where the local server is meant.</summary>
    public string ConnectionString { get; private set; } = "";

    public Container Container => _services.GetRequiredService<Database>().GetContainer("articles");

    public Container FailuresContainer => _services.GetRequiredService<Database>().GetContainer("failures");

    public ArticleClient Reader => new(Container);

    public async Task InitializeAsync()
    {
        _local = await LocalStack.StartAsync(new LocalStackOptions());
        var settings = new Dictionary<string, string?>(_local.Endpoints.ToSettings()) { ["Cosmos:Database"] = DatabaseName };
        if (Environment.GetEnvironmentVariable("ICT_TEST_COSMOS") is { Length: > 0 } account)
        {
            settings["Cosmos:ConnectionString"] = account;
        }

        ConnectionString = settings["Cosmos:ConnectionString"]!.Replace(
            _local.Endpoints.CosmosKey,
            _local.Endpoints.CosmosReadOnlyKey,
            StringComparison.Ordinal
        );
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        _services = new ServiceCollection().AddLogging().AddAzureAdapters(configuration).BuildServiceProvider();
        await _services.GetRequiredService<PipelineProvisioner>().ProvisionAsync(default);
        foreach (var article in Library.Documents)
        {
            await StoreAsync(article);
        }
    }

    public async Task DisposeAsync()
    {
        if (_services is not null)
        {
            using var removed = await _services.GetRequiredService<Database>().DeleteStreamAsync();
            await _services.DisposeAsync();
        }

        if (_local is not null)
        {
            await _local.DisposeAsync();
        }
    }

    /// <summary>Another container of the same kind, empty.</summary>
    internal async Task<Container> NewContainerAsync()
    {
        var properties = (await Container.ReadContainerAsync()).Resource;
        properties.Id = $"c{Guid.NewGuid():n}"[..12];
        return (await Container.Database.CreateContainerAsync(properties)).Container;
    }

    internal Task StoreAsync(Article article) => StoreAsync(Container, article);

    internal static Task StoreAsync(Container container, Article article) =>
        StoreAsync(container, article.Id, JsonSerializer.Serialize(article, PipelineJson.Relaxed.Article));

    internal static async Task StoreAsync(Container container, string id, string json)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(json));
        using var response = await container.UpsertItemStreamAsync(content, new PartitionKey(id));
        response.EnsureSuccessStatusCode();
    }
}

/// <summary>All integration tests share the server, one test at a time.</summary>
[CollectionDefinition(ArticleServer.CollectionName)]
public sealed class ArticleServerCollection : ICollectionFixture<ArticleServer>;
