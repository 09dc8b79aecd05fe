using System.Text;
using IctPipeline.Azure.Cosmos;
using IctPipeline.Core.Ports;
using IctPipeline.Testing;

namespace IctPipeline.Azure.Tests.Integration;

/// <summary>
/// 429s that the client repeats by itself are seen all the same. Against the local server alone: no other says 429 on demand.
/// </summary>
[Collection(AzureServers.CollectionName)]
public class CosmosThrottlingTests(AzureServers servers)
{
    private readonly List<(string Dependency, TimeSpan? Wait)> _seen = [];

    [Fact]
    public async Task Find_ThrottledTwiceAndThenAnswered_ReportsBoth()
    {
        if (servers.CosmosFaults is not { } faults)
        {
            return;
        }

        using var client = CosmosClients.Create(servers.CosmosOptions, [new Observer(_seen)]);
        var store = new CosmosArticleStore(
            client.GetDatabase(servers.CosmosOptions.Database),
            servers.Resources(),
            NoRequestChargeObserver.Instance,
            [new Observer(_seen)]
        );
        var article = SampleDocuments.Article($"{Guid.NewGuid():n}.md");
        await store.WriteArticleAsync(article, replaces: null, default);
        Assert.Empty(_seen);
        await SetAsync(
            faults,
            """
            { "rules": [ {
                "times": 2,
                "match": { "method": "GET", "pathContains": "/docs/" },
                "action": { "status": 429, "headers": { "x-ms-retry-after-ms": "10" } }
            } ] }
            """
        );

        var stored = await store.FindArticleAsync(article.Id, default);

        Assert.NotNull(stored);
        var told = (Dependencies.Cosmos, (TimeSpan?)TimeSpan.FromMilliseconds(10));
        Assert.Equal([told, told], _seen);
    }

    private static async Task SetAsync(Uri faults, string rules)
    {
        using var client = new HttpClient();
        using var content = new StringContent(rules, Encoding.UTF8, "application/json");
        using var answer = await client.PutAsync(faults, content);
        answer.EnsureSuccessStatusCode();
    }

    private sealed class Observer(List<(string Dependency, TimeSpan? Wait)> seen) : IThrottleObserver
    {
        public void Throttled(string dependency, TimeSpan? retryAfter) => seen.Add((dependency, retryAfter));
    }
}
