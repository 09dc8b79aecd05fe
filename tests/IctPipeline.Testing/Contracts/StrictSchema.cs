using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace IctPipeline.Testing.Contracts;

/// <summary>JSON Schemas (draft 2020-12) that pass over no rule in silence: unknown keywords are errors, formats are checked.</summary>
public static class StrictSchema
{
    private static readonly Dialect Strict = Dialect.Draft202012.With([], allowUnknownKeywords: false);
    private static readonly EvaluationOptions Asserting = new()
    {
        RequireFormatValidation = true,
        OutputFormat = OutputFormat.Hierarchical,
    };

    /// <summary>For schemas that refer to each other: a registry of their own, since the global one takes an address once.</summary>
    public static BuildOptions Building() => new() { Dialect = Strict, SchemaRegistry = new SchemaRegistry() };

    /// <summary>Reads a schema.</summary>
    /// <exception cref="JsonSchemaException">It uses a keyword that the draft does not know, or uses one wrongly.</exception>
    public static JsonSchema Read(string text, BuildOptions? building = null)
    {
        // The dialect that "$schema" names would go before ours, and lets unknown keywords pass.
        var schema = JsonNode.Parse(text)!.AsObject();
        schema.Remove("$schema");
        return JsonSchema.FromText(schema.ToJsonString(), building ?? Building());
    }

    /// <summary>What is wrong with a document, a line each: where, and why. Empty where it is valid.</summary>
    public static IReadOnlyList<string> FaultsOf(this JsonSchema schema, JsonElement document)
    {
        ArgumentNullException.ThrowIfNull(schema);
        var result = schema.Evaluate(document, Asserting);
        return result.IsValid ? [] : ["The schema refuses it:", .. Faults(result)];
    }

    private static IEnumerable<string> Faults(EvaluationResults result) =>
        result.IsValid
            ? []
            : (result.Errors ?? [])
                .Select(error => $"{result.InstanceLocation} {error.Value}")
                .Concat((result.Details ?? []).SelectMany(Faults));
}
