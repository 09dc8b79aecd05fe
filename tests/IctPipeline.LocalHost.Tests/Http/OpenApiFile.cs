using System.Text.Json;
using IctPipeline.Core.Articles;
using IctPipeline.Testing;
using IctPipeline.Testing.Contracts;
using Json.Schema;

namespace IctPipeline.LocalHost.Tests.Http;

/// <summary>docs/openapi.json: its operations, and its schemas as validators.</summary>
internal sealed class OpenApiFile
{
    private const string ArticleSchema = "../src/IctPipeline.Core/Articles/article.schema.json";
    private const string FailureSchema = "../src/IctPipeline.Core/Articles/failure.schema.json";

    /// <summary>Where the file would be if it were on the web, so that its references to the contract lead somewhere.</summary>
    private static readonly Uri Address = new("https://repository/docs/openapi.json");

    private readonly JsonElement _root = JsonDocument.Parse(File.ReadAllText(RepositoryFolder.PathOf("docs", "openapi.json"))).RootElement;
    private readonly BuildOptions _schemas = StrictSchema.Building();

    public OpenApiFile()
    {
        _schemas.SchemaRegistry.Register(new JsonElementBaseDocument(_root, Address));
        _schemas.SchemaRegistry.Register(new Uri(Address, ArticleSchema), StrictSchema.Read(ContractSchemas.Article, _schemas));
        _schemas.SchemaRegistry.Register(new Uri(Address, FailureSchema), StrictSchema.Read(ContractSchemas.Failure, _schemas));
    }

    /// <summary>Method and path of each operation, in the words of the trigger attributes.</summary>
    public IEnumerable<(string Method, string Path, JsonElement Operation)> Operations =>
        _root
            .GetProperty("paths")
            .EnumerateObject()
            .SelectMany(path =>
                path.Value.EnumerateObject().Select(operation => (operation.Name, path.Name.TrimStart('/'), operation.Value))
            );

    public bool NeedsKey(JsonElement operation) =>
        (operation.TryGetProperty("security", out var own) ? own : _root.GetProperty("security")).GetArrayLength() > 0;

    public JsonElement Operation(string method, string path) =>
        Operations.Single(each => each.Method == method && each.Path == path).Operation;

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
        var reference = media.GetProperty("schema").GetProperty("$ref").GetString()!;
        return reference == ArticleSchema ? Contract.FaultsOfArticle(text) : Schema(reference).FaultsOf(json.RootElement);
    }

    /// <summary>Of each of its own schemas.</summary>
    public IEnumerable<string> SchemaReferences =>
        _root.GetProperty("components").GetProperty("schemas").EnumerateObject().Select(schema => $"#/components/schemas/{schema.Name}");

    /// <param name="reference">As it stands in the file.</param>
    public JsonSchema Schema(string reference) => StrictSchema.Read($$"""{"$ref":"{{new Uri(Address, reference)}}"}""", _schemas);
}
