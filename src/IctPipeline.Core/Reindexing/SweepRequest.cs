using System.Text.Json.Serialization;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Failures;

namespace IctPipeline.Core.Reindexing;

/// <summary>
/// What people ask of a sweep, as the API and <c>ict reindex</c> take it. A misspelt member is refused: it would widen the sweep.
/// </summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record SweepRequest
{
    public string? Prefix { get; init; }

    public string? Format { get; init; }

    public string? Language { get; init; }

    public IReadOnlyList<string>? Ids { get; init; }

    /// <summary>A date, a time, or a duration back from now (<see cref="MomentText"/>).</summary>
    public string? IngestedBefore { get; init; }

    public bool StaleOnly { get; init; }

    public bool FailedOnly { get; init; }

    public bool Force { get; init; }

    /// <summary>Names of features.</summary>
    public IReadOnlyList<string>? Only { get; init; }

    public bool DryRun { get; init; }

    /// <summary>The filter that is meant.</summary>
    /// <param name="now">What a duration is counted back from.</param>
    /// <param name="problem">A sentence that says what is wrong; null where there is a filter.</param>
    public SweepFilter? ToFilter(DateTimeOffset now, out string? problem)
    {
        DateTimeOffset? before = null;
        if (IngestedBefore is { } text && (before = MomentText.TryParse(text.Trim(), now)) is null)
        {
            problem = "ingestedBefore is a date, a time such as 2026-03-04T12:00:00Z, or a duration such as 90m, 24h or 7d.";
            return null;
        }

        var only = (Only ?? []).Select(name => FeatureNames.Parse(name)).ToList();
        if (only.Contains(AnalysisFeatures.None))
        {
            problem = $"A feature is one of {string.Join(", ", AnalysisFeatures.All.Each().Select(feature => feature.FieldName()))}.";
            return null;
        }

        var filter = new SweepFilter
        {
            Prefix = Prefix,
            Format = Format?.ToLowerInvariant(),
            Language = Language,
            Ids = Ids ?? [],
            IngestedBefore = before,
            StaleOnly = StaleOnly,
            FailedOnly = FailedOnly,
            Force = Force,
            Only = only.Union(),
        };
        problem = SweepFilterCheck.Problem(filter);
        return problem is null ? filter : null;
    }
}
