using System.Text.Json.Serialization;
using IctPipeline.Core.Articles;

namespace IctPipeline.Core.Jobs;

/// <summary>JSON of everything that is stored or queued, by generated code.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(TimestampConverter)])]
[JsonSerializable(typeof(Article))]
[JsonSerializable(typeof(ArticleFailure))]
[JsonSerializable(typeof(ArticleJob))]
public sealed partial class PipelineJson : JsonSerializerContext
{
    /// <summary>The context to use: the generated one with readable text.</summary>
    public static PipelineJson Relaxed => Lazily.Created;

    /// <summary>Apart, so that it is made after the generated half of this class is initialized.</summary>
    private static class Lazily
    {
        public static readonly PipelineJson Created = new(ReadableJson.From(Default.Options));
    }
}
