namespace IctPipeline.Client;

/// <summary>A document whose text is like another's.</summary>
/// <param name="Article">Its summary.</param>
/// <param name="Similarity">
/// About the share of common phrases of three words (Jaccard), 0 to 1, by the signatures; the title does not count. Off by 0.03 on average.
/// </param>
public sealed record SimilarArticle(ArticleSummary Article, double Similarity);

/// <summary>Documents that are alike.</summary>
/// <param name="Articles">Two at least, the earliest publication first; undated ones come last.</param>
public sealed record SimilarGroup(IReadOnlyList<SimilarArticle> Articles);

/// <summary>What near-duplicates are found by.</summary>
/// <param name="Bands">Alike texts have at least one in common.</param>
/// <param name="Signature">128 bytes in Base64.</param>
public sealed record DocumentSimilarity(IReadOnlyList<string> Bands, string Signature);

/// <summary>The words as they are searched: lower case, no marks, each between two spaces.</summary>
public sealed record DocumentSearch(string Title, string Text);
