using System.Text.Json.Serialization;
using IctPipeline.Analysis;
using IctPipeline.Articles;
using IctPipeline.Processing;

namespace IctPipeline.Reindexing;

/// <summary>JSON of what sweeps store and read, by generated code, in the words of <see cref="PipelineJson"/>.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters =
    [
        typeof(TimestampConverter),
        typeof(CamelCaseEnumConverter<AnalysisStatus>),
        typeof(CamelCaseEnumConverter<FailureStatus>),
        typeof(CamelCaseEnumConverter<SweepState>),
        typeof(CamelCaseEnumConverter<SweepTrigger>),
        typeof(CamelCaseEnumConverter<SweepPhase>),
        typeof(AnalysisFeaturesConverter),
    ])]
[JsonSerializable(typeof(SweepRun))]
[JsonSerializable(typeof(SweepClock))]
[JsonSerializable(typeof(SweepRequest))]
[JsonSerializable(typeof(SweepReport))]
[JsonSerializable(typeof(SweepOverview))]
[JsonSerializable(typeof(DocumentSummary))]
[JsonSerializable(typeof(FailureSummary))]
public sealed partial class ReindexJson : JsonSerializerContext;
