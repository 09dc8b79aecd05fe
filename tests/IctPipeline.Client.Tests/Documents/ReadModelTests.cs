using System.Text.Json;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Testing;

namespace IctPipeline.Client.Tests.Documents;

/// <summary>Holds the read models to the contract: every field of the schema is read, and none is made up.</summary>
public sealed class ReadModelTests
{
    /// <summary>What Cosmos DB adds.</summary>
    private static readonly HashSet<string> SystemFields = ["_rid", "_self", "_etag", "_attachments", "_ts", "_lsn"];

    [Fact]
    public void ArticleDocument_Fields_AreThoseOfTheSchema()
    {
        using var schema = JsonDocument.Parse(ContractSchemas.Article);
        var expected = schema
            .RootElement.GetProperty("properties")
            .EnumerateObject()
            .Select(field => field.Name)
            .Where(name => !SystemFields.Contains(name));
        var read = ClientJson.Default.ArticleDocument.Properties.Select(property => property.Name);
        Assert.Equal(expected.Order(StringComparer.Ordinal), read.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ArticleDocument_EveryValueOfADocument_SurvivesReadingAndWriting()
    {
        var stored = JsonSerializer.Serialize(SampleDocuments.Article(), PipelineJson.Relaxed.Article);
        var read = JsonSerializer.Deserialize(stored, ClientJson.Default.ArticleDocument);
        var again = JsonSerializer.SerializeToElement(read, ClientJson.Default.ArticleDocument);
        Assert.Empty(Lost(JsonDocument.Parse(stored).RootElement, again, ""));
    }

    [Fact]
    public void FailureRecord_EveryValueButHistory_SurvivesReadingAndWriting()
    {
        var stored = JsonSerializer.Serialize(SampleDocuments.Failure(), PipelineJson.Relaxed.ArticleFailure);
        var read = JsonSerializer.Deserialize(stored, ClientJson.Default.FailureRecord);
        var again = JsonSerializer.SerializeToElement(read, ClientJson.Default.FailureRecord);
        Assert.Equal(["/history", "/type"], Lost(JsonDocument.Parse(stored).RootElement, again, "").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ArticleDocument_BareDocumentAndTombstone_AreRead()
    {
        foreach (var article in new[] { SampleDocuments.Bare(), SampleDocuments.Tombstone() })
        {
            var read = JsonSerializer.Deserialize(
                JsonSerializer.Serialize(article, PipelineJson.Relaxed.Article),
                ClientJson.Default.ArticleDocument
            );
            Assert.Equal((article.Id, article.Deleted, article.Ttl), (read?.Id, read?.Deleted, read?.Ttl));
        }
    }

    /// <summary>Paths of values that the second element lacks or has otherwise; moments are compared as moments.</summary>
    private static IEnumerable<string> Lost(JsonElement from, JsonElement to, string path) =>
        from.ValueKind switch
        {
            JsonValueKind.Object => from.EnumerateObject()
                .SelectMany(field =>
                    to.ValueKind == JsonValueKind.Object && to.TryGetProperty(field.Name, out var other)
                        ? Lost(field.Value, other, $"{path}/{field.Name}")
                        : [$"{path}/{field.Name}"]
                ),
            JsonValueKind.Array => to.ValueKind == JsonValueKind.Array && to.GetArrayLength() == from.GetArrayLength()
                ? from.EnumerateArray()
                    .Zip(to.EnumerateArray())
                    .SelectMany((pair, index) => Lost(pair.First, pair.Second, $"{path}/{index}"))
                : [path],
            JsonValueKind.String when from.TryGetDateTimeOffset(out var moment) && to.TryGetDateTimeOffset(out var other) => moment == other
                ? []
                : [path],
            _ => JsonElement.DeepEquals(from, to) ? [] : [path],
        };
}
