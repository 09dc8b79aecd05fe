using IctPipeline.Azure.Cosmos;

namespace IctPipeline.Azure.Tests.Cosmos;

public class ThrottledAnswersTests
{
    [Theory]
    [InlineData("""{"Summary":{"DirectCalls":{"(200, 0)":1,"(429, 3200)":2},"GatewayCalls":{"(429, 0)":1,"(200, 0)":4}},"name":"x"}""", 3)]
    [InlineData("""{"Summary":{"GatewayCalls":{"(404, 0)":1}}}""", 0)]
    [InlineData("""{"Summary":{"RegionsContacted":1,"GatewayCalls":{"(429, 0)":"many"}}}""", 0)]
    [InlineData("""{"name":"x"}""", 0)]
    [InlineData("no JSON", 0)]
    public void CountIn_Diagnostics_SumsTheAnswersOfStatus429(string diagnostics, int expected) =>
        Assert.Equal(expected, ThrottledAnswers.CountIn(diagnostics));
}
