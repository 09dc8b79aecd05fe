namespace IctPipeline.Reading.Model;

/// <summary>One article of a file, or the reason why that member is refused.</summary>
/// <param name="Member">Path inside the bundle; null where the file is one article.</param>
public sealed record ReadMember(string? Member, NormalizedArticle? Article, ArticleRejectedException? Rejection = null);
