namespace IctPipeline.Reading.Model;

/// <summary>
/// What reading a file gives: everything of the document but its analysis and lineage. All text is NFC.
/// </summary>
public sealed record NormalizedArticle
{
    /// <summary>What the file turned out to be.</summary>
    public required FileFacts File { get; init; }

    public string? Title { get; init; }

    public string? Lead { get; init; }

    public string Body { get; init; } = "";

    public int WordCount { get; init; }

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

    public IReadOnlyDictionary<string, string> Extra { get; init; } = new Dictionary<string, string>();

    public PublishedDate? Published { get; init; }

    public IReadOnlyList<DateEvidence> DateEvidence { get; init; } = [];

    public Dateline? Dateline { get; init; }

    /// <summary>The language that the source declares (front matter, <c>lang</c> attribute): a hint for the analysis.</summary>
    public string? DeclaredLanguage { get; init; }

    /// <summary>SHA-256 over title and body in comparison form, lower-case hexadecimal.</summary>
    public required string ContentHash { get; init; }

    public IReadOnlyList<ArticleWarning> Warnings { get; init; } = [];
}
