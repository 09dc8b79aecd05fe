using System.Globalization;
using IctPipeline.Core.Processing;
using Xunit.Abstractions;

namespace IctPipeline.LocalHost.Tests.Blobs;

/// <summary>Files that come and go under the same names: their documents follow, without a sweep.</summary>
public class HostModelTests(ITestOutputHelper output)
{
    private const int CasesInCi = 1500;
    private const int Steps = 160;

    private static int Cases =>
        int.TryParse(Environment.GetEnvironmentVariable("ICT_TEST_CASES"), NumberStyles.None, CultureInfo.InvariantCulture, out var cases)
            ? cases
            : CasesInCi;

    [Theory]
    [InlineData(OnDelete.Tombstone)]
    [InlineData(OnDelete.Remove)]
    public async Task Host_AnyOrderOfDropsDeletionsListingsAndKills_LeavesOneEndForEachFile(OnDelete onDelete)
    {
        for (var seed = 1; seed <= Cases; seed++)
        {
            var violations = await ViolationsAsync(seed, onDelete, HostMutation.None);

            Assert.True(violations.Count == 0, $"Seed {seed}: {string.Join("\n", violations)}");
        }
    }

    [Theory]
    [InlineData(HostMutation.ForgetUnheard)]
    [InlineData(HostMutation.IgnoreJobs)]
    public async Task Host_BrokenOnPurpose_IsNoticed(HostMutation mutation)
    {
        var seed = 1;
        while (seed <= 2000 && (await ViolationsAsync(seed, OnDelete.Tombstone, mutation)).Count == 0)
        {
            seed++;
        }

        Assert.InRange(seed, 1, 2000);
        Assert.Empty(await ViolationsAsync(seed, OnDelete.Tombstone, HostMutation.None));
        output.WriteLine($"{mutation}: noticed by seed {seed}.");
    }

    /// <summary>Away from the test runner's synchronization context: continuations must run where the model resumes them.</summary>
    private static Task<IReadOnlyList<string>> ViolationsAsync(int seed, OnDelete onDelete, HostMutation mutation) =>
        Task.Run(async () =>
        {
            var random = new Random(seed);
            using var model = new HostModel(onDelete, mutation);
            return await model.RunAsync([.. Enumerable.Range(0, Steps).Select(_ => random.Next())]);
        });
}
