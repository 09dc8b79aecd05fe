namespace IctPipeline.Reading.Model;

/// <summary>One article of a file, or the reason why that member is refused.</summary>
/// <param name="Member">Path inside the bundle; null where the file is one article.</param>
public sealed record ReadMember(string? Member, NormalizedArticle? Article, ArticleRejectedException? Rejection = null)
{
    /// <summary>
    /// Where the member is an item of a feed: the feed's path inside the file, empty for the file itself. A feed is a window on the latest
    /// items, so one that is missing from it was not taken back. Null for members of a whole: an archive, a list.
    /// </summary>
    public string? Feed { get; init; }
}
