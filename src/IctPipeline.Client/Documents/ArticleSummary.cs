namespace IctPipeline.Client;

/// <summary>What lists show of a document: everything but its text, its mentions and its evidence.</summary>
public sealed record ArticleSummary
{
    public required string Id { get; init; }

    public int SchemaVersion { get; init; }

    public bool Deleted { get; init; }

    public required DocumentSource Source { get; init; }

    public string? Title { get; init; }

    public string? Lead { get; init; }

    public string? Site { get; init; }

    public string? Agency { get; init; }

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

    public DocumentPublished? Published { get; init; }

    public DocumentLanguage? Language { get; init; }

    public int WordCount { get; init; }

    public int ReadingMinutes { get; init; }

    /// <summary>Without mentions.</summary>
    public IReadOnlyList<DocumentEntity> Entities
    {
        get => field ?? [];
        init;
    }

    public IReadOnlyList<DocumentAgreement> Agreements
    {
        get => field ?? [];
        init;
    }

    public required DocumentLineage Lineage { get; init; }
}
