using System.Text.Json.Serialization;
using IctPipeline.Reading.Model;

namespace IctPipeline.Core.Articles;

/// <summary>
/// One article as it is stored in the container <c>articles</c>. The contract is <c>article.schema.json</c> beside this
/// file: every stored document validates against it. A value that the source does not support is null, never guessed.
/// </summary>
public sealed record Article
{
    /// <summary>The value of <see cref="SchemaVersion"/> that this code writes. Additive changes keep it.</summary>
    public const int CurrentSchemaVersion = 1;

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

    public string? Title { get; init; }

    public string? Lead { get; init; }

    /// <summary>Plain text; paragraphs are separated by one blank line.</summary>
    public string Body { get; init; } = "";

    /// <summary>Where the whole body is, if it did not fit: a blob in the container <c>article-bodies</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? BodyBlob { get; init; }

    public int WordCount { get; init; }

    /// <summary>Length of <see cref="Body"/> in text elements (what a reader calls characters).</summary>
    public int CharacterCount { get; init; }

    public int ReadingMinutes { get; init; }

    public IReadOnlyList<ArticleImage> Images { get; init; } = [];

    public IReadOnlyList<ArticleLink> Links { get; init; } = [];

    public string? Site { get; init; }

    public string? Agency { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public IReadOnlyList<string> Categories { get; init; } = [];

    public IReadOnlyList<string> Tags { get; init; } = [];

    public string? CanonicalUrl { get; init; }

    /// <summary>Front-matter keys (or their like in other formats) that map to no field of the contract.</summary>
    public IReadOnlyDictionary<string, string> Extra { get; init; } = new Dictionary<string, string>();

    public PublishedDate? Published { get; init; }

    /// <summary>Every date that was found, with the place where it stood; conflicting evidence is kept.</summary>
    public IReadOnlyList<DateEvidence> DateEvidence { get; init; } = [];

    public Dateline? Dateline { get; init; }

    /// <summary>
    /// What the file says that its language is (front matter, <c>lang</c> attribute), as it says it: evidence, not truth.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? DeclaredLanguage { get; init; }

    public ArticleLanguage? Language { get; init; }

    public required AnalysisInfo Analysis { get; init; }

    public IReadOnlyList<Entity> Entities { get; init; } = [];

    public IReadOnlyList<KeyPhrase> KeyPhrases { get; init; } = [];

    /// <summary>What parties signed, where the provider tells it.</summary>
    public IReadOnlyList<Agreement> Agreements { get; init; } = [];

    public Sentiment? Sentiment { get; init; }

    public required ArticleLineage Lineage { get; init; }

    public IReadOnlyList<ArticleWarning> Warnings { get; init; } = [];
}
