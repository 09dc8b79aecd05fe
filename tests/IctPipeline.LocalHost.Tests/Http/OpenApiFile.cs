using System.Text.Json;
using System.Text.Json.Nodes;
using IctPipeline.Testing;
using IctPipeline.Testing.Contracts;

namespace IctPipeline.LocalHost.Tests.Http;

/// <summary>docs/openapi.json: its operations, and its schemas as validators.</summary>
internal sealed class OpenApiFile
{
    private const string ArticleSchema = "../src/IctPipeline.Core/Articles/article.schema.json";
    private const string FailureSchema = "../src/IctPipeline.Core/Processing/Failures/failure.schema.json";
    private const string OwnSchemas = "#/components/schemas/";

    private readonly JsonElement _root = JsonDocument.Parse(File.ReadAllText(RepositoryFolder.PathOf("docs", "openapi.json"))).RootElement;

    /// <summary>Method and path of each operation, in the words of the trigger attributes.</summary>
    public IEnumerable<(string Method, string Path, JsonElement Operation)> Operations => _root.GetProperty("paths").EnumerateObject()
        .SelectMany(path => path.Value.EnumerateObject().Select(operation => (operation.Name, path.Name.TrimStart('/'), operation.Value)));

    public bool NeedsKey(JsonElement operation) => (operation.TryGetProperty("security", out var own) ? own : _root.GetProperty("security")).GetArrayLength() > 0;

    public JsonElement Operation(string method, string path) => Operations.Single(each => each.Method == method && each.Path == path).Operation;

    /// <summary>What is wrong with an answer; empty where it is as the file says.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync(JsonElement operation, HttpResponseMessage answer)
    {
        var status = ((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (!operation.GetProperty("responses").TryGetProperty(status, out var response))
        {
            return [$"The status {status} is not in the file"];
        }

        var text = await answer.Content.ReadAsStringAsync();
        if (!response.TryGetProperty("content", out var content))
        {
            return text.Length == 0 ? [] : ["There is a body, of which the file says nothing"];
        }

        var (type, media) = content.EnumerateObject().Select(each => (each.Name, each.Value)).Single();
        if (answer.Content.Headers.ContentType?.MediaType != type)
        {
            return [$"The body is {answer.Content.Headers.ContentType}, not {type}"];
        }

        if (type == "text/html")
        {
            return text.StartsWith("<!doctype html>", StringComparison.OrdinalIgnoreCase) ? [] : ["The body is no page"];
        }

        using var json = JsonDocument.Parse(text);
        return Validate(media.GetProperty("schema"), json.RootElement);
    }

    /// <summary>Each of the file's own schemas is one that the validator understands.</summary>
    public IEnumerable<string> SchemaNames => _root.GetProperty("components").GetProperty("schemas").EnumerateObject().Select(schema => schema.Name);

    public JsonSchema Schema(string name) => Compile(JsonNode.Parse($$"""{"$ref":"{{OwnSchemas}}{{name}}"}""")!);

    private IReadOnlyList<string> Validate(JsonElement schema, JsonElement value) => schema.TryGetProperty("$ref", out var reference) ? reference.GetString() switch
    {
        ArticleSchema => Contract.FaultsOfArticle(value.GetRawText()),
        FailureSchema => Contract.FaultsOfFailure(value.GetRawText()),
        _ => [.. Compile(JsonNode.Parse(schema.GetRawText())!).Validate(value), .. Records(value)],
    }
    : Compile(JsonNode.Parse(schema.GetRawText())!).Validate(value);

    /// <summary>A list of failures refers to the contract's schema, which has definitions of its own.</summary>
    private static IEnumerable<string> Records(JsonElement value) => value.ValueKind == JsonValueKind.Object && value.TryGetProperty("failures", out var failures)
        ? failures.EnumerateArray().SelectMany(failure => Contract.FaultsOfFailure(failure.GetRawText()))
        : [];

    /// <summary>The validator knows definitions as JSON Schema places them.</summary>
    private JsonSchema Compile(JsonNode schema)
    {
        schema["$defs"] = JsonNode.Parse(_root.GetProperty("components").GetProperty("schemas").GetRawText());
        return JsonSchema.Parse(schema.ToJsonString()
            .Replace($"\"{OwnSchemas}", "\"#/$defs/", StringComparison.Ordinal)
            .Replace($"{{\"$ref\":\"{FailureSchema}\"}}", "{\"type\":\"object\"}", StringComparison.Ordinal));
    }
}
