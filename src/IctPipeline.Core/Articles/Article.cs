using System.Text.Json.Serialization;
using IctPipeline.Reading.Model;

namespace IctPipeline.Core.Articles;

/// <summary>
/// One article as it is stored in the container <c>articles</c>. The contract is <c>article.schema.json</c> beside this
/// file: every stored document validates against it. A value that the source does not support is null, never guessed.
/// </summary>
public sealed record Article : ArticleContent
{
    /// <summary>The value of <see cref="SchemaVersion"/> that this code writes. Additive changes keep it.</summary>
    public const int CurrentSchemaVersion = 1;

    public Article() { }

    /// <summary>A document of what a file says.</summary>
    public Article(ArticleContent content)
        : base(content) { }

    /// <summary>Derived from the blob's address (<see cref="ArticleId"/>), so the same file is always the same document.</summary>
    public required string Id { get; init; }

    public int SchemaVersion { get; init; } = CurrentSchemaVersion;

    public string Type { get; init; } = "article";

    /// <summary>True for a tombstone: the blob is gone, content is cleared, the document expires by its <see cref="Ttl"/>.</summary>
    public bool Deleted { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? DeletedAt { get; init; }

    /// <summary>Cosmos DB's time to live in seconds; set on tombstones only.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Ttl { get; init; }

    public required ArticleSource Source { get; init; }

    /// <summary>Where the whole body is, if it did not fit: a blob in the container <c>article-bodies</c>.</summary>
    [JsonPropertyOrder(2)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? BodyBlob { get; init; }

    /// <summary>The words as they are searched; null on tombstones, and in documents of versions before 0.2.</summary>
    [JsonPropertyOrder(2)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ArticleSearch? Search { get; init; }

    /// <summary>What near-duplicates are found by; null where the text is too short to be one.</summary>
    [JsonPropertyOrder(2)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ArticleSimilarity? Similarity { get; init; }

    [JsonPropertyOrder(4)]
    public ArticleLanguage? Language { get; init; }

    [JsonPropertyOrder(4)]
    public required AnalysisInfo Analysis { get; init; }

    [JsonPropertyOrder(4)]
    public IReadOnlyList<Entity> Entities { get; init; } = [];

    [JsonPropertyOrder(4)]
    public IReadOnlyList<KeyPhrase> KeyPhrases { get; init; } = [];

    /// <summary>What parties signed, where the provider tells it.</summary>
    [JsonPropertyOrder(4)]
    public IReadOnlyList<Agreement> Agreements { get; init; } = [];

    [JsonPropertyOrder(4)]
    public Sentiment? Sentiment { get; init; }

    [JsonPropertyOrder(4)]
    public required ArticleLineage Lineage { get; init; }
}
