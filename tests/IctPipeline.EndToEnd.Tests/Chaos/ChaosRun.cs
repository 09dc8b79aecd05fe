using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Failures;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.LanguageEmulator;
using Microsoft.Extensions.DependencyInjection;

namespace IctPipeline.EndToEnd.Tests.Chaos;

/// <summary>Drops, overwrites, deletes and repeats files while the servers fail and the host dies; then lets everything drain.</summary>
internal sealed class ChaosRun(ChaosPlan plan, HostedStack stack, LanguageEmulatorServer language, RunLog log)
{
    private static readonly TimeSpan DrainLimit = TimeSpan.FromMinutes(20);

    /// <summary>How long nothing may change before what the audit finds counts: a host on a busy machine takes its time.</summary>
    private static readonly TimeSpan Stillness = TimeSpan.FromSeconds(60);

    private IEnumerable<int> All => Enumerable.Range(0, plan.Files);

    /// <summary>How many requests to the storage and Cosmos servers met a fault.</summary>
    public int Injected { get; private set; }

    /// <summary>How many requests to the Language emulator did.</summary>
    public int LanguageInjected { get; private set; }

    /// <summary>The whole storm, until nothing is left to do.</summary>
    public async Task RunAsync()
    {
        await stack.SetFaultsAsync(plan.FaultRules());
        language.SetFaults(plan.LanguageFaults());
        var deaths = Task.Run(KillAsync);
        await DropAsync(All, version: 1);
        await Task.WhenAll(
            DropAsync(All.Where(ChaosPlan.IsOverwritten), version: 2),
            RepeatAsync(All.Where(ChaosPlan.IsRepeated)),
            RestoreAsync(All.Where(ChaosPlan.IsRestored)),
            DeleteAsync(All.Where(ChaosPlan.IsDeleted))
        );
        log.Say("every file is dropped");
        await deaths;
        await StormAsync();
        Injected = await stack.CountFaultsAsync();
        LanguageInjected = language.Statistics.Refused.Values.Sum();
        log.Say(
            $"the storm is over: {Injected} requests to storage and Cosmos met a fault, and {LanguageInjected} to the Language service; "
                + $"{await PartialAsync()} documents are partial"
        );
        await stack.SetFaultsAsync(null);
        language.SetFaults(new FaultOptions());
        await DrainAsync();
    }

    private async Task KillAsync()
    {
        var random = new Random(plan.Seed);
        for (var kill = 0; kill < plan.Kills; kill++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(500 + random.Next(5000)));
            await stack.KillHostAsync();
            log.Say("the host was killed and started again");
        }
    }

    /// <summary>The faults go on until most files have met them: a host that was just killed has done little yet.</summary>
    private async Task StormAsync()
    {
        for (var waited = 0; waited < 180; waited++)
        {
            var counts = await PersistAsync(() => stack.Store.CountAsync(CancellationToken.None));
            if (counts.Articles >= plan.Files)
            {
                return;
            }

            await Task.Delay(TimeSpan.FromSeconds(1));
        }
    }

    private async Task<int> PartialAsync() =>
        (await PersistAsync(stack.DocumentsAsync)).Values.Count(article => article.Analysis.Status == AnalysisStatus.Partial);

    private Task DropAsync(IEnumerable<int> numbers, int version) =>
        ForEachAsync(
            numbers,
            (number, client) => client.UploadAsync(BinaryData.FromBytes(ChaosFiles.Content(plan.Seed, number, version)), overwrite: true)
        );

    private Task DeleteAsync(IEnumerable<int> numbers) =>
        ForEachAsync(numbers, (_, client) => client.DeleteIfExistsAsync(DeleteSnapshotsOption.None));

    private async Task RestoreAsync(IEnumerable<int> numbers)
    {
        await DeleteAsync(numbers);
        await DropAsync(numbers, version: 2);
    }

    /// <summary>Events come more than once, and late: as retries of a version that may be gone by now.</summary>
    private async Task RepeatAsync(IEnumerable<int> numbers)
    {
        var queue = stack.Services.GetRequiredService<IRetryQueue>();
        var random = new Random(plan.Seed);
        foreach (var number in numbers.OrderBy(_ => random.Next()))
        {
            var version = await PersistAsync(() => stack.Blobs.GetBlobClient(ChaosFiles.Name(number)).GetPropertiesAsync());
            var job = new ArticleJob { Blob = new(HostedStack.Container, ChaosFiles.Name(number)), ETag = version.Value.ETag.ToString() };
            for (var copy = 0; copy < 1 + (number / 10 % 2); copy++)
            {
                await PersistAsync(async () =>
                {
                    await queue.EnqueueAsync(job, TimeSpan.FromSeconds(random.Next(5)), CancellationToken.None);
                    return true;
                });
            }
        }
    }

    private Task ForEachAsync(IEnumerable<int> numbers, Func<int, BlobClient, Task> act) =>
        Parallel.ForEachAsync(
            numbers,
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (number, _) =>
                await PersistAsync(async () =>
                {
                    await act(number, stack.Blobs.GetBlobClient(ChaosFiles.Name(number)));
                    return true;
                })
        );

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
        var until = log.Elapsed + DrainLimit;
        var replayed = false;
        var (last, since) = ((0L, 0L, 0), log.Elapsed);
        while (true)
        {
            Assert.True(log.Elapsed < until, $"Not drained after {DrainLimit}.\n{stack.Host.Transcript}");
            await Task.Delay(TimeSpan.FromSeconds(1));
            if ((await stack.QueuedAsync()) > 0)
            {
                continue;
            }

            var audit = await stack.AuditAsync();
            var now = (audit.Documents, audit.Tombstones, audit.Findings.Count);
            if (now != last)
            {
                (last, since) = (now, log.Elapsed);
            }

            if (audit.QueuedMessages > 0 || (audit.Findings.Count > 0 && log.Elapsed - since < Stillness))
            {
                continue;
            }

            if (replayed)
            {
                log.Say(
                    $"drained: {audit.Blobs} blobs, {audit.Documents} documents, {audit.OpenFailures} failures, {audit.Tombstones} "
                        + $"tombstones, {audit.Findings.Count} findings"
                );
                foreach (var finding in audit.Findings)
                {
                    log.Say($"{finding.Problem}: {finding.Detail}");
                }

                return;
            }

            replayed = true;
            var count = await stack
                .Services.GetRequiredService<FailureAdmin>()
                .ReplayAllAsync(new FailureFilter(Limit: int.MaxValue), CancellationToken.None);
            log.Say($"drained once: {audit.Documents} documents; {count} failures are replayed");
        }
    }
}
