using System.Text.Json.Serialization;
using IctPipeline.Reading.Model;

namespace IctPipeline.Core.Articles;

/// <summary>How much of the analysis the document has.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<AnalysisStatus>))]
public enum AnalysisStatus
{
    /// <summary>Every feature that was asked for is there.</summary>
    Complete,

    /// <summary>Some features failed (<see cref="AnalysisInfo.Missing"/>).</summary>
    Partial,

    /// <summary>There was nothing to analyse, or every feature is switched off.</summary>
    Skipped,
}

/// <summary>Which analyzer said what is in the document, and from what.</summary>
public sealed record AnalysisInfo
{
    /// <summary><c>azure</c>, <c>local</c>, or both joined by <c>+</c> where features are routed apart.</summary>
    public string? Provider { get; init; }

    /// <summary>Changes whenever the analyzer could answer differently; re-indexing goes by it.</summary>
    public string? ModelVersion { get; init; }

    /// <summary>Feature to provider and model (<c>entities</c>: <c>azure 2023-09-01</c>), of each that was answered.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string>? Models { get; init; }

    public DateTimeOffset? AnalyzedAt { get; init; }

    /// <summary>SHA-256 of the fields that were analysed.</summary>
    public string? InputHash { get; init; }

    public required AnalysisStatus Status { get; init; }

    public IReadOnlyList<MissingFeature> Missing { get; init; } = [];
}

/// <summary>A feature that failed.</summary>
/// <param name="Feature"><c>language</c>, <c>entities</c>, <c>keyPhrases</c> or <c>sentiment</c>.</param>
public sealed record MissingFeature(string Feature, string Reason);
