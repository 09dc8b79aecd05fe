using IctPipeline.Worker.Tests.Hosting;
using IctPipeline.Worker.Tests.Protocol;

namespace IctPipeline.Worker.Tests.Metadata;

[Collection(WorkerCollection.Name)]
public sealed class StartTests(WorkerStack stack)
{
    [Fact]
    public void Init_Answered_SaysWhatTheHostMayUse()
    {
        Assert.Equal(StatusResult.Types.Status.Success, stack.Worker.Init.Result.Status);
        Assert.True(stack.Worker.Http.IsLoopback, stack.Worker.Http.AbsoluteUri);
        Assert.Equal("True", stack.Worker.Init.Capabilities["HandlesInvocationCancelMessage"]);
        Assert.Equal("True", stack.Worker.Init.Capabilities["WorkerStatus"]);
    }

    [Fact]
    public async Task Status_Asked_IsAnswered()
    {
        var answer = await stack.Worker.Connection.AskAsync(new StreamingMessage { WorkerStatusRequest = new WorkerStatusRequest() });

        Assert.Equal(StreamingMessage.ContentOneofCase.WorkerStatusResponse, answer.ContentCase);
    }

    [Fact]
    public void Load_EachFunction_Succeeds()
    {
        Assert.NotEmpty(stack.Worker.Loads);
        Assert.All(
            stack.Worker.Loads,
            load => Assert.True(load.Value.Status == StatusResult.Types.Status.Success, $"{load.Key}: {load.Value.Exception?.Message}")
        );
    }

    [Fact]
    public async Task Load_MethodThatIsNotThere_Fails()
    {
        var metadata = stack.Worker.Functions["Health"].Clone();
        metadata.Name = "Gone";
        metadata.EntryPoint += "Gone";

        var result = await stack.Worker.LoadAsync(metadata);

        Assert.Equal(StatusResult.Types.Status.Failure, result.Status);
        Assert.NotEmpty(result.Exception.Message);
    }
}
