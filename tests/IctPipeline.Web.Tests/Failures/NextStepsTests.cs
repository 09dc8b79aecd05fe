using IctPipeline.Core.Failures;
using IctPipeline.Web.Failures;

namespace IctPipeline.Web.Tests.Failures;

public sealed class NextStepsTests
{
    [Fact]
    public void Of_EveryCodeOfThePipeline_SaysWhatToDo() => Assert.All(FailureFilterText.Codes, code => Assert.NotNull(NextSteps.Of(code)));

    [Fact]
    public void Of_CodeOfANewerPipeline_IsNothing() => Assert.Null(NextSteps.Of("NotYetInvented"));
}
