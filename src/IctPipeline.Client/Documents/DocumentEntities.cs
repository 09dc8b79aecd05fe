namespace IctPipeline.Client;

/// <summary>Somebody or something that the article names.</summary>
public sealed record DocumentEntity
{
    /// <summary>The same in all articles where the lexicon knows the entity.</summary>
    public required string Id { get; init; }

    /// <summary>Canonical form.</summary>
    public required string Name { get; init; }

    /// <summary><c>Person</c>, <c>Organization</c>, <c>Location</c> …; the set grows.</summary>
    public required string Category { get; init; }

    public string? Subcategory { get; init; }

    /// <summary>What a date or quantity says.</summary>
    public string? Value { get; init; }

    /// <summary>0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>Other forms that stand in the text.</summary>
    public IReadOnlyList<string> Aliases
    {
        get => field ?? [];
        init;
    }

    /// <summary>Empty in an <see cref="ArticleSummary"/>.</summary>
    public IReadOnlyList<DocumentMention> Mentions
    {
        get => field ?? [];
        init;
    }
}

/// <summary>One place where an entity stands, in UTF-16 code units of the field.</summary>
/// <param name="Field"><c>title</c>, <c>lead</c> or <c>body</c>.</param>
public sealed record DocumentMention(string Field, int Offset, int Length, string Text);

/// <summary>Something that the article is about.</summary>
/// <param name="Score">0 to 1; null where the provider gives none.</param>
public sealed record DocumentPhrase(string Text, double? Score);

/// <summary>What parties signed, as the article tells it.</summary>
public sealed record DocumentAgreement
{
    /// <summary>Ids of entities of the same document.</summary>
    public IReadOnlyList<string> Parties
    {
        get => field ?? [];
        init;
    }

    /// <summary><c>memorandum</c>, <c>contract</c> or <c>agreement</c>.</summary>
    public required string Type { get; init; }

    /// <summary>What it is about, in the article's words.</summary>
    public string? Subject { get; init; }

    /// <summary>ISO 8601 with <c>X</c> for what the text leaves open.</summary>
    public string? Date { get; init; }

    /// <summary>Id of the place.</summary>
    public string? Place { get; init; }

    /// <summary>The part of the text that says so; null in an <see cref="ArticleSummary"/>.</summary>
    public DocumentEvidence? Evidence { get; init; }
}

/// <summary>A part of a field, in UTF-16 code units.</summary>
public sealed record DocumentEvidence(string Field, int Offset, int Length);
