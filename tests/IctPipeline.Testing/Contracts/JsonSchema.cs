using System.Text.Json;
using System.Text.RegularExpressions;

namespace IctPipeline.Testing.Contracts;

/// <summary>
/// A small, strict validator for the part of JSON Schema 2020-12 that the contract uses. A keyword that it does not know
/// is refused when the schema is read, so that no rule is passed over in silence.
/// </summary>
public sealed class JsonSchema
{
    private static readonly HashSet<string> Annotations = ["$schema", "$id", "$defs", "title", "description"];
    private static readonly HashSet<string> Assertions =
    [
        "$ref", "type", "enum", "const", "properties", "required", "additionalProperties", "items", "minItems", "maxItems",
        "anyOf", "if", "then", "else", "pattern", "minLength", "minimum", "maximum",
    ];

    private static readonly HashSet<string> TypeNames = ["object", "array", "string", "number", "integer", "boolean", "null"];
    private readonly JsonElement _root;

    private JsonSchema(JsonElement root) => _root = root;

    /// <summary>Reads a schema.</summary>
    /// <exception cref="NotSupportedException">It uses a keyword that this validator does not know, or uses one wrongly.</exception>
    public static JsonSchema Parse(string text)
    {
        var schema = new JsonSchema(JsonDocument.Parse(text).RootElement);
        schema.Check(schema._root, "#");
        return schema;
    }

    /// <summary>What is wrong with a document, a line each: where, and why. Empty where it is valid.</summary>
    public IReadOnlyList<string> Validate(JsonElement document)
    {
        var errors = new List<string>();
        new SchemaEvaluation(this, errors).Evaluate(_root, document, "");
        return errors;
    }

    /// <summary>The whole schema.</summary>
    public JsonElement Root => _root;

    /// <summary>Follows a reference inside this schema.</summary>
    public JsonElement Resolve(string reference)
    {
        if (!reference.StartsWith("#/", StringComparison.Ordinal))
        {
            throw new NotSupportedException($"Only references inside the schema are followed, not {reference}.");
        }

        return reference[2..].Split('/').Aggregate(_root, (node, step) => node.TryGetProperty(step, out var next)
            ? next
            : throw new NotSupportedException($"{reference} leads nowhere."));
    }

    private void Check(JsonElement schema, string path)
    {
        if (schema.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return;
        }

        foreach (var keyword in schema.EnumerateObject())
        {
            if (!Annotations.Contains(keyword.Name) && !Assertions.Contains(keyword.Name))
            {
                throw new NotSupportedException($"The keyword {keyword.Name} at {path} is not one that this validator knows.");
            }

            CheckValue(keyword, $"{path}/{keyword.Name}");
        }
    }

    private void CheckValue(JsonProperty keyword, string path)
    {
        switch (keyword.Name)
        {
            case "properties" or "$defs":
                foreach (var property in keyword.Value.EnumerateObject())
                {
                    Check(property.Value, $"{path}/{property.Name}");
                }

                break;
            case "anyOf":
                foreach (var choice in keyword.Value.EnumerateArray())
                {
                    Check(choice, path);
                }

                break;
            case "items" or "additionalProperties" or "if" or "then" or "else":
                Check(keyword.Value, path);
                break;
            case "$ref":
                Resolve(keyword.Value.GetString()!);
                break;
            case "pattern":
                _ = Regex.Match("", Translate(keyword.Value), RegexOptions.ECMAScript, TimeSpan.FromSeconds(1));
                break;
            case "type" when !Types(keyword.Value).All(TypeNames.Contains):
                throw new NotSupportedException($"{path} names no type of JSON Schema.");
            default:
                break;
        }
    }

    /// <summary>In .NET a closing <c>$</c> also fits before a last line break; in JSON Schema it does not.</summary>
    internal static string Translate(JsonElement pattern)
    {
        var text = pattern.GetString()!;
        return text.EndsWith('$') ? $"{text[..^1]}(?!\n)$" : text;
    }

    internal static IEnumerable<string> Types(JsonElement value)
        => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(each => each.GetString()!) : [value.GetString()!];
}
