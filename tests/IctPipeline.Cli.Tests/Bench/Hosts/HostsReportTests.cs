using IctPipeline.Cli.Bench.Hosts;

namespace IctPipeline.Cli.Tests.Bench.Hosts;

public sealed class HostsReportTests
{
    private static readonly HostsReport Report = new(
        Files: 100,
        new HostsRound(Hosts: 1, FilesPerSecond: 80, HostMilliseconds: 8, ServerMilliseconds: 4, Busy: 0.6),
        new HostsRound(Hosts: 2, FilesPerSecond: 120, HostMilliseconds: 9, ServerMilliseconds: 6, Busy: 0.95),
        Documents: 1400,
        Expected: 1400,
        Findings: 0
    );

    [Fact]
    public void Ratio_TwoHosts_IsTheirThroughputByThatOfOne()
    {
        Assert.Equal(1.5, Report.Ratio);
        Assert.Equal(0.8, Report.ProcessorRatio);
        Assert.Contains(("ratio", "1.50; 0.80 by processor time"), Report.Facts());
    }

    [Fact]
    public void IsRight_ADocumentTooFewOrAFinding_IsFalse()
    {
        Assert.True(Report.IsRight);
        Assert.False((Report with { Documents = 1399 }).IsRight);
        Assert.False((Report with { Findings = 1 }).IsRight);
    }
}
