using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;

namespace IctPipeline.Core.Reindexing.Sweeping;

/// <summary>What became of one listed blob.</summary>
internal enum BlobStanding
{
    NotMatched,
    Recent,
    UpToDate,
    Failed,
    Enqueued,
}

/// <summary>A listed blob with the id that its document has, where it is one article.</summary>
internal readonly record struct ListedBlob(BlobVersion Version, string RootId)
{
    public static ListedBlob From(BlobVersion version) => new(version, ArticleId.For(version.Address));
}

/// <summary>What a sweep does about one listed blob.</summary>
/// <param name="Jobs">What is to be enqueued, each with its document where one is known: the estimate goes by it.</param>
internal readonly record struct BlobVerdict(
    ListedBlob Blob,
    BlobStanding Standing,
    IReadOnlyList<(SweepNeed Need, DocumentSummary? Document)> Jobs
)
{
    public static BlobVerdict For(ListedBlob blob, BlobStanding standing) => new(blob, standing, []);

    public static BlobVerdict For(ListedBlob blob, SweepNeed need, DocumentSummary? document) =>
        new(blob, BlobStanding.Enqueued, [(need, document)]);
}
