using System.Text.Json.Serialization;

namespace IctPipeline.Core.Articles;

/// <summary>How the document came to be.</summary>
public sealed record ArticleLineage
{
    /// <summary>SHA-256 of the title and body in comparison form: equal texts have equal hashes.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The version of this code that assembled the document.</summary>
    public required string PipelineVersion { get; init; }

    /// <summary>When the article was first stored.</summary>
    public required DateTimeOffset IngestedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Deliveries that it took to get this version stored; 1 where nothing failed.</summary>
    public int Attempts { get; init; } = 1;

    /// <summary>
    /// Text records of a paid analysis service that this document has cost so far, re-analysis included; null where none was used.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? TextRecords { get; init; }
}
