using System.Text.Json.Serialization;

namespace IctPipeline.Cli.Bench;

/// <summary>Writes generated JSON articles.</summary>
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class GeneratedJson : JsonSerializerContext;
