using IctPipeline.Web.Actions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace IctPipeline.Web.Tests.Actions;

public sealed class ActionOutcomeTests
{
    [Theory]
    [InlineData("?done=replay&status=202", "It is tried again.", true)]
    [InlineData("?done=replay-many&status=202&count=12", "12 files will be tried again.", true)]
    [InlineData("?done=replay&status=404", "It is gone.", false)]
    [InlineData("?done=replay&status=503", "The Functions app did not take it.", false)]
    [InlineData("?done=anything&status=200", "Done.", true)]
    public void Read_Answer_IsASentence(string address, string sentence, bool isTaken)
    {
        var outcome = Read(address);
        Assert.Equal((sentence, isTaken), (outcome!.Sentence, outcome.IsTaken));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?done=replay")]
    [InlineData("?done=replay&status=yes")]
    public void Read_NothingDone_IsNothing(string address) => Assert.Null(Read(address));

    private static ActionOutcome? Read(string query) => ActionOutcome.Read(new QueryCollection(QueryHelpers.ParseQuery(query)));
}
