using System.Collections.ObjectModel;

namespace IctPipeline.Client;

/// <summary>
/// One document of the container <c>articles</c>, as docs/contract.md describes it. Words whose set grows (categories,
/// sources, formats) are texts here, and fields that this version does not know are passed over: a document with new
/// fields still reads.
/// </summary>
public sealed record ArticleDocument
{
    /// <summary>32 characters, the same for the same file always.</summary>
    public required string Id { get; init; }

    /// <summary>See <see cref="ArticleClientOptions.NewestSchemaVersion"/>.</summary>
    public int SchemaVersion { get; init; }

    /// <summary><c>article</c>.</summary>
    public string? Type { get; init; }

    /// <summary>True for a tombstone: the file is gone, everything that came from its content is empty.</summary>
    public bool Deleted { get; init; }

    /// <summary>When the deletion was noticed; null unless <see cref="Deleted"/>.</summary>
    public DateTimeOffset? DeletedAt { get; init; }

    /// <summary>Seconds until a tombstone vanishes; null for documents.</summary>
    public int? Ttl { get; init; }

    /// <summary>The blob that it was made from.</summary>
    public required DocumentSource Source { get; init; }

    public string? Title { get; init; }

    public string? Lead { get; init; }

    /// <summary>Plain text; paragraphs are separated by one blank line.</summary>
    public string Body
    {
        get => field ?? "";
        init;
    }

    /// <summary>Where the whole body is if it did not fit: a blob in the container <c>article-bodies</c>.</summary>
    public string? BodyBlob { get; init; }

    /// <summary>The words as they are searched; null on tombstones, and in documents of versions before 0.2.</summary>
    public DocumentSearch? Search { get; init; }

    /// <summary>What near-duplicates are found by; null where the text has fewer than 40 words.</summary>
    public DocumentSimilarity? Similarity { get; init; }

    public int WordCount { get; init; }

    /// <summary>In text elements: what a reader calls characters.</summary>
    public int CharacterCount { get; init; }

    public int ReadingMinutes { get; init; }

    public IReadOnlyList<DocumentImage> Images
    {
        get => field ?? [];
        init;
    }

    public IReadOnlyList<DocumentLink> Links
    {
        get => field ?? [];
        init;
    }

    public string? Site { get; init; }

    public string? Agency { get; init; }

    public IReadOnlyList<string> Authors
    {
        get => field ?? [];
        init;
    }

    public IReadOnlyList<string> Categories
    {
        get => field ?? [];
        init;
    }

    public IReadOnlyList<string> Tags
    {
        get => field ?? [];
        init;
    }

    public string? CanonicalUrl { get; init; }

    /// <summary>Keys of the front matter that map to no field.</summary>
    public IReadOnlyDictionary<string, string> Extra
    {
        get => field ?? ReadOnlyDictionary<string, string>.Empty;
        init;
    }

    /// <summary>Null where no evidence suffices.</summary>
    public DocumentPublished? Published { get; init; }

    /// <summary>Every date that was found; conflicting ones are kept.</summary>
    public IReadOnlyList<DocumentDate> DateEvidence
    {
        get => field ?? [];
        init;
    }

    public DocumentDateline? Dateline { get; init; }

    public DocumentLanguage? Language { get; init; }

    /// <summary>What the file says of its language, as it says it.</summary>
    public string? DeclaredLanguage { get; init; }

    public required DocumentAnalysis Analysis { get; init; }

    public IReadOnlyList<DocumentEntity> Entities
    {
        get => field ?? [];
        init;
    }

    public IReadOnlyList<DocumentPhrase> KeyPhrases
    {
        get => field ?? [];
        init;
    }

    public IReadOnlyList<DocumentAgreement> Agreements
    {
        get => field ?? [];
        init;
    }

    public DocumentSentiment? Sentiment { get; init; }

    public required DocumentLineage Lineage { get; init; }

    public IReadOnlyList<DocumentWarning> Warnings
    {
        get => field ?? [];
        init;
    }

    /// <summary>The text that a mention, a date or a piece of evidence points into; null where the document has no such field.</summary>
    /// <param name="field"><c>title</c>, <c>lead</c> or <c>body</c>.</param>
    public string? Text(string field) =>
        field switch
        {
            "title" => Title,
            "lead" => Lead,
            "body" => Body,
            _ => null,
        };
}
