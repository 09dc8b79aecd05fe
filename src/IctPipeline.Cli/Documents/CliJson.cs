using System.Text.Json;
using System.Text.Json.Serialization;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Auditing;
using IctPipeline.Core.Conditions;
using IctPipeline.Core.Ports;

namespace IctPipeline.Cli.Documents;

/// <summary>A file that <c>ict put</c> dropped.</summary>
internal sealed record DroppedFile(string File, string Blob, string Id, string ETag);

/// <summary>What <c>ict status</c> found.</summary>
/// <param name="Conditions">What is wrong now and lasts.</param>
internal sealed record StatusReport(
    string Target,
    DocumentCounts Documents,
    FailureCounts Failures,
    IReadOnlyList<QueueDepth> Queues,
    IReadOnlyList<Condition> Conditions
);

/// <summary>Documents in the store.</summary>
internal sealed record DocumentCounts(long Articles, long Tombstones);

/// <summary>Open failure records, and how many of the dead ones have which code.</summary>
internal sealed record FailureCounts(long Retrying, long Dead, IReadOnlyDictionary<string, int> DeadByCode);

/// <summary>What <c>ict failures replay</c> did.</summary>
/// <param name="Replayed">Records that are tried again.</param>
internal sealed record ReplayReport(int Replayed);

/// <summary>What <c>ict export</c> wrote.</summary>
internal sealed record ExportReport(string File, long Documents);

/// <summary>JSON of the commands' own answers (documents and failures are <see cref="JsonLines"/>).</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(AuditProblemConverter)])]
[JsonSerializable(typeof(AuditReport))]
[JsonSerializable(typeof(ReplayReport))]
[JsonSerializable(typeof(DroppedFile))]
[JsonSerializable(typeof(StatusReport))]
[JsonSerializable(typeof(Functions.Http.HealthReport))]
[JsonSerializable(typeof(ExportReport))]
[JsonSerializable(typeof(Outcomes.FileRow))]
[JsonSerializable(typeof(Finding))]
[JsonSerializable(typeof(Bench.BenchReport))]
[JsonSerializable(typeof(Bench.Hosts.HostsReport))]
[JsonSerializable(typeof(Bench.Reindex.SweepBenchReport))]
[JsonSerializable(typeof(Analyze.LineAnalysis))]
[JsonSerializable(typeof(Evaluate.EvaluationReport))]
internal sealed partial class CliJson : JsonSerializerContext
{
    private static class Lazily
    {
        public static readonly CliJson Relaxed = new(ReadableJson.From(Default.Options));
    }

    public static string Serialize(DroppedFile file) => JsonSerializer.Serialize(file, Lazily.Relaxed.DroppedFile);

    public static string Serialize(StatusReport report) => JsonSerializer.Serialize(report, Lazily.Relaxed.StatusReport);

    public static string Serialize(AuditReport report) => JsonSerializer.Serialize(report, Lazily.Relaxed.AuditReport);

    public static string Serialize(ReplayReport report) => JsonSerializer.Serialize(report, Lazily.Relaxed.ReplayReport);

    public static string Serialize(Bench.Reindex.SweepBenchReport report) =>
        JsonSerializer.Serialize(report, Lazily.Relaxed.SweepBenchReport);

    public static string Serialize(Outcomes.FileRow row) => JsonSerializer.Serialize(row, Lazily.Relaxed.FileRow);

    public static string Serialize(ExportReport report) => JsonSerializer.Serialize(report, Lazily.Relaxed.ExportReport);

    public static string Serialize(Finding finding) => JsonSerializer.Serialize(finding, Lazily.Relaxed.Finding);

    public static string Serialize(Bench.BenchReport report) => JsonSerializer.Serialize(report, Lazily.Relaxed.BenchReport);

    public static string Serialize(Bench.Hosts.HostsReport report) => JsonSerializer.Serialize(report, Lazily.Relaxed.HostsReport);

    public static string Serialize(Analyze.LineAnalysis analysis) => JsonSerializer.Serialize(analysis, Lazily.Relaxed.LineAnalysis);

    public static string Serialize(Evaluate.EvaluationReport report) => JsonSerializer.Serialize(report, Lazily.Relaxed.EvaluationReport);
}

/// <summary>Problems are camel-case words, as all words in JSON are.</summary>
internal sealed class AuditProblemConverter()
    : JsonStringEnumConverter<AuditProblem>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);
