using IctPipeline.LocalHost.Stack;

namespace IctPipeline.LocalHost.Tests.Stack;

public sealed class NodeRuntimeTests
{
    [Theory]
    [InlineData("v20.0.0")]
    [InlineData("v26.1.0-pre")]
    public void Require_NewEnough_IsTaken(string version) => Assert.Null(Record.Exception(() => NodeRuntime.Require(version)));

    [Theory]
    [InlineData("v18.20.8")]
    [InlineData("0.10")]
    [InlineData("")]
    public void Require_TooOld_SaysWhichIsNeeded(string version)
    {
        var error = Assert.Throws<LocalHostException>(() => NodeRuntime.Require(version));

        Assert.Equal(LocalHostCodes.NodeTooOld, error.Code);
        Assert.Contains("version 20 or later", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_NoSuchProgram_IsNull() =>
        Assert.Null(await Tool.RunAsync("ict-no-such-program", [], Path.GetTempPath(), CancellationToken.None));
}
