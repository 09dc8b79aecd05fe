using IctPipeline.Cli.Simulate;

namespace IctPipeline.Cli.Tests.Simulate;

public sealed class OrderedParallelTests
{
    [Fact]
    public async Task SelectAsync_SlowFirstItem_KeepsTheOrder()
    {
        var release = new TaskCompletionSource();
        var results = OrderedParallel.SelectAsync(
            Enumerable.Range(0, 20),
            4,
            async (item, _) =>
            {
                if (item == 0)
                {
                    await release.Task;
                }
                else if (item == 3)
                {
                    release.SetResult();
                }

                return item;
            }
        );

        Assert.Equal(Enumerable.Range(0, 20), await results.ToListAsync());
    }

    [Fact]
    public async Task SelectAsync_EndlessItems_TakesNoMoreThanTheWindow()
    {
        var taken = 0;
        IEnumerable<int> Endless()
        {
            while (true)
            {
                yield return taken++;
            }
        }

        await foreach (var item in OrderedParallel.SelectAsync(Endless(), 5, (item, _) => Task.FromResult(item)))
        {
            Assert.InRange(taken - item, 1, 5);
            if (item == 100)
            {
                break;
            }
        }
    }

    [Fact]
    public async Task SelectAsync_FailingItem_ThrowsInItsTurnAndCancelsTheRest()
    {
        var canceled = new TaskCompletionSource();
        var lastBegan = new TaskCompletionSource();
        var results = OrderedParallel.SelectAsync(
            Enumerable.Range(0, 3),
            3,
            async (item, stop) =>
            {
                if (item == 1)
                {
                    await lastBegan.Task;
                    throw new InvalidOperationException("no");
                }

                if (item == 2)
                {
                    stop.Register(canceled.SetResult);
                    lastBegan.SetResult();
                    await Task.Delay(Timeout.Infinite, stop);
                }

                return item;
            }
        );

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await results.ToListAsync());
        Assert.True(canceled.Task.IsCompletedSuccessfully);
    }
}
