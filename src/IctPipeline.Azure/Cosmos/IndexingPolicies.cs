using Microsoft.Azure.Cosmos;

namespace IctPipeline.Azure.Cosmos;

/// <summary>
/// What is indexed: the paths that queries filter or sort by (docs/queries.md has the queries, docs/indexing.md what each path costs), and
/// nothing else. An
/// article is mostly body and mentions; indexing those would multiply the cost of a write.
/// </summary>
internal static class IndexingPolicies
{
    private static readonly string[] ArticlePaths =
    [
        "/deleted/?",
        "/source/container/?",
        "/source/blob/?",
        "/title/?",
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

    public static IndexingPolicy Articles() => Create(ArticlePaths, ArticleOrders);

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
