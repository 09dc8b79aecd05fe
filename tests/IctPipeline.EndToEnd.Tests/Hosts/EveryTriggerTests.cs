using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Azure.Storage.Queues;
using IctPipeline.Azure;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;

namespace IctPipeline.EndToEnd.Tests.Hosts;

/// <summary>One file through every trigger, seen from outside: the same on whatever runs the functions.</summary>
public sealed class EveryTriggerTests
{
    [Fact]
    public Task LocalHost_OneFileThroughEveryTrigger_EndsAsPromised() => CheckAsync(new LocalHostProgram());

    [CoreToolsFact]
    public Task CoreTools_OneFileThroughEveryTrigger_EndsAsPromised() => CheckAsync(new CoreToolsProgram());

    private static async Task CheckAsync(IHostProgram program)
    {
        await using var stack = await HostedStack.StartAsync(program: program);
        await DropAsync(stack, "moi/bai.md", "---\ntitle: Trạm mới\n---\n\nTại Huế, Sở Thông tin và Truyền thông mở một trạm mới.\n");
        await stack.Host.BecomesAsync(
            async () => (await stack.DocumentsAsync()).ContainsKey("moi/bai.md"),
            "the dropped file is a document"
        );
        Assert.Equal("Trạm mới", (await stack.DocumentsAsync())["moi/bai.md"].Title);

        await DropAsync(stack, "moi/trong.md", "");
        await stack.Host.BecomesAsync(async () => await FailureAsync(stack, "moi/trong.md") is "Empty", "the empty file is a failure");

        await PoisonIsRecordedAsync(stack);
        await HttpAnswersAsync(stack);
        await SweepRepairsAsync(stack);
        await DeletionIsFollowedAsync(stack);
        var audit = await stack.AuditAsync();
        Assert.True(audit.Clean, string.Join("\n", audit.Findings));
    }

    /// <summary>A message that the platform gave up on: here put on its poison queue at once.</summary>
    private static async Task PoisonIsRecordedAsync(HostedStack stack)
    {
        await DropAsync(stack, "moi/hong.md", "");
        await stack.Host.BecomesAsync(async () => await FailureAsync(stack, "moi/hong.md") is "Empty", "the file is a failure");
        var job = new ArticleJob { Blob = new BlobAddress(HostedStack.Container, "moi/hong.md") };
        await SendAsync(
            stack,
            ResourceNames.ArticleRetry + ResourceNames.PoisonSuffix,
            JsonSerializer.Serialize(job, PipelineJson.Relaxed.ArticleJob)
        );
        await stack.Host.BecomesAsync(
            async () => await FailureAsync(stack, "moi/hong.md") is FailureCodes.PoisonMessage,
            "the poison message is recorded"
        );

        // The retry queue: a job whose file is good by now.
        await stack.Blobs.GetBlobClient("moi/hong.md").UploadAsync(new BinaryData("Tít mới\n\nMột bản tin từ Đà Nẵng.\n"), overwrite: true);
        await SendAsync(stack, ResourceNames.ArticleRetry, JsonSerializer.Serialize(job, PipelineJson.Relaxed.ArticleJob));
        await stack.Host.BecomesAsync(
            async () => (await stack.DocumentsAsync()).ContainsKey("moi/hong.md"),
            "the retried file is a document"
        );
    }

    private static async Task HttpAnswersAsync(HostedStack stack)
    {
        var id = ArticleId.For(new BlobAddress(HostedStack.Container, "moi/bai.md"), null);
        using var article = JsonDocument.Parse(await stack.Http.GetStringAsync(new Uri($"api/articles/{id}", UriKind.Relative)));
        Assert.Equal("Trạm mới", article.RootElement.Text("title"));
        using var missing = await stack.Http.GetAsync(new Uri($"api/articles/{id[..^1]}{(id[^1] == 'a' ? 'b' : 'a')}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        using var wrong = await stack.Http.PutAsync(new Uri("api/status", UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.NotFound, wrong.StatusCode);
    }

    /// <summary>Timer and re-index queue: a document that is gone comes back with a sweep.</summary>
    private static async Task SweepRepairsAsync(HostedStack stack)
    {
        using var started = await stack.Http.PostAsJsonAsync(
            new Uri("api/reindex", UriKind.Relative),
            new { force = true, prefix = "moi/bai" }
        );
        Assert.Equal(HttpStatusCode.Accepted, started.StatusCode);
        using var run = JsonDocument.Parse(await started.Content.ReadAsStringAsync());
        var address = new Uri($"api/reindex/{run.RootElement.GetProperty("run").Text("runId")}", UriKind.Relative);
        await stack.Host.BecomesAsync(
            async () =>
            {
                using var report = JsonDocument.Parse(await stack.Http.GetStringAsync(address));
                return report.RootElement.GetProperty("run").Text("state") == "completed" && await stack.QueuedAsync() == 0;
            },
            "the sweep is over"
        );
    }

    private static async Task DeletionIsFollowedAsync(HostedStack stack)
    {
        var blob = stack.Blobs.GetBlobClient("moi/bai.md");
        await blob.DeleteAsync();
        var subject = $"/blobServices/default/containers/{HostedStack.Container}/blobs/moi/bai.md";
        var deleted = new
        {
            id = "1",
            eventType = "Microsoft.Storage.BlobDeleted",
            eventTime = "2026-01-01T00:00:00Z",
            dataVersion = "",
            topic = "storage",
            subject,
            data = new { api = "DeleteBlob", url = blob.Uri.AbsoluteUri },
        };
        await SendAsync(stack, ResourceNames.ArticleDeleted, JsonSerializer.Serialize(deleted));
        await stack.Host.BecomesAsync(
            async () => !(await stack.DocumentsAsync()).ContainsKey("moi/bai.md"),
            "the document of the deleted file is gone"
        );
        await stack.Host.BecomesAsync(async () => await stack.QueuedAsync() == 0, "the queues are empty");
    }

    private static async Task DropAsync(HostedStack stack, string name, string text)
    {
        var blob = stack.Blobs.GetBlobClient(name);
        await blob.UploadAsync(new BinaryData(text), overwrite: true);
        await stack.TellAsync(blob.Uri);
    }

    /// <summary>The code of a file's open failure record.</summary>
    private static async Task<string?> FailureAsync(HostedStack stack, string name) =>
        (await stack.Store.FindFailureAsync(ArticleId.For(new BlobAddress(HostedStack.Container, name), null), CancellationToken.None))
            ?.Item
            .Code;

    private static async Task SendAsync(HostedStack stack, string queue, string message) =>
        await stack.Queues.GetQueueClient(queue).SendMessageAsync(Convert.ToBase64String(Encoding.UTF8.GetBytes(message)));
}
