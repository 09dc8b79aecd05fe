using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using IctPipeline.Azure;
using IctPipeline.Cli.Stack;
using IctPipeline.Core.Ports;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.DependencyInjection;

namespace IctPipeline.Cli.Doctor;

/// <summary>
/// Asks the stack that runs, or the configured account, for what the commands need of it: with the rights that they have.
/// </summary>
internal sealed class ConnectionChecks(StackConnection connection)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>As many as the pipeline lists at once, and with their metadata: one blob among them may be what can't be listed.</summary>
    private const int PageSize = 5000;

    public async IAsyncEnumerable<Finding> RunAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var isLocal = connection.Local is not null;
        var start = isLocal ? "Stop and start `ict up`." : null;
        yield return await TryAsync(
            "Cosmos DB",
            async stop => $"{(await connection.Services.GetRequiredService<IArticleStore>().CountAsync(stop)).Articles} documents",
            start
                ?? "Check Cosmos__ConnectionString (or Cosmos__Endpoint) and Cosmos__Database; an identity needs the role Cosmos DB "
                    + "Built-in Data Contributor (to read only: Data Reader). Missing containers are made by the deployment, or with "
                    + "Articles__CreateResources=true.",
            cancellationToken
        );
        yield return await TryAsync(
            "blobs",
            async stop =>
            {
                var container = connection.Services.GetRequiredService<BlobServiceClient>().GetBlobContainerClient(ResourceNames.Articles);
                var listed = container.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, prefix: null, stop);
                await foreach (var page in listed.AsPages(pageSizeHint: PageSize))
                {
                    return page.Values.Count == 0 ? "the container is empty" : "the container can be listed";
                }

                return "the container can be listed";
            },
            start ?? "Check ArticlesStorage (or ArticlesStorage__blobServiceUri); an identity needs the role Storage Blob Data Owner.",
            cancellationToken
        );
        yield return await TryAsync(
            "queues",
            async stop =>
                $"{(await connection.Services.GetRequiredService<IQueueMonitor>().GetDepthsAsync(stop)).Sum(queue => queue.Messages)} "
                + $"messages wait",
            start
                ?? "Check ArticlesStorage (or ArticlesStorage__queueServiceUri); an identity needs the role Storage Queue Data "
                    + "Contributor.",
            cancellationToken
        );
        if (connection.Local is { } stack)
        {
            yield return await TryAsync(
                "HTTP functions",
                stop => HealthAsync(stack.HttpAddress, "api/health", stop),
                start!,
                cancellationToken
            );
            if (stack.ReaderAddress is { } reader)
            {
                yield return await TryAsync("reader", stop => HealthAsync(reader, "", stop), start!, cancellationToken);
            }

            foreach (var condition in await connection.ConditionsAsync(cancellationToken))
            {
                yield return Finding.Bad(condition.Name, condition.Message, "docs/telemetry.md, Conditions, says what it means.");
            }
        }
    }

    private static async Task<string> HealthAsync(Uri address, string path, CancellationToken cancellationToken)
    {
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri(address, path), cancellationToken);
        answer.EnsureSuccessStatusCode();
        return address.AbsoluteUri;
    }

    private static async Task<Finding> TryAsync(
        string check,
        Func<CancellationToken, Task<string>> ask,
        string mend,
        CancellationToken cancellationToken
    )
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            return Finding.Good(check, await ask(limit.Token));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Finding.Bad(check, $"no answer within {Patience.TotalSeconds:0} s", mend);
        }
        catch (Exception error)
            when (error
                    is DependencyException
                        or global::Azure.RequestFailedException
                        or HttpRequestException
                        or CosmosException
                        or global::Azure.Identity.AuthenticationFailedException
            )
        {
            return Finding.Bad(check, error.Message.Split('\n')[0].Trim(), mend);
        }
    }
}
