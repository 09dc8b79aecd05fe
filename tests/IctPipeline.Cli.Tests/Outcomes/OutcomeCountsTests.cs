using IctPipeline.Cli.Outcomes;

namespace IctPipeline.Cli.Tests.Outcomes;

public sealed class OutcomeCountsTests
{
    [Fact]
    public void Of_Outcomes_AreCountedFromGoodToBad() =>
        Assert.Equal("2 Indexed, 1 Retry, 1 Rejected", OutcomeCounts.Count(["Rejected", "Indexed", "Retry", "Indexed"]).ToString());

    [Fact]
    public void Of_Nothing_SaysNone() => Assert.Equal("none", OutcomeCounts.Count([]).ToString());
}
