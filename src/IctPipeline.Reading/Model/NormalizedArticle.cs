namespace IctPipeline.Reading.Model;

/// <summary>What reading a file gives: everything of the document but its analysis and lineage.</summary>
public sealed record NormalizedArticle : ArticleContent
{
    /// <summary>What the file turned out to be.</summary>
    public required FileFacts File { get; init; }

    /// <summary>SHA-256 over title and body in comparison form, lower-case hexadecimal.</summary>
    public required string ContentHash { get; init; }
}
