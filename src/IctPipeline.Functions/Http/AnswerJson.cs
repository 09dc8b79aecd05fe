using System.Text.Json.Serialization;

namespace IctPipeline.Functions;

/// <summary>JSON of answers that are not documents.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PipelineStatus))]
[JsonSerializable(typeof(Problem))]
internal sealed partial class AnswerJson : JsonSerializerContext;

/// <summary>Problem details.</summary>
internal sealed record Problem(string Type, string Title, int Status, string Detail);
