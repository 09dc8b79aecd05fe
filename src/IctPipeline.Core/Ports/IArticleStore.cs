using IctPipeline.Core.Articles;

namespace IctPipeline.Core.Ports;

/// <summary>
/// Documents and failure records. Writes of documents are conditional: they say which stored version they replace, and
/// are refused (<see cref="WriteResult.Conflict"/>) if another one is there. Other errors are thrown as
/// <see cref="DependencyException"/>.
/// </summary>
public interface IArticleStore
{
    /// <summary>Point read; tombstones included; null where there is none.</summary>
    Task<Stored<Article>?> FindArticleAsync(string id, CancellationToken cancellationToken);

    /// <summary>Writes a document over the version <paramref name="replaces"/>, or creates it where that is null.</summary>
    Task<WriteResult> WriteArticleAsync(Article article, string? replaces, CancellationToken cancellationToken);

    /// <summary>Removes a document of exactly this version; one that is gone already counts as written.</summary>
    Task<WriteResult> RemoveArticleAsync(string id, string replaces, CancellationToken cancellationToken);

    /// <summary>Every stored document that came from a blob (the members of a bundle), tombstones included.</summary>
    IAsyncEnumerable<Stored<Article>> FindArticlesOfBlobAsync(BlobAddress blob, CancellationToken cancellationToken);

    /// <summary>Every stored document, tombstones included, in no particular order, a page at a time.</summary>
    IAsyncEnumerable<Stored<Article>> ListArticlesAsync(CancellationToken cancellationToken);

    /// <summary>Point read; null where there is none.</summary>
    Task<Stored<ArticleFailure>?> FindFailureAsync(string id, CancellationToken cancellationToken);

    /// <summary>Writes a failure record under the same condition as a document.</summary>
    Task<WriteResult> WriteFailureAsync(ArticleFailure failure, string? replaces, CancellationToken cancellationToken);

    /// <summary>Failure records by filter, latest first.</summary>
    IAsyncEnumerable<ArticleFailure> ListFailuresAsync(FailureFilter filter, CancellationToken cancellationToken);

    /// <summary>How many documents and open failures there are.</summary>
    Task<StoreCounts> CountAsync(CancellationToken cancellationToken);
}

/// <summary>A stored item with the version that a write must name to replace it.</summary>
public sealed record Stored<T>(T Item, string ETag);

/// <summary>How a conditional write ended.</summary>
public enum WriteResult
{
    Written,

    /// <summary>Another version is stored than the one named: read again and decide again.</summary>
    Conflict,
}

/// <summary>What is in the store.</summary>
/// <param name="Articles">Documents that are not tombstones.</param>
/// <param name="Tombstones">Soft-deleted documents; marks of bundles are none.</param>
/// <param name="Retrying">Failures that will be tried again.</param>
/// <param name="Dead">Failures that wait for a person.</param>
public sealed record StoreCounts(long Articles, long Tombstones, long Retrying, long Dead);

/// <summary>Which failures; a null part means any.</summary>
/// <param name="Since">Last failed then or later.</param>
/// <param name="Limit">At most so many.</param>
/// <param name="Blob">Of this blob: its own record, and those of its members.</param>
public sealed record FailureFilter(
    FailureStatus? Status = null,
    FailureClass? Class = null,
    string? Code = null,
    DateTimeOffset? Since = null,
    int Limit = FailureFilter.DefaultLimit,
    BlobAddress? Blob = null
)
{
    /// <summary>What a person reads through.</summary>
    public const int DefaultLimit = 100;

    /// <summary>Whether it lets every record through.</summary>
    public bool IsEmpty => Status is null && Class is null && Code is null && Since is null && Blob is null;
}
