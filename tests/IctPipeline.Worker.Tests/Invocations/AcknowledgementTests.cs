using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;
using IctPipeline.Worker.Tests.Hosting;
using IctPipeline.Worker.Tests.Protocol;

namespace IctPipeline.Worker.Tests.Invocations;

/// <summary>Nothing is acknowledged before it is recorded: the host drops what a function answered with success.</summary>
[Collection(WorkerCollection.Name)]
public sealed class AcknowledgementTests(WorkerStack stack)
{
    private static readonly string[] OnQueues =
    [
        "RetryArticle",
        "ReindexArticle",
        "RecordPoisonRetry",
        "RecordPoisonReindex",
        "RecordPoisonDeleted",
        "RecordPoisonBlob",
    ];

    /// <summary>Refused at once, so that no client waits; files can be read, and nothing can be written.</summary>
    private const string NothingCanBeRecorded = """
        [{"match":{"service":"cosmos"},"action":{"status":403}}, {"match":{"service":"queue"},"action":{"status":403}}]
        """;

    private const string CosmosIsFrozen = """[{"match":{"service":"cosmos"},"action":{"delayMs":600000,"status":503}}]""";

    [Fact]
    public async Task Functions_NothingCanBeRecorded_FailAndSucceedLater()
    {
        foreach (var function in OnQueues)
        {
            await stack.PutAsync(Blob(function), $"Tin của {function}\n\nVinaPhone đưa tin.\n");
        }

        await stack.PutAsync(Blob("IngestArticle"), "Tin mới\n\nVinaPhone đưa tin mới.\n");
        var gone = Blob("DeleteArticle");
        await stack.PutAsync(gone, "Tin cũ\n\nVinaPhone gỡ tin.\n");
        Verdicts.Succeeded(await stack.Worker.BeginBlob("IngestArticle", gone).Result);
        await stack.DeleteAsync(gone);

        await stack.SetFaultsAsync(NothingCanBeRecorded);
        try
        {
            await using var refused = await stack.StartWorkerAsync();
            foreach (var (function, result) in await DeliverAllAsync(refused))
            {
                Verdicts.Failed(result, nameof(DependencyException), function);
            }
        }
        finally
        {
            await stack.SetFaultsAsync(null);
        }

        // Delivered again, to a worker that knows nothing of the outage.
        await using var next = await stack.StartWorkerAsync();
        foreach (var (_, result) in await DeliverAllAsync(next))
        {
            Verdicts.Succeeded(result);
        }

        foreach (var function in OnQueues.Append("IngestArticle"))
        {
            var recorded = function.StartsWith("RecordPoison", StringComparison.Ordinal)
                ? (await stack.FindFailureAsync(Blob(function)))?.Code == FailureCodes.PoisonMessage
                : await stack.FindAsync(Blob(function)) is { Deleted: false };
            Assert.True(recorded, $"{function} left nothing.");
        }

        Assert.True((await stack.FindAsync(gone))?.Deleted);
    }

    [Fact]
    public async Task Functions_StoreDoesNotAnswer_WaitUntilCancelled()
    {
        await using var worker = await stack.StartWorkerAsync();
        await ConnectAsync(worker);
        foreach (var function in (string[])["IngestArticle", "RetryArticle", "ReindexArticle", "DeleteArticle", "RecordPoisonBlob"])
        {
            var blob = Blob($"đóng băng {function}");
            if (function != "DeleteArticle")
            {
                await stack.PutAsync(blob, "Đóng băng\n\nKho không trả lời.\n");
            }

            await stack.SetFaultsAsync(CosmosIsFrozen);
            try
            {
                var invocation = Deliver(worker, function, blob);
                await stack.CosmosIsStruckAsync();

                // An answer that had been given would stand on the stream before this one.
                await worker.Connection.AskAsync(new StreamingMessage { WorkerStatusRequest = new WorkerStatusRequest() });
                Assert.False(invocation.Result.IsCompleted, $"{function} answered before anything was stored.");

                invocation.Cancel();

                // The SDK says "cancelled" only of an exception inside another one; of ours it says "failed", and names it.
                var result = await invocation.Result;
                Assert.True(result.Status != StatusResult.Types.Status.Success, function);
                Assert.EndsWith("CanceledException", result.Exception.Type, StringComparison.Ordinal);
            }
            finally
            {
                await stack.SetFaultsAsync(null);
            }
        }
    }

    /// <summary>Lets the worker's Cosmos client learn what it reads once and under its own limits, not under the caller's token.</summary>
    private async Task ConnectAsync(HostedWorker worker)
    {
        var blob = Blob("kết nối");
        await stack.PutAsync(blob, "Kết nối\n\nKho trả lời.\n");
        Verdicts.Succeeded(await worker.BeginBlob("IngestArticle", blob).Result);
    }

    private static async Task<IReadOnlyList<(string Function, StatusResult Result)>> DeliverAllAsync(HostedWorker worker)
    {
        var results = new List<(string, StatusResult)>();
        foreach (var function in OnQueues.Append("IngestArticle").Append("DeleteArticle"))
        {
            results.Add((function, await Deliver(worker, function, Blob(function)).Result));
        }

        return results;
    }

    private static Invocation Deliver(HostedWorker worker, string function, BlobAddress blob) =>
        function switch
        {
            "IngestArticle" => worker.BeginBlob(function, blob),
            "DeleteArticle" => worker.BeginMessage(function, Messages.Deleted(blob)),
            "RetryArticle" or "ReindexArticle" => worker.BeginMessage(function, Messages.Reindex(blob)),
            _ => worker.BeginMessage(function, StorageTests.PoisonOf(function, blob)),
        };

    private static BlobAddress Blob(string name) => new("articles", $"ack/{name}.txt");
}
