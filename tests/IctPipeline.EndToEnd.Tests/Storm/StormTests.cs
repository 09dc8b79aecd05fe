using System.Diagnostics;
using IctPipeline.Core.Auditing;
using IctPipeline.EndToEnd.Tests.Chaos;
using Xunit.Abstractions;

namespace IctPipeline.EndToEnd.Tests.Storm;

/// <summary>
/// Files that come and go under the same names faster than anybody lists them: in the end the audit is clean, and nobody swept. The short
/// form runs always; <c>ICT_TEST_STORM=long</c> takes 60 names ten times.
/// </summary>
public class StormTests(ITestOutputHelper output)
{
    private const int AtOnce = 8;

    private static readonly bool IsLong = Environment.GetEnvironmentVariable("ICT_TEST_STORM") == "long";
    private static readonly int Names = IsLong ? 60 : 20;
    private static readonly int Rounds = IsLong ? 10 : 3;

    /// <summary>For a machine that is busy with other things as well; none is ever clean by waiting alone.</summary>
    private static readonly TimeSpan CleanWithin = TimeSpan.FromMinutes(5);

    /// <summary>Waits of production: a look that comes an hour later must not be what mends it.</summary>
    private static readonly KeyValuePair<string, string?>[] Settings =
    [
        new("Articles:RetryDelayScale", "1"),
        new("Reindex:Schedule", "off"),
    ];

    [Fact]
    public async Task Host_FilesThatComeAndGoUnderTheSameNames_AreFollowedWithoutASweep()
    {
        var log = new RunLog(output);
        await using var stack = await HostedStack.StartAsync(Settings);
        for (var round = 1; round <= Rounds; round++)
        {
            await Parallel.ForEachAsync(
                Enumerable.Range(0, Names),
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
                async (number, _) => await StormAsync(stack, number, round)
            );
            var audit = await SettledAsync(stack);
            log.Say(
                $"round {round}: {audit.Blobs} blobs, {audit.Documents} documents, {audit.Tombstones} deleted, "
                    + $"{audit.Findings.Count} findings"
            );
            Assert.Empty(audit.Findings);
        }
    }

    /// <summary>Drops and deletes one name a few times; every second name stays in the end.</summary>
    private static async Task StormAsync(HostedStack stack, int number, int round)
    {
        var random = new Random((round * 1000) + number);
        var blob = stack.Blobs.GetBlobClient(ChaosFiles.Name(number));
        for (var version = 1; version <= 4; version++)
        {
            await blob.UploadAsync(BinaryData.FromBytes(ChaosFiles.Content(round, number, version)), overwrite: true);
            await Task.Delay(random.Next(400));
            if (version < 4 || number % 2 == 0)
            {
                await blob.DeleteIfExistsAsync();
                await Task.Delay(random.Next(200));
            }
        }
    }

    private static async Task<AuditReport> SettledAsync(HostedStack stack)
    {
        AuditReport audit;
        for (
            var clock = Stopwatch.StartNew();
            (audit = await stack.AuditAsync()).Findings.Count > 0 && clock.Elapsed < CleanWithin;
            await Task.Delay(1000)
        ) { }

        return audit;
    }
}
