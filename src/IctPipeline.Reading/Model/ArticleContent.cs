using System.Text.Json.Serialization;

namespace IctPipeline.Reading.Model;

/// <summary>What an article says: the part of a document that comes from its file. All text is NFC.</summary>
/// <remarks>The orders put a document's fields on paper as people read them: identity, text, attribution, analysis, warnings.</remarks>
public abstract record ArticleContent
{
    [JsonPropertyOrder(1)]
    public string? Title { get; init; }

    [JsonPropertyOrder(1)]
    public string? Lead { get; init; }

    /// <summary>Plain text; paragraphs are separated by one blank line.</summary>
    [JsonPropertyOrder(1)]
    public string Body { get; init; } = "";

    [JsonPropertyOrder(3)]
    public int WordCount { get; init; }

    /// <summary>Length of <see cref="Body"/> in text elements (what a reader calls characters).</summary>
    [JsonPropertyOrder(3)]
    public int CharacterCount { get; init; }

    [JsonPropertyOrder(3)]
    public int ReadingMinutes { get; init; }

    [JsonPropertyOrder(3)]
    public IReadOnlyList<ArticleImage> Images { get; init; } = [];

    [JsonPropertyOrder(3)]
    public IReadOnlyList<ArticleLink> Links { get; init; } = [];

    [JsonPropertyOrder(3)]
    public string? Site { get; init; }

    [JsonPropertyOrder(3)]
    public string? Agency { get; init; }

    [JsonPropertyOrder(3)]
    public IReadOnlyList<string> Authors { get; init; } = [];

    [JsonPropertyOrder(3)]
    public IReadOnlyList<string> Categories { get; init; } = [];

    [JsonPropertyOrder(3)]
    public IReadOnlyList<string> Tags { get; init; } = [];

    [JsonPropertyOrder(3)]
    public string? CanonicalUrl { get; init; }

    /// <summary>Front-matter keys (or their like in other formats) that map to no field of the contract.</summary>
    [JsonPropertyOrder(3)]
    public IReadOnlyDictionary<string, string> Extra { get; init; } = new Dictionary<string, string>();

    [JsonPropertyOrder(3)]
    public PublishedDate? Published { get; init; }

    /// <summary>Every date that was found, with the place where it stood; conflicting evidence is kept.</summary>
    [JsonPropertyOrder(3)]
    public IReadOnlyList<DateEvidence> DateEvidence { get; init; } = [];

    [JsonPropertyOrder(3)]
    public Dateline? Dateline { get; init; }

    /// <summary>
    /// What the file says that its language is (front matter, <c>lang</c> attribute), as it says it: evidence, not truth, and a hint
    /// for the analysis.
    /// </summary>
    [JsonPropertyOrder(3)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? DeclaredLanguage { get; init; }

    [JsonPropertyOrder(5)]
    public IReadOnlyList<ArticleWarning> Warnings { get; init; } = [];
}
