using System.Collections.Concurrent;
using System.Net;
using Azure.Storage.Blobs;
using IctPipeline.Azure;
using IctPipeline.Cli.Bench.Measuring;
using IctPipeline.Core.Articles;
using Microsoft.Azure.Cosmos;

namespace IctPipeline.Cli.Bench;

/// <summary>
/// What storage alone allows, with the same clients, in a container of its own with the same policies, in two ways: the least that
/// any program could do, and exactly what the pipeline's rules need.
/// </summary>
internal sealed class CeilingSide(
    BlobServiceClient blobs,
    Database database,
    IReadOnlyDictionary<string, int> servers,
    int concurrency,
    TimeProvider time
)
{
    private const string ContainerName = "bench-ceiling";

    /// <summary>One download of each blob, and one upsert of the bytes of its document.</summary>
    public Task<Phase> MeasureLeastAsync(IReadOnlyList<BenchDocument> documents, CancellationToken cancellationToken) =>
        MeasureAsync(
            documents,
            async (document, target, stop) =>
            {
                await DownloadAsync(document, stop);
                using var content = document.Open();
                using var answer = await target.UpsertItemStreamAsync(content, new PartitionKey(document.Id), cancellationToken: stop);
                answer.EnsureSuccessStatusCode();
            },
            cancellationToken
        );

    /// <summary>
    /// A point read that finds nothing (the pipeline asks for a failure record), the download, and the write on the condition that there is
    /// no document.
    /// </summary>
    public Task<Phase> MeasureSameAsync(IReadOnlyList<BenchDocument> documents, CancellationToken cancellationToken) =>
        MeasureAsync(
            documents,
            async (document, target, stop) =>
            {
                using (var read = await target.ReadItemStreamAsync(document.Id, new PartitionKey(document.Id), cancellationToken: stop))
                {
                    if (read.StatusCode != HttpStatusCode.NotFound)
                    {
                        throw new UserError(ExitCodes.Incomplete, $"The container {ContainerName} holds {document.Id} already.");
                    }
                }

                await DownloadAsync(document, stop);
                using var content = document.Open();
                using var answer = await target.CreateItemStreamAsync(content, new PartitionKey(document.Id), cancellationToken: stop);
                answer.EnsureSuccessStatusCode();
            },
            cancellationToken
        );

    /// <summary>Copies the documents that the pipeline made into memory, which is not measured.</summary>
    public async Task<IReadOnlyList<BenchDocument>> ReadDocumentsAsync(
        IReadOnlyList<GeneratedArticle> articles,
        CancellationToken cancellationToken
    )
    {
        var container = database.GetContainer(ResourceNames.Articles);
        var documents = new ConcurrentBag<BenchDocument>();
        await Crowd.EachAsync(
            articles,
            concurrency,
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
                documents.Add(new BenchDocument(article.Name, id, bytes.ToArray()));
            },
            cancellationToken
        );
        return [.. documents];
    }

    private async Task<Phase> MeasureAsync(
        IReadOnlyList<BenchDocument> documents,
        Func<BenchDocument, Container, CancellationToken, Task> work,
        CancellationToken cancellationToken
    )
    {
        var target = await EmptyContainerAsync(cancellationToken);
        var before = ProcessorTimes.Now(servers);
        var started = time.GetTimestamp();
        await Crowd.EachAsync(documents, concurrency, (document, stop) => work(document, target, stop), cancellationToken);
        return Phase.Between(documents.Count, time.GetElapsedTime(started), before, ProcessorTimes.Now(servers));
    }

    private async Task DownloadAsync(BenchDocument document, CancellationToken cancellationToken) =>
        await blobs.GetBlobContainerClient(ResourceNames.Articles).GetBlobClient(document.Blob).DownloadContentAsync(cancellationToken);

    private async Task<Container> EmptyContainerAsync(CancellationToken cancellationToken)
    {
        var properties = (
            await database.GetContainer(ResourceNames.Articles).ReadContainerAsync(cancellationToken: cancellationToken)
        ).Resource;
        using (await database.GetContainer(ContainerName).DeleteContainerStreamAsync(cancellationToken: cancellationToken))
        {
            return await database.CreateContainerAsync(
                new ContainerProperties(ContainerName, "/id")
                {
                    IndexingPolicy = properties.IndexingPolicy,
                    FullTextPolicy = properties.FullTextPolicy,
                },
                cancellationToken: cancellationToken
            );
        }
    }
}

/// <summary>A document that the pipeline made, as stored.</summary>
internal sealed record BenchDocument(string Blob, string Id, byte[] Bytes)
{
    public MemoryStream Open() => new(Bytes, writable: false);
}
