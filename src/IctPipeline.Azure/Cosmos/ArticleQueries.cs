using IctPipeline.Core.Articles;
using Microsoft.Azure.Cosmos;

namespace IctPipeline.Azure.Cosmos;

/// <summary>Queries over the container <c>articles</c>: answered from the index alone but for the items they return.</summary>
internal static class ArticleQueries
{
    /// <summary>The blob comes first: few documents share one, all share the container.</summary>
    public static QueryDefinition OfBlob(BlobAddress blob) =>
        new QueryDefinition("SELECT * FROM c WHERE c.source.blob = @blob AND c.source.container = @container")
            .WithParameter("@blob", blob.Name)
            .WithParameter("@container", blob.Container);

    public static QueryDefinition All { get; } = new("SELECT * FROM c");

    public static QueryDefinition CountLive { get; } = new("SELECT VALUE COUNT(1) FROM c WHERE c.deleted = false");

    /// <summary>The mark of a bundle is no tombstone: it does not expire.</summary>
    public static QueryDefinition CountTombstones { get; } =
        new("SELECT VALUE COUNT(1) FROM c WHERE c.deleted = true AND IS_DEFINED(c.ttl)");
}
