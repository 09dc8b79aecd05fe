using System.Text.Json;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Testing;
using IctPipeline.Testing.Contracts;
using Json.Schema;

namespace IctPipeline.Core.Tests.Articles;

/// <summary>The check itself: one that can't fail would be worth nothing.</summary>
public class StrictSchemaTests
{
    [Theory]
    [InlineData("""{ "properties": { "a": { "maxLenght": 3 } } }""")]
    [InlineData("""{ "$schema": "https://json-schema.org/draft/2020-12/schema", "$defs": { "a": { "oneof": [] } } }""")]
    [InlineData("""{ "anyOf": [ { "optional": true } ] }""")]
    [InlineData("""{ "type": "text" }""")]
    public void Read_UnknownKeywordOrValue_Throws(string schema)
    {
        Assert.Throws<JsonSchemaException>(() => StrictSchema.Read(schema));
    }

    [Theory]
    [InlineData("""{ "$ref": "#/$defs/missing" }""")]
    [InlineData("""{ "$ref": "other.json" }""")]
    public void FaultsOf_ReferenceThatLeadsNowhere_Throws(string schema)
    {
        Assert.Throws<RefResolutionException>(() => StrictSchema.Read(schema).FaultsOf(JsonDocument.Parse("1").RootElement));
    }

    [Theory]
    [InlineData("""{ "type": "integer" }""", "1.0", true)]
    [InlineData("""{ "type": "integer" }""", "1.5", false)]
    [InlineData("""{ "pattern": "^\\d+$" }""", "\"12\"", true)]
    [InlineData("""{ "pattern": "^\\d+$" }""", "\"١٢\"", false)]
    [InlineData("""{ "minLength": 2 }""", "\"𝄞\"", false)]
    [InlineData("""{ "format": "date-time" }""", "\"2017-09-07T07:30:00Z\"", true)]
    [InlineData("""{ "format": "date-time" }""", "\"7 September\"", false)]
    [InlineData("""{ "properties": { "a": true }, "additionalProperties": false }""", """{ "b": 1 }""", false)]
    [InlineData("""{ "if": { "type": "string" }, "then": { "minLength": 1 }, "else": { "type": "null" } }""", "null", true)]
    [InlineData("""{ "if": { "type": "string" }, "then": { "minLength": 1 }, "else": { "type": "null" } }""", "1", false)]
    public void FaultsOf_Document_AreThoseOfTheDraft(string schema, string document, bool valid)
    {
        Assert.Equal(valid, StrictSchema.Read(schema).FaultsOf(JsonDocument.Parse(document).RootElement).Count == 0);
    }

    [Fact]
    public void FaultsOf_DeepFault_NameItsPlaceAndNoOther()
    {
        var schema = StrictSchema.Read(
            """{ "properties": { "a": { "anyOf": [ { "type": "null" }, { "type": "array" } ] }, "b": { "items": { "maximum": 3 } } } }"""
        );

        var faults = schema.FaultsOf(JsonDocument.Parse("""{ "a": [], "b": [1, 7] }""").RootElement);

        Assert.StartsWith("/b/1 ", Assert.Single(faults.Skip(1)), StringComparison.Ordinal);
    }

    [Fact]
    public void FaultsOfArticle_FieldThatStandsTwice_IsRefused()
    {
        var json = JsonSerializer.Serialize(SampleDocuments.Article(), PipelineJson.Relaxed.Article);

        Assert.Empty(Contract.FaultsOfArticle(json));
        Assert.ThrowsAny<JsonException>(() =>
        {
            Contract.FaultsOfArticle(json.Insert(1, "\"site\":null,"));
        });
    }
}
