using System.Text.Json;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Reading.Model;

namespace IctPipeline.Core.Processing.Single;

/// <summary>Tells whether a write would change anything that a reader of the document could see.</summary>
internal static class ArticleComparison
{
    /// <summary>Equal but for clocks, and for the version of a blob that was dropped again with the same bytes.</summary>
    public static bool SameButForClocks(Article stored, Article fresh) =>
        !stored.Deleted && Comparable(stored).AsSpan().SequenceEqual(Comparable(fresh));

    private static byte[] Comparable(Article article) =>
        JsonSerializer.SerializeToUtf8Bytes(
            article with
            {
                Source = article.Source with { ETag = null, LastModified = null },
                DateEvidence = [.. article.DateEvidence.Where(evidence => evidence.Source != DateSource.Blob)],
                Analysis = article.Analysis with { AnalyzedAt = null },
                Lineage = article.Lineage with { IngestedAt = default, UpdatedAt = default, Attempts = 0 },
            },
            PipelineJson.Relaxed.Article
        );
}
