using IctPipeline.Core.Articles;
using IctPipeline.Reading.Model;

namespace IctPipeline.Core.Processing.Bundle;

/// <summary>What one version of a blob holds, as far as it takes to judge the documents of earlier versions.</summary>
internal sealed class BundleMembers
{
    private readonly HashSet<string?> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _feeds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Content>> _articles = new(StringComparer.Ordinal);

    /// <summary>Of a file that is one article, or none: nobody can tell whether it was a feed but by what was stored of it.</summary>
    public static BundleMembers OfPlainFile() => new() { _names = { null } };

    /// <summary>Of a feed that has no items.</summary>
    public static BundleMembers OfEmptyFeed() => new() { _feeds = { "" } };

    public void Add(ReadMember member)
    {
        _names.Add(member.Member);
        if (member.Feed is { } feed)
        {
            _feeds.Add(feed);
        }

        if (member.Article is { } article)
        {
            var same = _articles.TryGetValue(article.Title ?? "", out var known) ? known : _articles[article.Title ?? ""] = [];
            same.Add(new Content(article.ContentHash, article.CanonicalUrl, article.Published?.Value));
        }
    }

    public bool Contains(string? member) => _names.Contains(member);

    /// <summary>
    /// Whether a document is of an item that only left the window of a feed. An item of which a present one is the same article under
    /// another name did not leave.
    /// </summary>
    public bool LeftItsFeed(Article stored) => IsOfFeed(stored.Source) && !IsRenamed(stored);

    private bool IsOfFeed(ArticleSource source) =>
        _feeds.Contains("")
        || (source.Member is { } member && _feeds.Any(feed => member.StartsWith(feed + "#", StringComparison.Ordinal)))
        || (_names.Contains(null) && source.Format == ArticleSource.FeedFormat);

    private bool IsRenamed(Article stored) =>
        _articles.TryGetValue(stored.Title ?? "", out var same) && same.Exists(content => content.IsOf(stored));

    /// <summary>
    /// The same article: same title and text, or same title and address, and no other day. Text and address may be read otherwise by a
    /// later version of the code, which is when names change.
    /// </summary>
    private sealed record Content(string Hash, string? Address, string? Published)
    {
        public bool IsOf(Article stored) =>
            (Published is null || stored.Published is null || Published == stored.Published.Value)
            && ((stored.Lineage.ContentHash == Hash && stored.WordCount > 0) || (Address is not null && stored.CanonicalUrl == Address))
            && (Address is null || stored.CanonicalUrl is null || Address == stored.CanonicalUrl);
    }
}
