using System.Text.Json.Serialization;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;

namespace IctPipeline.Core.Reindexing;

/// <summary>JSON of what sweeps store and read, by generated code, in the words of <see cref="PipelineJson"/>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(TimestampConverter)])]
[JsonSerializable(typeof(SweepRun))]
[JsonSerializable(typeof(SweepClock))]
[JsonSerializable(typeof(SweepRequest))]
[JsonSerializable(typeof(SweepReport))]
[JsonSerializable(typeof(SweepOverview))]
[JsonSerializable(typeof(DocumentSummary))]
[JsonSerializable(typeof(FailureSummary))]
public sealed partial class ReindexJson : JsonSerializerContext
{
    /// <summary>The context to use: the generated one with readable text.</summary>
    public static ReindexJson Relaxed => Lazily.Created;

    /// <summary>Apart, so that it is made after the generated half of this class is initialized.</summary>
    private static class Lazily
    {
        public static readonly ReindexJson Created = new(ReadableJson.From(Default.Options));
    }
}
