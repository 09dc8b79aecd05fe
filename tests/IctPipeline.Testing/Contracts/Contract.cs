using System.Text;
using System.Text.Json;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using Json.Schema;

namespace IctPipeline.Testing.Contracts;

/// <summary>Holds documents and failure records against the contract: the schema, and what no schema can say.</summary>
public static class Contract
{
    private static readonly string[] TextFields = ["title", "lead", "body"];
    private static readonly JsonDocumentOptions Once = new() { AllowDuplicateProperties = false };
    private static readonly Lazy<JsonSchema> Articles = new(() => StrictSchema.Read(ContractSchemas.Article));
    private static readonly Lazy<JsonSchema> Failures = new(() => StrictSchema.Read(ContractSchemas.Failure));

    /// <summary>What is wrong with a document; empty where it keeps the contract.</summary>
    public static IReadOnlyList<string> FaultsOf(Article article) =>
        FaultsOfArticle(JsonSerializer.Serialize(article, PipelineJson.Relaxed.Article));

    /// <summary>What is wrong with a failure record; empty where it keeps the contract.</summary>
    public static IReadOnlyList<string> FaultsOf(ArticleFailure failure) =>
        FaultsOfFailure(JsonSerializer.Serialize(failure, PipelineJson.Relaxed.ArticleFailure));

    /// <summary>The same of a document's JSON, as stored or printed.</summary>
    /// <exception cref="JsonException">It is no JSON, or a field stands twice.</exception>
    public static IReadOnlyList<string> FaultsOfArticle(string json)
    {
        using var document = JsonDocument.Parse(json, Once);
        var faults = Articles.Value.FaultsOf(document.RootElement);
        return faults.Count > 0 ? faults : [.. TextFaults(document.RootElement), .. MentionFaults(document.RootElement)];
    }

    /// <summary>The same of a record's JSON.</summary>
    /// <exception cref="JsonException">It is no JSON, or a field stands twice.</exception>
    public static IReadOnlyList<string> FaultsOfFailure(string json)
    {
        using var document = JsonDocument.Parse(json, Once);
        return Failures.Value.FaultsOf(document.RootElement);
    }

    private static IEnumerable<string> TextFaults(JsonElement article)
    {
        foreach (var field in TextFields)
        {
            if (article.GetProperty(field).GetString() is { } text && !text.IsNormalized(NormalizationForm.FormC))
            {
                yield return $"/{field} is not in NFC";
            }
        }
    }

    private static IEnumerable<string> MentionFaults(JsonElement article)
    {
        var texts = TextFields.ToDictionary(field => field, field => article.GetProperty(field).GetString() ?? "");
        foreach (var entity in article.GetProperty("entities").EnumerateArray())
        {
            foreach (var mention in entity.GetProperty("mentions").EnumerateArray())
            {
                var field = mention.GetProperty("field").GetString()!;
                var text = texts[field];
                var offset = mention.GetProperty("offset").GetInt32();
                var length = mention.GetProperty("length").GetInt32();
                if (offset + length > text.Length || text.Substring(offset, length) != mention.GetProperty("text").GetString())
                {
                    yield return $"A mention of {entity.GetProperty("id")} at {offset} of {field} is not what stands there";
                }
            }
        }
    }
}
