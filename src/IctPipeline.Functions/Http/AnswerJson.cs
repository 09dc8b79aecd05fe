using System.Text.Json.Serialization;

namespace IctPipeline.Functions.Http;

/// <summary>JSON of answers that are not documents.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PipelineStatus))]
[JsonSerializable(typeof(HealthReport))]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(ReplayedFailures))]
[JsonSerializable(typeof(Similar))]
internal sealed partial class AnswerJson : JsonSerializerContext;

/// <summary>Problem details.</summary>
internal sealed record Problem(string Type, string Title, int Status, string Detail);

/// <summary>What a replay of many answers.</summary>
/// <param name="Replayed">Records that were open and are tried again.</param>
internal sealed record ReplayedFailures(int Replayed);
