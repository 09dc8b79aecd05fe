using System.Text.Encodings.Web;
using System.Text.Json;
using IctPipeline.Azure;
using IctPipeline.Azure.Cosmos;
using IctPipeline.Infra.Tests.Templates;
using Microsoft.Azure.Cosmos;

namespace IctPipeline.Infra.Tests.Checks;

/// <summary>The containers of Cosmos DB are those that the app itself would create.</summary>
internal static class CosmosCheck
{
    /// <summary>Beside the containers' indexes.</summary>
    private const string Texts = "articleTexts";

    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>What infra/indexing.json must hold.</summary>
    public static string Indexing() => JsonSerializer.Serialize(Contents(), Json) + "\n";

    private static Dictionary<string, object> Contents() =>
        new(Wanted().Select(pair => KeyValuePair.Create(pair.Key, (object)Policy(pair.Value)))) { [Texts] = TextPolicy() };

    public static IReadOnlyList<string> Faults(InfraFiles files)
    {
        var containers = Deployment
            .Of(files)
            .OfType("Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers")
            .ToDictionary(container => container.Name);
        var wanted = Wanted();
        return
        [
            .. wanted.Keys.Except(containers.Keys).Select(name => $"There is no container {name}"),
            .. containers.Keys.Except(wanted.Keys).Select(name => $"Nothing uses the container {name}"),
            .. containers.Values.SelectMany(Faults),
            .. containers
                .Values.Where(container =>
                    wanted.TryGetValue(container.Name, out var policy)
                    && JsonSerializer.Serialize(container.At("properties", "resource", "indexingPolicy"))
                        != JsonSerializer.Serialize(Policy(policy))
                )
                .Select(container =>
                    $"{container.Name} is indexed otherwise than IndexingPolicies says: run the tests once with ICT_WRITE_INDEXING=1"
                ),
        ];
    }

    private static IEnumerable<string> Faults(Deployed container)
    {
        if (container.At("properties", "resource", "id") is not string id || id != container.Name)
        {
            yield return $"{container.Name} has another id";
        }

        var texts = container.Name == PipelineResources.Default.ArticlesCosmosContainer ? JsonSerializer.Serialize(TextPolicy()) : "null";
        if (JsonSerializer.Serialize(container.At("properties", "resource", "fullTextPolicy")) != texts)
        {
            yield return $"{container.Name} has another full-text policy than IndexingPolicies says";
        }

        if (container.ListAt("properties", "resource", "partitionKey", "paths") is not ["/id"])
        {
            yield return $"{container.Name} has another partition key than /id";
        }

        if (container.At("properties", "resource", "defaultTtl") is not -1L)
        {
            yield return $"{container.Name} has another time to live than -1: tombstones would stay, or everything would go";
        }

        if (container.Parent?.Name != CosmosOptions.DefaultDatabase)
        {
            yield return $"{container.Name} is in another database";
        }
    }

    private static Dictionary<string, IndexingPolicy> Wanted() =>
        new()
        {
            [PipelineResources.Default.ArticlesCosmosContainer] = IndexingPolicies.Articles(),
            [PipelineResources.Default.FailuresCosmosContainer] = IndexingPolicies.Failures(),
            [PipelineResources.Default.StateCosmosContainer] = IndexingPolicies.State(),
        };

    private static Dictionary<string, object> Policy(IndexingPolicy policy)
    {
        var result = new Dictionary<string, object>
        {
            ["indexingMode"] = policy.IndexingMode.ToString().ToLowerInvariant(),
            ["automatic"] = policy.Automatic,
            ["includedPaths"] = policy.IncludedPaths.Select(path => new Dictionary<string, string> { ["path"] = path.Path }).ToList(),
            ["excludedPaths"] = policy.ExcludedPaths.Select(path => new Dictionary<string, string> { ["path"] = path.Path }).ToList(),
        };
        if (policy.CompositeIndexes.Count > 0)
        {
            result["compositeIndexes"] = policy
                .CompositeIndexes.Select(index =>
                    index
                        .Select(path => new Dictionary<string, string>
                        {
                            ["path"] = path.Path,
                            ["order"] = path.Order.ToString().ToLowerInvariant(),
                        })
                        .ToList()
                )
                .ToList();
        }

        if (policy.FullTextIndexes.Count > 0)
        {
            result["fullTextIndexes"] = policy
                .FullTextIndexes.Select(index => new Dictionary<string, string> { ["path"] = index.Path })
                .ToList();
        }

        return result;
    }

    private static Dictionary<string, object> TextPolicy()
    {
        var policy = IndexingPolicies.ArticleTexts();
        return new Dictionary<string, object>
        {
            ["defaultLanguage"] = policy.DefaultLanguage,
            ["fullTextPaths"] = policy
                .FullTextPaths.Select(path => new Dictionary<string, string> { ["path"] = path.Path, ["language"] = path.Language })
                .ToList(),
        };
    }
}
