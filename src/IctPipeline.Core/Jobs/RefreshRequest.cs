using System.Text.Json.Serialization;
using IctPipeline.Core.Articles;

namespace IctPipeline.Core.Jobs;

/// <summary>How much of a document a re-index makes anew. Each costs less than the one before.</summary>
public enum RefreshScope
{
    /// <summary>The blob is read and the whole path runs, as on a drop.</summary>
    Read,

    /// <summary>The stored text is analysed again; the blob is not read.</summary>
    Analysis,

    /// <summary>The stored document is put together again in the current schema; nothing is read or analysed.</summary>
    Assembly,
}

/// <summary>What a re-index asks of a job.</summary>
public sealed record RefreshRequest
{
    public RefreshScope Scope { get; init; } = RefreshScope.Read;

    /// <summary>The document's member, where it is one of a bundle; null for the blob as a whole.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Member { get; init; }

    /// <summary>Only these analysis features; <see cref="AnalysisFeatures.None"/> leaves it to what is stale or missing.</summary>
    public AnalysisFeatures Features { get; init; }

    /// <summary>Even where the document is up to date.</summary>
    public bool Force { get; init; }
}
