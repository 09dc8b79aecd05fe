using System.Collections.Concurrent;
using Azure.Storage.Blobs;
using IctPipeline.Azure;
using IctPipeline.Core.Articles;
using Microsoft.Azure.Cosmos;

namespace IctPipeline.Cli.Bench;

/// <summary>
/// What storage alone allows: one download of each blob, and one upsert of the bytes of its document, in a container of
/// its own with the same indexing policy.
/// </summary>
internal sealed class CeilingSide(BlobServiceClient blobs, Database database, int concurrency, TimeProvider time)
{
    private const string ContainerName = "bench-ceiling";

    /// <summary>Copies the documents into memory first, which is not measured.</summary>
    public async Task<(long DocumentBytes, TimeSpan Elapsed)> MeasureAsync(
        IReadOnlyList<GeneratedArticle> articles,
        CancellationToken cancellationToken
    )
    {
        var source = blobs.GetBlobContainerClient(ResourceNames.Articles);
        var target = await EmptyContainerAsync(cancellationToken);
        var documents = await ReadDocumentsAsync(articles, cancellationToken);

        var started = time.GetTimestamp();
        await EachAsync(
            articles,
            async (article, stop) =>
            {
                await source.GetBlobClient(article.Name).DownloadContentAsync(stop);
                var (id, bytes) = documents[article.Name];
                using var content = new MemoryStream(bytes, writable: false);
                using var answer = await target.UpsertItemStreamAsync(content, new PartitionKey(id), cancellationToken: stop);
                answer.EnsureSuccessStatusCode();
            },
            cancellationToken
        );
        return (documents.Values.Sum(document => (long)document.Bytes.Length), time.GetElapsedTime(started));
    }

    private async Task<Container> EmptyContainerAsync(CancellationToken cancellationToken)
    {
        var properties = (
            await database.GetContainer(ResourceNames.Articles).ReadContainerAsync(cancellationToken: cancellationToken)
        ).Resource;
        using (await database.GetContainer(ContainerName).DeleteContainerStreamAsync(cancellationToken: cancellationToken))
        {
            return await database.CreateContainerAsync(
                new ContainerProperties(ContainerName, "/id") { IndexingPolicy = properties.IndexingPolicy },
                cancellationToken: cancellationToken
            );
        }
    }

    private async Task<ConcurrentDictionary<string, (string Id, byte[] Bytes)>> ReadDocumentsAsync(
        IReadOnlyList<GeneratedArticle> articles,
        CancellationToken cancellationToken
    )
    {
        var container = database.GetContainer(ResourceNames.Articles);
        var documents = new ConcurrentDictionary<string, (string, byte[])>(StringComparer.Ordinal);
        await EachAsync(
            articles,
            async (article, stop) =>
            {
                var id = ArticleId.For(new BlobAddress(ResourceNames.Articles, article.Name));
                using var answer = await container.ReadItemStreamAsync(id, new PartitionKey(id), cancellationToken: stop);
                if (!answer.IsSuccessStatusCode)
                {
                    throw new UserError(
                        ExitCodes.Incomplete,
                        $"The pipeline left no document for {article.Name}, so there is nothing to compare with."
                    );
                }

                using var bytes = new MemoryStream();
                await answer.Content.CopyToAsync(bytes, stop);
                documents[article.Name] = (id, bytes.ToArray());
            },
            cancellationToken
        );
        return documents;
    }

    private Task EachAsync(
        IEnumerable<GeneratedArticle> articles,
        Func<GeneratedArticle, CancellationToken, Task> work,
        CancellationToken cancellationToken
    ) =>
        Parallel.ForEachAsync(
            articles,
            new ParallelOptions { MaxDegreeOfParallelism = concurrency, CancellationToken = cancellationToken },
            async (article, stop) => await work(article, stop)
        );
}
