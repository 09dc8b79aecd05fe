using IctPipeline.Cli.Bench.Measuring;

namespace IctPipeline.Cli.Tests.Bench.Measuring;

public sealed class PhaseTests
{
    [Fact]
    public void Between_TwoMoments_DividesWhatWasUsedByTheFiles()
    {
        var before = Times(hostSeconds: 1, cosmosSeconds: 2, compilingSeconds: 0.5, allocated: 1024);
        var after = Times(hostSeconds: 3, cosmosSeconds: 2.5, compilingSeconds: 1.5, allocated: 1024 + (100 * 2048));

        var phase = Phase.Between(100, TimeSpan.FromSeconds(4), before, after);

        Assert.Equal(25, phase.FilesPerSecond);
        Assert.Equal(20, phase.HostMilliseconds);
        Assert.Equal(5, phase.ServerMilliseconds["cosmos"]);
        Assert.Equal(10, phase.CompilingMilliseconds);
        Assert.Equal(2, phase.AllocatedKilobytes);
    }

    [Fact]
    public void Now_OfThisProcess_GrowsWithWork()
    {
        var servers = new Dictionary<string, int> { ["this"] = Environment.ProcessId };
        var before = ProcessorTimes.Now(servers);

        var kept = new byte[1_000_000];
        while (ProcessorTimes.Now(servers).Host == before.Host)
        {
            Random.Shared.NextBytes(kept);
        }

        Assert.True(ProcessorTimes.Now(servers).Servers["this"] >= before.Servers["this"]);
        Assert.True(ProcessorTimes.Now(servers).AllocatedBytes - before.AllocatedBytes >= kept.Length);
    }

    private static ProcessorTimes Times(double hostSeconds, double cosmosSeconds, double compilingSeconds, long allocated) =>
        new(
            TimeSpan.FromSeconds(hostSeconds),
            new Dictionary<string, TimeSpan> { ["cosmos"] = TimeSpan.FromSeconds(cosmosSeconds) },
            TimeSpan.FromSeconds(compilingSeconds),
            allocated
        );
}
