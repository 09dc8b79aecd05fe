using System.Runtime.InteropServices;
using IctPipeline.Testing;

namespace IctPipeline.Cli.Tests;

public sealed class InterruptionsTests : IDisposable
{
    private readonly ManualTimeProvider _time = new();
    private readonly Interruptions _interruptions;

    public InterruptionsTests() => _interruptions = new Interruptions(_time);

    public void Dispose() => _interruptions.Dispose();

    [Fact]
    public async Task RunAsync_NoSignal_GivesTheCommandsCode() => Assert.Equal(4, await _interruptions.RunAsync(_ => Task.FromResult(4)));

    [Theory]
    [InlineData(PosixSignal.SIGINT, 130)]
    [InlineData(PosixSignal.SIGTERM, 143)]
    [InlineData(PosixSignal.SIGHUP, 129)]
    public async Task RunAsync_Signal_SaysWhichEndedTheCommand(PosixSignal signal, int exitCode)
    {
        var run = _interruptions.RunAsync(UntilStoppedAsync);

        _interruptions.Receive(signal);

        Assert.Equal(exitCode, await run);
    }

    [Fact]
    public async Task RunAsync_CommandThatIsDoneNevertheless_KeepsItsCode()
    {
        var run = _interruptions.RunAsync(async stop =>
        {
            await UntilStoppedAsync(stop);
            return ExitCodes.Success;
        });

        _interruptions.Receive(PosixSignal.SIGTERM);

        Assert.Equal(ExitCodes.Success, await run);
    }

    [Fact]
    public async Task RunAsync_CommandThatDoesNotListen_IsLeftAfterItsTime()
    {
        var run = _interruptions.RunAsync(_ => new TaskCompletionSource<int>().Task);

        _interruptions.Receive(PosixSignal.SIGTERM);
        _time.Advance(Interruptions.Patience - TimeSpan.FromSeconds(1));
        Assert.False(run.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(ExitCodes.Terminated, await run);
    }

    [Fact]
    public async Task RunAsync_SecondCtrlC_EndsAtOnceUnlessALauncherRepeatedTheFirst()
    {
        var run = _interruptions.RunAsync(_ => new TaskCompletionSource<int>().Task);

        _interruptions.Receive(PosixSignal.SIGINT);
        _interruptions.Receive(PosixSignal.SIGINT);
        _interruptions.Receive(PosixSignal.SIGTERM);
        Assert.False(run.IsCompleted);
        _time.Advance(Interruptions.SecondAfter);
        _interruptions.Receive(PosixSignal.SIGINT);

        Assert.Equal(ExitCodes.Interrupted, await run);
    }

    private static async Task<int> UntilStoppedAsync(CancellationToken stop)
    {
        await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return ExitCodes.Interrupted;
    }
}
