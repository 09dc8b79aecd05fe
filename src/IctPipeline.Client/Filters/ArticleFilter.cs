namespace IctPipeline.Client;

/// <summary>Which documents are meant; every part that is set must hold. Tombstones are never meant, unless asked for.</summary>
public sealed record ArticleFilter
{
    /// <summary>The document of this id. A point read (<see cref="ArticleClient.FindAsync"/>) is cheaper.</summary>
    public string? Id { get; init; }

    /// <summary>BCP 47 tag as stored (<c>vi</c>, <c>ko</c>).</summary>
    public string? Language { get; init; }

    /// <summary>The site that the article is from.</summary>
    public string? Site { get; init; }

    /// <summary>Blob name, or the start of one that ends with <c>/</c> (a folder).</summary>
    public string? Blob { get; init; }

    /// <summary>One of the article's categories.</summary>
    public string? Category { get; init; }

    /// <summary>Id of an entity that the article names.</summary>
    public string? Entity { get; init; }

    /// <summary>Id of an entity that is a party of an agreement that the article tells of.</summary>
    public string? AgreementParty { get; init; }

    /// <summary>First day of publication, by the date in the article's own offset.</summary>
    public DateOnly? PublishedFrom { get; init; }

    /// <summary>Last day of publication, this day included.</summary>
    public DateOnly? PublishedUntil { get; init; }

    /// <summary>Documents stored anew after this moment.</summary>
    public DateTimeOffset? ChangedSince { get; init; }

    /// <summary>
    /// What the title must hold, as typed into a search box (<see cref="SearchQuery"/>): without regard to case and marks. A word is found
    /// at the beginning of another (<c>tele</c> in <c>telecom</c>).
    /// </summary>
    public string? Title { get; init; }

    /// <summary>
    /// What title, lead and body must hold, as typed into a search box (<see cref="SearchQuery"/>). Documents that versions before 0.2
    /// stored are found after they are re-indexed.
    /// </summary>
    public string? Text { get; init; }

    /// <summary>Tombstones too.</summary>
    public bool IncludeDeleted { get; init; }

    public ArticleOrder Order { get; init; }
}

/// <summary>The order of the answer.</summary>
public enum ArticleOrder
{
    /// <summary>Latest publication first; documents without a date come last, latest stored first.</summary>
    Published,

    /// <summary>Latest stored first.</summary>
    Updated,

    /// <summary>Oldest stored first: with <see cref="ArticleFilter.ChangedSince"/>, to follow what happened.</summary>
    UpdatedAscending,

    /// <summary>
    /// The best fit to <see cref="ArticleFilter.Text"/> first, in lists and searches; <see cref="Published"/> where there is no text, or
    /// the account has no full-text index.
    /// </summary>
    Relevance,
}
