using IctPipeline.Core.Failures;
using IctPipeline.Web.Failures;

namespace IctPipeline.Web.Tests.Failures;

public sealed class NextStepsTests
{
    [Fact]
    public void Of_EveryCodeOfThePipeline_SaysWhatToDo() => Assert.Empty(FailureFilterText.Codes.Where(code => NextSteps.Of(code) is null));

    [Fact]
    public void Of_CodeOfANewerPipeline_IsNothing() => Assert.Null(NextSteps.Of("NotYetInvented"));
}
