using IctPipeline.Core.Processing;

namespace IctPipeline.Core.Tests.Processing;

public sealed class LargeFileGateTests : IDisposable
{
    private const long Half = LargeFileGate.BytesAtOnce / 2;

    private readonly LargeFileGate _gate = new();

    [Fact]
    public async Task Enter_LargeFilesBeyondTheBudget_WaitInTheirOrder()
    {
        var first = await _gate.EnterAsync(Half, CancellationToken.None);
        using var second = await _gate.EnterAsync(Half, CancellationToken.None);
        var third = _gate.EnterAsync(Half, CancellationToken.None).AsTask();
        var fourth = _gate.EnterAsync(LargeFileGate.SmallBytes, CancellationToken.None).AsTask();

        Assert.False(third.IsCompleted || fourth.IsCompleted);

        first!.Dispose();
        using var place = await third;

        Assert.False(fourth.IsCompleted);

        place!.Dispose();
        (await fourth)!.Dispose();
    }

    [Fact]
    public async Task Enter_SmallFile_PassesWhileOthersWait()
    {
        using var all = await _gate.EnterAsync(LargeFileGate.BytesAtOnce, CancellationToken.None);
        var waiting = _gate.EnterAsync(Half, CancellationToken.None).AsTask();

        Assert.True(_gate.EnterAsync(LargeFileGate.SmallBytes - 1, CancellationToken.None).IsCompletedSuccessfully);

        all!.Dispose();
        (await waiting)!.Dispose();
    }

    [Fact]
    public async Task Enter_FileBeyondTheWholeBudget_IsAlone()
    {
        var place = await _gate.EnterAsync(5 * LargeFileGate.BytesAtOnce, CancellationToken.None);
        var other = _gate.EnterAsync(LargeFileGate.SmallBytes, CancellationToken.None).AsTask();

        Assert.False(other.IsCompleted);

        place!.Dispose();
        (await other)!.Dispose();
    }

    [Fact]
    public async Task Enter_GivenUpWhileItWaits_KeepsNothing()
    {
        using var stop = new CancellationTokenSource();
        var first = await _gate.EnterAsync(Half, CancellationToken.None);
        var waiting = _gate.EnterAsync(LargeFileGate.BytesAtOnce, stop.Token).AsTask();
        var behind = _gate.EnterAsync(Half, stop.Token).AsTask();

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => behind);
        first!.Dispose();
        first.Dispose();

        Assert.True(_gate.EnterAsync(LargeFileGate.BytesAtOnce, CancellationToken.None).IsCompletedSuccessfully);
    }

    public void Dispose() => _gate.Dispose();
}
