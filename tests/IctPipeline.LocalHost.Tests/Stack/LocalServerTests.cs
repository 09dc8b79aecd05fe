using System.Diagnostics;
using IctPipeline.LocalHost.Stack;

namespace IctPipeline.LocalHost.Tests.Stack;

public sealed class LocalServerTests
{
    private const string Ready = """console.log(JSON.stringify({ ready: true, pid: process.pid }));""";
    private const string EndsWithInput = """process.stdin.on("end", () => process.exit(0)).resume();""";

    [Fact]
    public async Task Start_ServerGetsReady_EndsWhenDisposed()
    {
        using var script = new ServerScript(EndsWithInput + Ready);
        var server = await StartAsync(script);
        using var process = Process.GetProcessById(server.Ready.GetProperty("pid").GetInt32());

        await server.DisposeAsync();

        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task Start_ServerRefuses_PassesItsReasonOn()
    {
        using var script = new ServerScript(
            """console.log(JSON.stringify({ ready: false, code: "PortTaken", message: "Port 1 is taken." })); process.exitCode = 1;"""
        );

        var error = await Assert.ThrowsAsync<LocalHostException>(() => StartAsync(script));

        Assert.Equal((LocalHostCodes.PortTaken, "Port 1 is taken."), (error.Code, error.Message));
    }

    [Fact]
    public async Task Start_ServerEndsAtOnce_SaysItsLastWords()
    {
        using var script = new ServerScript("""console.error("No such module."); process.exit(3);""");

        var error = await Assert.ThrowsAsync<LocalHostException>(() => StartAsync(script));

        Assert.Equal("The local fake server ended at once. No such module.", error.Message);
    }

    [Fact]
    public async Task Start_ServerSaysNothing_GivesUpAndEndsIt()
    {
        using var script = new ServerScript(EndsWithInput);

        var error = await Assert.ThrowsAsync<LocalHostException>(() =>
            LocalServer.StartAsync(ServerScript.Name, script.Folder, [], TimeSpan.FromMilliseconds(300), default)
        );

        Assert.Equal(LocalHostCodes.StartFailed, error.Code);
    }

    [Fact]
    public async Task Stopped_ServerEndsByItself_SaysWhichAndWhy()
    {
        using var script = new ServerScript(
            Ready + """process.stdin.once("data", () => {}); setTimeout(() => { console.error("Out of luck."); process.exit(7); }, 50);"""
        );
        await using var server = await StartAsync(script);

        var error = await server.StoppedAsync().WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Equal("The local fake server stopped with exit code 7. Out of luck.", error.Message);
    }

    [Fact]
    public async Task Stopped_ServerWasAskedToEnd_SaysNothing()
    {
        using var script = new ServerScript(EndsWithInput + Ready);
        var server = await StartAsync(script);
        var stopped = server.StoppedAsync();

        await server.DisposeAsync();

        Assert.False(stopped.IsCompleted);
    }

    private static Task<LocalServer> StartAsync(ServerScript script) =>
        LocalServer.StartAsync(ServerScript.Name, script.Folder, [], TimeSpan.FromSeconds(60), CancellationToken.None);
}
