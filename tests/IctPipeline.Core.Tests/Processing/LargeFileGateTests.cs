using IctPipeline.Core.Processing;
using IctPipeline.Testing;

namespace IctPipeline.Core.Tests.Processing;

public sealed class LargeFileGateTests : IDisposable
{
    private const long Half = LargeFileGate.BytesAtOnce / 2;

    private readonly ManualTimeProvider _clock = new();
    private readonly LargeFileGate _gate;

    public LargeFileGateTests() => _gate = new LargeFileGate(_clock);

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

        Assert.True(_gate.EnterAsync(LargeFileGate.SmallBytes - 1, CancellationToken.None).AsTask().IsCompletedSuccessfully);

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

        Assert.True(_gate.EnterAsync(LargeFileGate.BytesAtOnce, CancellationToken.None).AsTask().IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Enter_OthersTakeTooLong_PassesAndLeavesTheirPlacesAlone()
    {
        using var first = await _gate.EnterAsync(Half, CancellationToken.None);
        var waiting = _gate.EnterAsync(LargeFileGate.BytesAtOnce, CancellationToken.None).AsTask();

        _clock.Advance(LargeFileGate.MaxWait);

        Assert.Null(await waiting);
        using var other = await _gate.EnterAsync(Half, CancellationToken.None);
        Assert.NotNull(other);
        Assert.False(_gate.EnterAsync(LargeFileGate.SmallBytes, CancellationToken.None).AsTask().IsCompleted);
    }

    public void Dispose() => _gate.Dispose();
}
