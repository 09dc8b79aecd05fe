using Microsoft.Azure.Cosmos;

namespace IctPipeline.Azure.Cosmos;

/// <summary>
/// What is indexed: the paths that queries filter or sort by (docs/queries.md has the queries, docs/indexing.md what each path costs), and
/// nothing else. An article is mostly body and mentions; indexing those would multiply the cost of a write.
/// </summary>
internal static class IndexingPolicies
{
    private static readonly string[] ArticlePaths =
    [
        "/deleted/?",
        "/source/container/?",
        "/source/blob/?",
        "/title/?",
        "/search/title/?",
        "/similarity/bands/[]/?",
        "/site/?",
        "/authors/[]/?",
        "/categories/[]/?",
        "/tags/[]/?",
        "/published/value/?",
        "/language/tag/?",
        "/analysis/status/?",
        "/analysis/modelVersion/?",
        "/entities/[]/id/?",
        "/entities/[]/name/?",
        "/agreements/[]/parties/[]/?",
        "/lineage/contentHash/?",
        "/lineage/pipelineVersion/?",
        "/lineage/ingestedAt/?",
        "/lineage/updatedAt/?",
        "/warnings/[]/code/?",
        "/ttl/?",
    ];

    private static readonly string[] FailurePaths =
    [
        "/status/?",
        "/class/?",
        "/code/?",
        "/stage/?",
        "/blob/?",
        "/firstFailedAt/?",
        "/lastFailedAt/?",
        "/nextAttemptAt/?",
    ];

    private static readonly string[] StatePaths = ["/type/?", "/kind/?", "/status/?", "/startedAt/?"];

    /// <summary>Newest first within a language, a site, a category of deletion: each needs both properties in one index.</summary>
    private static readonly string[][] ArticleOrders =
    [
        ["/deleted", "/published/value"],
        ["/language/tag", "/published/value"],
        ["/site", "/published/value"],
        ["/deleted", "/lineage/updatedAt"],
    ];

    /// <summary>
    /// Texts with a full-text index: what searches go by (without marks), and the fields as they stand, for the rank of marks that were
    /// typed and for queries of other programs.
    /// </summary>
    private static readonly string[] Texts = ["/search/text", "/search/title", "/title", "/lead", "/body"];

    /// <summary>The only language that the service supports beyond preview; its stop words and stems are English.</summary>
    private const string TextLanguage = "en-US";

    public static IndexingPolicy Articles()
    {
        var policy = Create(ArticlePaths, ArticleOrders);
        foreach (var path in Texts)
        {
            policy.FullTextIndexes.Add(new FullTextIndexPath { Path = path });
        }

        return policy;
    }

    /// <summary>Belongs to the container, not to its indexing policy.</summary>
    public static FullTextPolicy ArticleTexts() =>
        new()
        {
            DefaultLanguage = TextLanguage,
            FullTextPaths = [.. Texts.Select(path => new FullTextPath { Path = path, Language = TextLanguage })],
        };

    public static IndexingPolicy Failures() => Create(FailurePaths, []);

    public static IndexingPolicy State() => Create(StatePaths, []);

    private static IndexingPolicy Create(string[] paths, string[][] orders)
    {
        var policy = new IndexingPolicy { IndexingMode = IndexingMode.Consistent, Automatic = true };
        foreach (var path in paths)
        {
            policy.IncludedPaths.Add(new IncludedPath { Path = path });
        }

        policy.ExcludedPaths.Add(new ExcludedPath { Path = "/*" });
        foreach (var order in orders)
        {
            policy.CompositeIndexes.Add([
                .. order.Select(path => new CompositePath { Path = path, Order = CompositePathSortOrder.Descending }),
            ]);
        }

        return policy;
    }
}
