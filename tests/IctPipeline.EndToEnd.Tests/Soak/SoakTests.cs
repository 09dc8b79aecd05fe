using System.Diagnostics;
using System.Globalization;
using IctPipeline.Core.Ports;
using IctPipeline.EndToEnd.Tests.Chaos;
using Xunit.Abstractions;

namespace IctPipeline.EndToEnd.Tests.Soak;

/// <summary>
/// Many files through one host. Azurite slows down with every blob that it holds, so they come in rounds, and each round is
/// deleted before the next. <c>ICT_TEST_SOAK</c> is the number of files; the short form runs always.
/// </summary>
public class SoakTests(ITestOutputHelper output)
{
    private const int Round = 1000;
    private const int ShortForm = 100;

    /// <summary>Between the second round, when everything is loaded, and the last one.</summary>
    private const double GrowthAtMost = 1.5;

    /// <summary>For a machine that is busy with other things as well.</summary>
    private static readonly TimeSpan RoundLimit = TimeSpan.FromMinutes(10);

    private static int Files =>
        int.TryParse(Environment.GetEnvironmentVariable("ICT_TEST_SOAK"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var files)
            ? files
            : ShortForm;

    [Fact]
    public async Task Host_ManyFilesInRounds_LosesNoneAndKeepsItsMemory()
    {
        var log = new RunLog(output);
        await using var stack = await HostedStack.StartAsync([new("Articles:MaxLossAtOnce", "1")]);
        var perRound = Math.Min(Round, Files / 2);
        var memory = new List<long>();
        var articles = 0;
        for (var done = 0; done < Files; done += perRound)
        {
            var numbers = Enumerable.Range(done, perRound).Where(number => !ChaosFiles.IsHostile(number)).ToList();
            await ForEachAsync(
                numbers,
                number =>
                    stack
                        .Blobs.GetBlobClient(ChaosFiles.Name(number))
                        .UploadAsync(BinaryData.FromBytes(ChaosFiles.Content(1, number, 1)), overwrite: true)
            );
            var expected = numbers.Sum(ChaosFiles.Articles);
            await BecomesAsync(stack, counts => counts.Articles == expected, $"the {expected} documents of this round are there");
            log.Say($"{done + perRound, 6} files, {expected} documents, host {stack.Host.WorkingSet / 1_000_000} MB");
            await ForEachAsync(numbers, number => stack.Blobs.GetBlobClient(ChaosFiles.Name(number)).DeleteIfExistsAsync());
            await BecomesAsync(stack, counts => counts.Articles == 0, "the documents of this round are tombstones");
            articles += expected;
            memory.Add(stack.Host.WorkingSet);
        }

        var audit = await stack.AuditAsync();
        log.Say(
            $"{articles} documents came and went; host {Megabytes(memory[0])} at first, {Megabytes(memory[memory.Count / 2])} half-way, "
                + $"{Megabytes(memory[^1])} at last; {audit.Findings.Count} findings"
        );
        Assert.Empty(audit.Findings);
        Assert.Equal(0, audit.OpenFailures);
        Assert.True(memory.Count < 3 || memory[^1] < memory[1] * GrowthAtMost, $"The host grew from {memory[1]} to {memory[^1]} bytes.");
    }

    private static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000} MB");

    private static Task ForEachAsync(IEnumerable<int> numbers, Func<int, Task> act) =>
        Parallel.ForEachAsync(numbers, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (number, _) => await act(number));

    private static async Task BecomesAsync(HostedStack stack, Func<StoreCounts, bool> condition, string description)
    {
        StoreCounts counts;
        for (
            var clock = Stopwatch.StartNew();
            !condition(counts = await stack.Store.CountAsync(CancellationToken.None));
            await Task.Delay(500)
        )
        {
            Assert.True(clock.Elapsed < RoundLimit, $"Waited for: {description}; there is {counts}.\n{stack.Host.Transcript}");
        }
    }
}
