using System.Diagnostics;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using IctPipeline.Auditing;
using IctPipeline.Processing;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace IctPipeline.EndToEnd.Tests.Chaos;

/// <summary>Drops, overwrites, deletes and repeats files while the servers fail and the host dies; then lets everything drain.</summary>
internal sealed class ChaosRun(ChaosPlan plan, HostedStack stack, ITestOutputHelper output)
{
    private static readonly TimeSpan DrainLimit = TimeSpan.FromMinutes(10);
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    /// <summary>How many requests met a fault.</summary>
    public int Injected { get; private set; }

    /// <summary>The whole storm, until nothing is left to do.</summary>
    public async Task RunAsync()
    {
        await stack.SetFaultsAsync(plan.FaultRules());
        var deaths = Task.Run(KillAsync);
        await DropAsync(Enumerable.Range(0, plan.Files), version: 1);
        await DropAsync(Enumerable.Range(0, plan.Files).Where(ChaosPlan.IsOverwritten), version: 2);
        await RepeatAsync(Enumerable.Range(0, plan.Files).Where(ChaosPlan.IsRepeated));
        await DeleteAsync(Enumerable.Range(0, plan.Files).Where(ChaosPlan.IsDeleted));
        await deaths;
        Say("the storm is over");
        Injected = await stack.CountFaultsAsync();
        Say($"{Injected} faults met requests");
        await stack.SetFaultsAsync(null);
        await DrainAsync();
    }

    private void Say(string what) => output.WriteLine($"{_clock.Elapsed.TotalSeconds,6:0.0} s  {what}");

    private async Task KillAsync()
    {
        var random = new Random(plan.Seed);
        for (var kill = 0; kill < plan.Kills; kill++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(500 + random.Next(5000)));
            await stack.KillHostAsync();
            Say("the host was killed and started again");
        }
    }

    private Task DropAsync(IEnumerable<int> numbers, int version) => ForEachAsync(numbers, (number, client) =>
        client.UploadAsync(BinaryData.FromBytes(ChaosFiles.Content(plan.Seed, number, version)), overwrite: true));

    private Task DeleteAsync(IEnumerable<int> numbers) => ForEachAsync(numbers, (_, client) =>
        client.DeleteIfExistsAsync(DeleteSnapshotsOption.None));

    /// <summary>Events come more than once, and late: as retries of a version that may be gone by now.</summary>
    private async Task RepeatAsync(IEnumerable<int> numbers)
    {
        var queue = stack.Services.GetRequiredService<IRetryQueue>();
        var random = new Random(plan.Seed);
        foreach (var number in numbers.OrderBy(_ => random.Next()))
        {
            var version = await PersistAsync(() => stack.Blobs.GetBlobClient(ChaosFiles.Name(number)).GetPropertiesAsync());
            var job = new ArticleJob { Blob = new(HostedStack.Container, ChaosFiles.Name(number)), ETag = version.Value.ETag.ToString() };
            for (var copy = 0; copy < 1 + (number % 2); copy++)
            {
                await PersistAsync(async () =>
                {
                    await queue.EnqueueAsync(job, TimeSpan.FromSeconds(random.Next(5)), CancellationToken.None);
                    return true;
                });
            }
        }
    }

    private Task ForEachAsync(IEnumerable<int> numbers, Func<int, BlobClient, Task> act) => Parallel.ForEachAsync(
        numbers,
        new ParallelOptions { MaxDegreeOfParallelism = 8 },
        async (number, _) => await PersistAsync(async () =>
        {
            await act(number, stack.Blobs.GetBlobClient(ChaosFiles.Name(number)));
            return true;
        }));

    /// <summary>Whoever drops a file tries until it is there.</summary>
    private static async Task<T> PersistAsync<T>(Func<Task<T>> act)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await act();
            }
            catch (Exception error) when (attempt < 50 && error is not Xunit.Sdk.XunitException)
            {
                await Task.Delay(100);
            }
        }
    }

    /// <summary>
    /// Waits until the queues are empty and every file has an end. What ran out of attempts during the storm is replayed once, as an
    /// operator would do afterwards.
    /// </summary>
    private async Task DrainAsync()
    {
        var until = _clock.Elapsed + DrainLimit;
        var replayed = false;
        AuditReport audit;
        do
        {
            Assert.True(_clock.Elapsed < until, $"Not drained after {DrainLimit}.\n{stack.Host.Transcript}");
            await Task.Delay(TimeSpan.FromSeconds(1));
            audit = await stack.AuditAsync();
            if (audit.QueuedMessages == 0 && !replayed)
            {
                replayed = true;
                var count = await stack.Services.GetRequiredService<FailureDesk>().ReplayAllAsync(new FailureFilter(Limit: int.MaxValue), CancellationToken.None);
                Say($"replayed {count} failures");
            }
        }
        while (!replayed || audit.QueuedMessages > 0 || audit.Findings.Any(finding => finding.Problem is AuditProblem.Unaccounted or AuditProblem.Orphan));

        Say($"drained: {audit.Blobs} blobs, {audit.Documents} documents, {audit.OpenFailures} failures, {audit.Tombstones} tombstones");
    }
}
