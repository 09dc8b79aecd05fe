using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using IctPipeline.Core.Articles;
using IctPipeline.Reading.Model;

namespace IctPipeline.Core.Jobs;

/// <summary>
/// JSON of everything that is stored or queued, by generated code. Text is written as it is, not as <c>\u</c> escapes:
/// Vietnamese would take three times the space, and an item may hold 2 MB.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [
        typeof(TimestampConverter),
        typeof(CamelCaseEnumConverter<AnalysisStatus>),
        typeof(CamelCaseEnumConverter<DatePrecision>),
        typeof(CamelCaseEnumConverter<DateSource>),
        typeof(CamelCaseEnumConverter<ArticleStage>),
        typeof(CamelCaseEnumConverter<FailureClass>),
        typeof(CamelCaseEnumConverter<FailureStatus>),
        typeof(CamelCaseEnumConverter<JobReason>),
        typeof(AnalysisFeaturesConverter),
    ]
)]
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
        public static readonly PipelineJson Created = new(
            new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, TypeInfoResolver = null }
        );
    }
}
