using System.Text.Json.Serialization;

namespace IctPipeline.Client;

/// <summary>JSON of the read models, by generated code.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ArticleDocument))]
[JsonSerializable(typeof(ArticleSummary))]
[JsonSerializable(typeof(FailureRecord))]
[JsonSerializable(typeof(FacetRow))]
[JsonSerializable(typeof(EntityRow))]
internal sealed partial class ClientJson : JsonSerializerContext;
