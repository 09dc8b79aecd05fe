using IctPipeline.Core.Articles;
using IctPipeline.Core.Circuits;
using IctPipeline.Core.Ports;
using IctPipeline.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace IctPipeline.Core.Tests.Circuits;

public class CircuitTests
{
    private readonly ManualTimeProvider _time = new();
    private readonly Circuit _circuit;
    private int _calls;

    public CircuitTests() =>
        _circuit = new Circuit(Dependencies.Cosmos, new CircuitOptions { FailuresToOpen = 3 }, _time, NullLogger.Instance);

    [Fact]
    public async Task Call_FailuresInARow_OpensAndCallsNoMore()
    {
        await FailAsync(3, 503);

        var refused = await Assert.ThrowsAsync<DependencyException>(SucceedAsync);

        Assert.True(_circuit.IsOpen);
        Assert.Equal(FailureCodes.CircuitOpen, refused.Code);
        Assert.Equal(TimeSpan.FromSeconds(5), refused.RetryAfter);
        Assert.Equal(3, _calls);
    }

    [Fact]
    public async Task Call_SuccessInBetween_StaysClosed()
    {
        await FailAsync(2, 503);
        await SucceedAsync();
        await FailAsync(2, 503);

        Assert.False(_circuit.IsOpen);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(400)]
    [InlineData(412)]
    public async Task Call_AnswersThatAreNoOutage_NeverOpen(int status)
    {
        await FailAsync(10, status);

        Assert.False(_circuit.IsOpen);
    }

    [Fact]
    public async Task Call_AfterTheWait_LetsOneProbeThrough()
    {
        await FailAsync(3, 503);
        _time.Advance(TimeSpan.FromSeconds(5));
        var answer = new TaskCompletionSource<int>();

        var probe = _circuit.CallAsync(() => answer.Task);
        await Assert.ThrowsAsync<DependencyException>(SucceedAsync);
        answer.SetResult(1);
        await probe;

        Assert.False(_circuit.IsOpen);
        Assert.Equal(1, await SucceedAsync());
    }

    [Fact]
    public async Task Call_ProbeFails_WaitsTwiceAsLong()
    {
        await FailAsync(3, 503);
        _time.Advance(TimeSpan.FromSeconds(5));
        await FailAsync(1, 503);

        var refused = await Assert.ThrowsAsync<DependencyException>(SucceedAsync);

        Assert.Equal(TimeSpan.FromSeconds(10), refused.RetryAfter);
    }

    [Fact]
    public async Task Call_ProbeCancelled_LeavesTheNextOneToProbe()
    {
        await FailAsync(3, 503);
        _time.Advance(TimeSpan.FromSeconds(5));
        await Assert.ThrowsAsync<OperationCanceledException>(() => _circuit.CallAsync<int>(() => throw new OperationCanceledException()));

        await SucceedAsync();

        Assert.False(_circuit.IsOpen);
    }

    [Fact]
    public async Task Enumerate_StepFails_CountsAndIsRefusedLater()
    {
        Assert.Equal([1, 2], await _circuit.EnumerateAsync(Numbers(fails: false), default).ToListAsync());

        for (var i = 0; i < 3; i++)
        {
            await Assert.ThrowsAsync<DependencyException>(async () =>
                await _circuit.EnumerateAsync(Numbers(fails: true), default).Where(number => number > 1).ToListAsync()
            );
            await FailAsync(i == 0 ? 2 : 0, 503);
        }

        Assert.True(_circuit.IsOpen);
    }

    private static async IAsyncEnumerable<int> Numbers(bool fails)
    {
        await Task.CompletedTask;
        if (fails)
        {
            throw new DependencyException(Dependencies.Cosmos, 503, null, "…");
        }

        yield return 1;
        yield return 2;
    }

    private async Task FailAsync(int times, int status)
    {
        for (var i = 0; i < times; i++)
        {
            await Assert.ThrowsAsync<DependencyException>(() =>
                _circuit.CallAsync<int>(() =>
                {
                    _calls++;
                    throw new DependencyException(Dependencies.Cosmos, status, null, "…");
                })
            );
        }
    }

    private Task<int> SucceedAsync() => _circuit.CallAsync(() => Task.FromResult(1));
}
