using System.Text.Json;
using IctPipeline.Testing.Contracts;

namespace IctPipeline.Core.Tests.Contracts;

/// <summary>The validator itself: a check that can't fail would be worth nothing.</summary>
public class JsonSchemaTests
{
    [Theory]
    [InlineData("""{ "format": "date-time" }""")]
    [InlineData("""{ "properties": { "a": { "maxLength": 3 } } }""")]
    [InlineData("""{ "$defs": { "a": { "oneOf": [] } } }""")]
    [InlineData("""{ "anyOf": [ { "not": {} } ] }""")]
    [InlineData("""{ "items": { "uniqueItems": true } }""")]
    [InlineData("""{ "if": { "dependentRequired": {} } }""")]
    [InlineData("""{ "$ref": "#/$defs/missing" }""")]
    [InlineData("""{ "$ref": "other.json" }""")]
    [InlineData("""{ "type": "text" }""")]
    public void Parse_WhatItDoesNotKnow_Throws(string schema)
    {
        Assert.Throws<NotSupportedException>(() => JsonSchema.Parse(schema));
    }

    [Theory]
    [InlineData("""{ "type": "integer" }""", "1", true)]
    [InlineData("""{ "type": "integer" }""", "1.0", true)]
    [InlineData("""{ "type": "integer" }""", "1.5", false)]
    [InlineData("""{ "type": ["string", "null"] }""", "null", true)]
    [InlineData("""{ "type": ["string", "null"] }""", "false", false)]
    [InlineData("""{ "const": 1 }""", "1", true)]
    [InlineData("""{ "const": 1 }""", "\"1\"", false)]
    [InlineData("""{ "enum": ["a", "b"] }""", "\"b\"", true)]
    [InlineData("""{ "enum": ["a", "b"] }""", "\"B\"", false)]
    [InlineData("""{ "minimum": 0, "maximum": 1 }""", "1", true)]
    [InlineData("""{ "minimum": 0, "maximum": 1 }""", "-0.1", false)]
    [InlineData("""{ "minimum": 0, "maximum": 1 }""", "1.1", false)]
    [InlineData("""{ "minLength": 2 }""", "\"𝄞\"", false)]
    [InlineData("""{ "pattern": "^[0-9]+$" }""", "\"12\"", true)]
    [InlineData("""{ "pattern": "^[0-9]+$" }""", "\"١٢\"", false)]
    [InlineData("""{ "pattern": "^[0-9]+$" }""", "\"12\\n\"", false)]
    [InlineData("""{ "maxItems": 1, "items": { "type": "null" } }""", "[null]", true)]
    [InlineData("""{ "maxItems": 1 }""", "[1, 2]", false)]
    [InlineData("""{ "minItems": 2 }""", "[1]", false)]
    [InlineData("""{ "minItems": 2 }""", "[1, 2]", true)]
    [InlineData("""{ "items": { "type": "null" } }""", "[null, 1]", false)]
    [InlineData("""{ "required": ["a"] }""", "{}", false)]
    [InlineData("""{ "properties": { "a": false } }""", """{ "a": 1 }""", false)]
    [InlineData("""{ "properties": { "a": true }, "additionalProperties": false }""", """{ "a": 1 }""", true)]
    [InlineData("""{ "properties": { "a": true }, "additionalProperties": false }""", """{ "b": 1 }""", false)]
    [InlineData("""{ "additionalProperties": { "type": "string" } }""", """{ "b": 1 }""", false)]
    [InlineData("""{ "properties": { "a": true } }""", """{ "a": 1, "a": 2 }""", false)]
    [InlineData("""{ "anyOf": [ { "type": "null" }, { "minimum": 5, "type": "number" } ] }""", "6", true)]
    [InlineData("""{ "anyOf": [ { "type": "null" }, { "minimum": 5, "type": "number" } ] }""", "4", false)]
    [InlineData("""{ "if": { "type": "string" }, "then": { "minLength": 1 }, "else": { "type": "null" } }""", "\"\"", false)]
    [InlineData("""{ "if": { "type": "string" }, "then": { "minLength": 1 }, "else": { "type": "null" } }""", "1", false)]
    [InlineData("""{ "if": { "type": "string" }, "then": { "minLength": 1 }, "else": { "type": "null" } }""", "null", true)]
    [InlineData("""{ "$defs": { "n": { "type": "null" } }, "$ref": "#/$defs/n" }""", "1", false)]
    public void Validate_Keyword_AcceptsAndRefuses(string schema, string document, bool valid)
    {
        var errors = JsonSchema.Parse(schema).Validate(JsonDocument.Parse(document).RootElement);

        Assert.Equal(valid, errors.Count == 0);
    }
}
