using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats;

/// <summary>One thing that a format finds in a file: an article, a file to read in turn, or something that can't be read.</summary>
internal abstract record FilePart
{
    /// <summary>An article in the charset that the whole file was decoded from.</summary>
    public static implicit operator FilePart(ParsedArticle article) => new ArticlePart(article);
}

/// <param name="Article">Its <see cref="ParsedArticle.Member"/> names it where the file may hold several.</param>
/// <param name="Charset">What its text was decoded from, where the format decoded it by itself.</param>
internal sealed record ArticlePart(ParsedArticle Article, string? Charset = null) : FilePart
{
    /// <summary>
    /// True for one part of many, some of which are pictures or a title alone: one without a text is no article, and no failure.
    /// </summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>0 to 1; null where no charset is known.</summary>
    public double? CharsetConfidence { get; init; }
}

/// <summary>A file inside the file: read as the file itself is, by whichever format recognizes it.</summary>
/// <param name="Path">Inside the file, with forward slashes and without "..".</param>
/// <param name="Bytes">All of it.</param>
internal sealed record MemberPart(string Path, ReadOnlyMemory<byte> Bytes) : FilePart
{
    /// <summary>Its name as evidence of its format; null where that is the path, which is made unique among the file's members.</summary>
    public string? Name { get; init; }

    /// <summary>What it is said to be; null where nobody says.</summary>
    public string? ContentType { get; init; }

    /// <summary>Where a recorded page was; null for files.</summary>
    public PageSource? Source { get; init; }

    /// <summary>What went less than smoothly while it was taken out of the file.</summary>
    public IReadOnlyList<ArticleWarning> Warnings { get; init; } = [];
}

/// <summary>An item that is read when its turn comes: whatever goes wrong in it is its own failure, and its neighbours follow.</summary>
/// <param name="Path">What names it inside the file.</param>
/// <param name="Read">Gives the part; may throw anything.</param>
internal sealed record DeferredPart(string Path, Func<FilePart> Read) : FilePart;

/// <summary>A part that can't be read, while others can.</summary>
/// <param name="Path">Inside the file: the member's path, or where it stands (<c>[3]</c>).</param>
/// <param name="Rejection">Why, and what to do.</param>
internal sealed record RefusedPart(string Path, ArticleRejectedException Rejection) : FilePart;

/// <summary>
/// Comes before the items of a feed, where there are any: a feed shows the latest items only, and one that it no longer holds was not
/// taken back. A feed without items is read as such, and no file without an article.
/// </summary>
internal sealed record WindowPart : FilePart;
