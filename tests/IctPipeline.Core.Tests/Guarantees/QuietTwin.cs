using System.Text.Json;
using IctPipeline.Core.Articles;
using IctPipeline.Core.InMemory;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Processing;
using IctPipeline.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace IctPipeline.Core.Tests.Guarantees;

/// <summary>What the documents of a file would be had nothing gone wrong: it is dropped once, and processed in peace.</summary>
internal static class QuietTwin
{
    /// <summary>Each document as text, clocks and versions aside.</summary>
    public static async Task<IReadOnlyList<string>> DocumentsAsync(RawBlob blob, ArticleProcessorOptions options, string modelVersion)
    {
        var time = new ManualTimeProvider();
        var source = new InMemoryArticleSource(time);
        var store = new InMemoryArticleStore();
        var processor = Processors.Create(
            blob.Version.Address.Container,
            source,
            store,
            new InMemoryRetryQueue(time),
            new FakeReader(),
            new FakeAnalyzer { ModelVersion = modelVersion },
            time,
            options: options
        );
        source.Put(blob.Version.Address, blob.Bytes);
        await processor.ProcessAsync(new ArticleJob { Blob = blob.Version.Address }, CancellationToken.None);
        return await LiveAsync(store, blob.Version.Address, new HashSet<string>());
    }

    /// <summary>The live documents of a blob, in the same form.</summary>
    /// <param name="except">Ids of documents to leave out.</param>
    public static async Task<IReadOnlyList<string>> LiveAsync(IArticleStore store, BlobAddress blob, IReadOnlySet<string> except) =>
        await store
            .FindArticlesOfBlobAsync(blob, CancellationToken.None)
            .Where(stored => !stored.Item.Deleted && !except.Contains(stored.Item.Id))
            .Select(stored => Text(stored.Item))
            .Order(StringComparer.Ordinal)
            .ToListAsync();

    private static string Text(Article article) =>
        JsonSerializer.Serialize(
            article with
            {
                // The name of a whole body has the version of its file in it.
                BodyBlob = article.BodyBlob is null ? null : "whole",
                Source = article.Source with { ETag = null, LastModified = null },
                Analysis = article.Analysis with { AnalyzedAt = null },
                Lineage = article.Lineage with { IngestedAt = default, UpdatedAt = default, Attempts = 0 },
            },
            PipelineJson.Relaxed.Article
        );
}
