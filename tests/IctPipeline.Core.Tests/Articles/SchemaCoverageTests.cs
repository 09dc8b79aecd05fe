using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using Json.Pointer;

namespace IctPipeline.Core.Tests.Articles;

/// <summary>The records and the schemas are written apart: a field in one of them only must not go unnoticed.</summary>
public class SchemaCoverageTests
{
    [Fact]
    public void ArticleSchema_AgainstTheRecords_HasTheSameFields() =>
        AssertSameFields(Read(ContractSchemas.Article), PipelineJson.Relaxed.Article);

    [Fact]
    public void FailureSchema_AgainstTheRecords_HasTheSameFields() =>
        AssertSameFields(Read(ContractSchemas.Failure), PipelineJson.Relaxed.ArticleFailure);

    [Theory]
    [InlineData("article")]
    [InlineData("failure")]
    public void Schema_EveryProperty_IsDescribed(string name)
    {
        var schema = Read(name == "article" ? ContractSchemas.Article : ContractSchemas.Failure);

        foreach (var node in Objects(schema))
        {
            foreach (
                var property in node.GetProperty("properties")
                    .EnumerateObject()
                    .Where(property => property.Value.ValueKind == JsonValueKind.Object)
            )
            {
                var description = property.Value.TryGetProperty("description", out var own)
                    ? own
                    : Resolve(schema, property.Value.GetProperty("$ref").GetString()!).GetProperty("description");
                Assert.False(string.IsNullOrWhiteSpace(description.GetString()), property.Name);
            }
        }
    }

    private static void AssertSameFields(JsonElement schema, JsonTypeInfo type) => AssertSameFields(schema, schema, type, []);

    private static void AssertSameFields(JsonElement schema, JsonElement node, JsonTypeInfo type, HashSet<Type> seen)
    {
        if (!seen.Add(type.Type))
        {
            return;
        }

        // What Cosmos DB adds is in the schema for its readers, and in no record.
        var described = node.GetProperty("properties")
            .EnumerateObject()
            .Where(property => !property.Name.StartsWith('_'))
            .ToDictionary(property => property.Name, property => property.Value);
        var written = type.Properties.Where(property => property.Get is not null).ToList();
        Assert.Equal(written.Select(property => property.Name).Order(), described.Keys.Order());
        Assert.Equal(JsonValueKind.False, node.GetProperty("additionalProperties").ValueKind);
        foreach (var property in written)
        {
            var inner = type.Options.GetTypeInfo(property.PropertyType);
            inner = inner.Kind == JsonTypeInfoKind.Enumerable ? type.Options.GetTypeInfo(inner.ElementType!) : inner;
            if (inner.Kind == JsonTypeInfoKind.Object)
            {
                AssertSameFields(schema, Target(schema, described[property.Name]), inner, seen);
            }
        }
    }

    /// <summary>The object that a property's schema leads to: by reference, in an array, or as null's alternative.</summary>
    private static JsonElement Target(JsonElement schema, JsonElement node)
    {
        if (node.TryGetProperty("items", out var items))
        {
            return Target(schema, items);
        }

        if (node.TryGetProperty("anyOf", out var choices))
        {
            return Target(schema, choices[0]);
        }

        return node.TryGetProperty("$ref", out var reference) ? Resolve(schema, reference.GetString()!) : node;
    }

    private static JsonElement Read(string schema) => JsonDocument.Parse(schema).RootElement;

    private static JsonElement Resolve(JsonElement schema, string reference) =>
        JsonPointer.Parse(reference.TrimStart('#')).Evaluate(schema)!.Value;

    private static IEnumerable<JsonElement> Objects(JsonElement root) =>
        root.GetProperty("$defs")
            .EnumerateObject()
            .Select(definition => definition.Value)
            .Where(value => value.TryGetProperty("properties", out _))
            .Prepend(root);
}
