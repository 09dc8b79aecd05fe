using IctPipeline.Core.Conditions;
using IctPipeline.LocalHost.Stack;
using IctPipeline.Testing;

namespace IctPipeline.LocalHost.Tests.Stack;

public sealed class ServerConditionsTests : IDisposable
{
    private readonly ConditionBoard _board = new(new ManualTimeProvider());

    public void Dispose() => _board.Dispose();

    [Fact]
    public void Take_BeginsAndIsOver_IsOnTheBoardMeanwhile()
    {
        var server = new ServerConditions(_board);

        server.Take("""{"condition":"disk","subject":"/d","message":"/d can't be written."}""");
        var during = Assert.Single(_board.Current);
        server.Take("""{"condition":"disk","subject":"/d","over":true}""");

        Assert.Equal((ConditionNames.Disk, "/d", "/d can't be written."), (during.Name, during.Subject, during.Message));
        Assert.Empty(_board.Current);
    }

    [Theory]
    [InlineData("Azurite is closing...")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("""{"condition":7,"subject":"x"}""")]
    [InlineData("""{"condition":"disk"}""")]
    public void Take_AnythingElse_IsNothing(string line)
    {
        new ServerConditions(_board).Take(line);

        Assert.Empty(_board.Current);
    }

    [Fact]
    public void ClearAll_ServerEnded_LeavesThoseOfOthers()
    {
        var server = new ServerConditions(_board);
        server.Take("""{"condition":"disk","subject":"/d","message":"Full."}""");
        _board.Raise(ConditionNames.Listing, "articles", "No.");

        server.ClearAll();

        Assert.Equal(ConditionNames.Listing, Assert.Single(_board.Current).Name);
    }
}
