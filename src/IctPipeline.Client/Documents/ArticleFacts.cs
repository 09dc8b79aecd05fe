namespace IctPipeline.Client;

/// <summary>What lists are sorted, filtered and counted by: a short row of a document, without its text.</summary>
public sealed record ArticleFacts
{
    public required string Id { get; init; }

    /// <summary>BCP 47; null where the language is not known.</summary>
    public string? Language { get; init; }

    public string? Site { get; init; }

    public IReadOnlyList<string> Categories
    {
        get => field ?? [];
        init;
    }

    /// <summary>ISO 8601 with the article's own offset, as far as it is known; null without a date.</summary>
    public string? Published { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Without mentions.</summary>
    public IReadOnlyList<DocumentEntity> Entities
    {
        get => field ?? [];
        init;
    }

    /// <summary>Ids of the parties of all its agreements.</summary>
    public IReadOnlyList<string> Parties
    {
        get => field ?? [];
        init;
    }

    /// <summary>The same from a whole document, as the change feed brings it.</summary>
    public static ArticleFacts From(ArticleDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new ArticleFacts
        {
            Id = document.Id,
            Language = document.Language?.Tag,
            Site = document.Site,
            Categories = document.Categories,
            Published = document.Published?.Value,
            UpdatedAt = document.Lineage.UpdatedAt,
            Entities = document.Entities,
            Parties = [.. document.Agreements.SelectMany(agreement => agreement.Parties)],
        };
    }
}
