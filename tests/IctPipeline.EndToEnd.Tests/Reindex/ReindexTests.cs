using System.Globalization;
using System.Text;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Reindexing;
using Microsoft.Extensions.DependencyInjection;

namespace IctPipeline.EndToEnd.Tests.Reindex;

/// <summary>
/// Sweeps over the real adapters, worked on by <c>ict host</c>, with every trigger of drops and deletions switched off: what
/// becomes of a file is the sweeps' doing alone.
/// </summary>
public sealed class ReindexTests
{
    private static readonly Dictionary<string, string?> WithoutTriggers = new()
    {
        ["AzureWebJobs:IngestArticle:Disabled"] = "true",
        ["AzureWebJobs:DeleteArticle:Disabled"] = "true",
        ["Reindex:Grace"] = "00:00:00",
        ["Reindex:LeaseTime"] = "00:00:03",
        ["Reindex:PageSize"] = "100",
        ["Reindex:ChunkSize"] = "8",
        ["Reindex:MaxPerSecond"] = "1000",
    };

    [Fact]
    public async Task Sweep_DroppedChangedAndDeletedWhileTriggersWereOff_RepairsAll()
    {
        await using var stack = await HostedStack.StartAsync(WithoutTriggers);
        for (var number = 0; number < 40; number++)
        {
            await DropAsync(stack, Name(number), Text(number));
        }

        await DropAsync(
            stack,
            "feed.json",
            """[{"title":"Một","content":"Hà Nội có thêm trạm."},{"title":"Hai","content":"Đà Nẵng có thêm trạm."}]"""
        );
        await DropAsync(stack, "bad.png", "\u0089PNG not really");
        var backfill = await SweepAsync(stack);
        Assert.Equal(42, backfill.Counts.Jobs["missing"]);
        Assert.True((await stack.AuditAsync()).Clean, string.Join("\n", (await stack.AuditAsync()).Findings));

        await stack.Blobs.GetBlobClient(Name(1)).DeleteAsync();
        await stack.Blobs.GetBlobClient("feed.json").DeleteAsync();
        await stack.Blobs.GetBlobClient("bad.png").DeleteAsync();
        await DropAsync(stack, Name(2), Text(200));
        await DropAsync(stack, Name(99), Text(99));
        var repair = await SweepAsync(stack);

        Assert.Equal((1, 1, 3), (repair.Counts.Jobs["changed"], repair.Counts.Jobs["missing"], repair.Counts.Gone));
        Assert.True((await stack.AuditAsync()).Clean, string.Join("\n", (await stack.AuditAsync()).Findings));
        var documents = await stack.DocumentsAsync();
        Assert.Equal(40, documents.Count);
        Assert.Equal("Bài số 200", documents[Name(2)].Title);
        Assert.Equal(0, (await SweepAsync(stack)).Counts.TotalJobs);
    }

    [Fact]
    public async Task Sweep_HostIsKilledAtRandomMoments_CompletesAndWritesEveryDocumentOnce()
    {
        var plan = Environment.GetEnvironmentVariable("ICT_TEST_REINDEX") == "long" ? (Files: 5_000, Kills: 10) : (Files: 150, Kills: 3);
        var random = new Random(int.TryParse(Environment.GetEnvironmentVariable("ICT_TEST_SEED"), out var seed) ? seed : 1);
        await using var stack = await HostedStack.StartAsync(WithoutTriggers);
        await Parallel.ForAsync(
            0,
            plan.Files,
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (number, _) => await DropAsync(stack, Name(number), Text(number))
        );
        var admin = Admin(stack);
        var runId = (await admin.StartAsync(new SweepFilter(), dryRun: false, SweepTrigger.Cli, default)).Run!.RunId;
        for (var kill = 0; kill < plan.Kills; kill++)
        {
            // The first kills hit the sweep, the later ones also those who work on what it asked for.
            await Task.Delay(random.Next(100, 100 + (plan.Files / 2)));
            await stack.KillHostAsync();
        }

        var run = await EndAsync(stack, admin, runId);

        Assert.Equal((SweepState.Completed, plan.Files), (run.State, run.Counts.Listed));
        var audit = await stack.AuditAsync();
        Assert.True(audit.Clean, string.Join("\n", audit.Findings));
        var documents = await stack.DocumentsAsync();
        Assert.Equal(plan.Files, documents.Count);

        // A second processing that did anything would have written the document again.
        Assert.All(documents.Values, document => Assert.Equal(document.Lineage.IngestedAt, document.Lineage.UpdatedAt));
    }

    private static async Task<SweepRun> SweepAsync(HostedStack stack)
    {
        var admin = Admin(stack);
        var answer = await admin.StartAsync(new SweepFilter(), dryRun: false, SweepTrigger.Cli, default);
        Assert.Equal(SweepAnswerKind.Done, answer.Kind);
        return await EndAsync(stack, admin, answer.Run!.RunId);
    }

    /// <summary>Waits until the sweep is over, and until what it asked for is done.</summary>
    private static async Task<SweepRun> EndAsync(HostedStack stack, SweepAdmin admin, string runId)
    {
        SweepRun? run = null;
        await stack.Host.BecomesAsync(async () => (run = await admin.FindAsync(runId, default)) is { IsOver: true }, "the sweep is over");
        var queues = stack.Services.GetRequiredService<IQueueMonitor>();
        await stack.Host.BecomesAsync(
            async () => (await queues.GetDepthsAsync(default)).Sum(queue => queue.Messages) == 0,
            "the queues are empty"
        );
        return run!;
    }

    private static SweepAdmin Admin(HostedStack stack) =>
        new(stack.Services.GetRequiredService<ISweepStore>(), TimeProvider.System, new Random());

    private static async Task DropAsync(HostedStack stack, string name, string text) =>
        await stack.Blobs.GetBlobClient(name).UploadAsync(new BinaryData(Encoding.UTF8.GetBytes(text)), overwrite: true);

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"reindex/{number:0000}.md");

    private static string Text(int number) =>
        $"---\ntitle: Bài số {number}\n---\n\nTại Hà Nội, Bộ Thông tin và Truyền thông công bố bản tin số {number}.\n";
}
