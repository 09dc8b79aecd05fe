namespace IctPipeline.Client;

/// <summary>A part of a field, in UTF-16 code units.</summary>
/// <param name="Field"><c>title</c>, <c>lead</c> or <c>body</c>.</param>
/// <param name="Offset">Where it begins in the field.</param>
/// <param name="Length">From 1.</param>
public readonly record struct TextSpan(string Field, int Offset, int Length);

/// <summary>A part of the lead or the body that shows found words.</summary>
/// <param name="Field"><c>lead</c> or <c>body</c>.</param>
/// <param name="Offset">Where <paramref name="Text"/> begins in the field, in UTF-16 code units.</param>
/// <param name="Text">As it stands there.</param>
/// <param name="Highlights">Found words, at their places in <paramref name="Text"/>, first to last.</param>
public sealed record SearchExcerpt(string Field, int Offset, string Text, IReadOnlyList<TextSpan> Highlights);

/// <summary>One document that was found.</summary>
/// <param name="Article">Its summary.</param>
/// <param name="Highlights">Found words in title, lead and body, first to last; at most 200 a field. Of the first 100,000
/// characters.</param>
/// <param name="Excerpt">The part of lead or body with the most of what was looked for; null where they have none of it.</param>
public sealed record SearchHit(ArticleSummary Article, IReadOnlyList<TextSpan> Highlights, SearchExcerpt? Excerpt);

/// <summary>One page of what was found.</summary>
/// <param name="Items">In order; may be fewer than asked for, even where more follow.</param>
/// <param name="Continuation">Gets the next page; null where there is none.</param>
/// <param name="RequestCharge">Request units that the page cost.</param>
/// <param name="Method">How the account was searched.</param>
/// <param name="IsRanked">
/// Whether the order is that of relevance. False where it was not asked for, or can't be told: without a full-text index, or where every
/// word is so common that the index leaves it out. The latest publication comes first then.
/// </param>
public sealed record SearchPage(
    IReadOnlyList<SearchHit> Items,
    string? Continuation,
    double RequestCharge,
    SearchMethod Method,
    bool IsRanked
);

/// <summary>How an account was searched.</summary>
public enum SearchMethod
{
    /// <summary>By the full-text index.</summary>
    FullText,

    /// <summary>By reading the texts: the container has no full-text index. Dearer, and without an order of relevance.</summary>
    Reading,
}
