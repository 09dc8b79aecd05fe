using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace IctPipeline.Client;

/// <summary>JSON of the read models, by generated code.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ArticleDocument))]
[JsonSerializable(typeof(ArticleSummary))]
[JsonSerializable(typeof(ArticleFacts))]
[JsonSerializable(typeof(FailureRecord))]
[JsonSerializable(typeof(FailureGroup))]
[JsonSerializable(typeof(FacetRow))]
[JsonSerializable(typeof(EntityRow))]
[JsonSerializable(typeof(EntityCount))]
[JsonSerializable(typeof(SimilarityRow))]
[JsonSerializable(typeof(SimilarRow))]
[JsonSerializable(typeof(SimilarArticle))]
[JsonSerializable(typeof(SimilarGroup))]
[JsonSerializable(typeof(SearchHit))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class ClientJson : JsonSerializerContext
{
    /// <summary>Writes text as it is, not as <c>\u</c> escapes.</summary>
    public static ClientJson Relaxed => Lazily.Created;

    /// <summary>Apart, so that it is made after the generated half of this class is initialized.</summary>
    private static class Lazily
    {
        public static readonly ClientJson Created = new(
            new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, TypeInfoResolver = null }
        );
    }
}
