using IctPipeline.Worker.Tests.Hosting;
using IctPipeline.Worker.Tests.Protocol;

namespace IctPipeline.Worker.Tests.Lifetime;

/// <summary>A worker without a host is of no use to anybody, and nobody else would end it.</summary>
[Collection(WorkerCollection.Name)]
public sealed class EndTests(WorkerStack stack)
{
    [Fact]
    public async Task Worker_ToldToEnd_Ends()
    {
        await using var worker = await stack.StartWorkerAsync();

        worker.Connection.Tell(new StreamingMessage { WorkerTerminate = new WorkerTerminate() });

        await worker.Process.EndsAsync();
        Assert.True(worker.Process.HasExited);
    }

    [Fact]
    public async Task Worker_HostClosesTheStream_Ends()
    {
        await using var worker = await stack.StartWorkerAsync();

        await worker.CloseHostAsync();

        await worker.Process.EndsAsync();
        Assert.True(worker.Process.HasExited);
    }

    [Fact]
    public async Task Worker_HostIsKilled_Ends()
    {
        await using var host = WorkerProcess.StartHost();
        await using var worker = stack.StartWorker(new Uri(await host.SaysAsync(Program.ListensAt)));
        await host.SaysAsync(Program.HasWorker);

        await host.KillAsync();

        await worker.EndsAsync();
        Assert.True(worker.HasExited);
    }
}
