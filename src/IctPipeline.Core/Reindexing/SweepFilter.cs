using System.Text.Json.Serialization;
using IctPipeline.Core.Articles;

namespace IctPipeline.Core.Reindexing;

/// <summary>
/// What a sweep is to look at; an empty one is the whole container. Format, language and time of ingestion are known of
/// documents only: with one of them, blobs without a document are left alone.
/// </summary>
public sealed record SweepFilter
{
    /// <summary>Only blobs whose names start so.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Prefix { get; init; }

    /// <summary>Only documents of this <c>source.format</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Format { get; init; }

    /// <summary>Only documents in this language: a BCP 47 tag, or the start of one (<c>zh</c> takes <c>zh-Hant</c> in).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Language { get; init; }

    /// <summary>Only these: ids of documents or failures, or names of blobs. Failed ones among them are tried again.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];

    /// <summary>Only documents that were first stored before.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? IngestedBefore { get; init; }

    /// <summary>Only documents that an older version made; nothing that is missing, changed or gone.</summary>
    public bool StaleOnly { get; init; }

    /// <summary>Only blobs with a failure record that is open.</summary>
    public bool FailedOnly { get; init; }

    /// <summary>Also what is up to date, and what failed.</summary>
    public bool Force { get; init; }

    /// <summary>Only these features are analysed again; nothing is read. None: whatever is stale.</summary>
    public AnalysisFeatures Only { get; init; }

    /// <summary>Ids that a filter may have.</summary>
    public const int MostIds = 1_000;

    /// <summary>Whether it needs something that only a document tells.</summary>
    [JsonIgnore]
    public bool NeedsDocument =>
        Format is not null || Language is not null || IngestedBefore is not null || StaleOnly || Only != AnalysisFeatures.None;

    /// <summary>Whether it is the whole container.</summary>
    [JsonIgnore]
    public bool IsEmpty => Prefix is null && Ids.Count == 0 && !NeedsDocument && !FailedOnly && !Force;

    /// <summary>Whether documents (and failures) whose blob is gone are looked for.</summary>
    [JsonIgnore]
    public bool LooksForDeleted => !StaleOnly && !FailedOnly && Only == AnalysisFeatures.None;

    /// <summary>Whether what failed is tried again.</summary>
    [JsonIgnore]
    public bool AsksForFailed => FailedOnly || Force || Ids.Count > 0;

    /// <summary>Whether a document is meant; prefix and ids go by the blob, and are not looked at here.</summary>
    public bool Matches(DocumentSummary document) =>
        (Format is null || string.Equals(document.Source.Format, Format, StringComparison.OrdinalIgnoreCase))
        && (Language is null || IsInLanguage(document.Language?.Tag, Language))
        && (IngestedBefore is null || document.Lineage.IngestedAt < IngestedBefore);

    private static bool IsInLanguage(string? tag, string wanted) =>
        tag is not null
        && tag.StartsWith(wanted, StringComparison.OrdinalIgnoreCase)
        && (tag.Length == wanted.Length || tag[wanted.Length] == '-');
}
