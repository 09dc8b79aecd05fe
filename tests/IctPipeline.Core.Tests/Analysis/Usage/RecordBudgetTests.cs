using IctPipeline.Core.Analysis.Usage;
using IctPipeline.Testing;

namespace IctPipeline.Core.Tests.Analysis.Usage;

public sealed class RecordBudgetTests
{
    private readonly ManualTimeProvider _time = new(new DateTimeOffset(2026, 1, 31, 23, 0, 0, TimeSpan.Zero));
    private readonly InMemoryUsageLedger _ledger = new();

    [Fact]
    public async Task TryTake_NoLimit_NeverAsksTheLedger()
    {
        await using var budget = new RecordBudget(new BrokenLedger(), _time, null);

        Assert.True(await budget.TryTakeAsync(1_000_000, default));
        budget.Settle(1_000_000, 1_000_000);
    }

    [Fact]
    public async Task TryTake_RequestsInFlight_CountAgainstTheBudget()
    {
        await using var budget = new RecordBudget(_ledger, _time, 10);

        Assert.True(await budget.TryTakeAsync(6, default));
        Assert.False(await budget.TryTakeAsync(6, default));
        budget.Settle(6, 2);
        Assert.True(await budget.TryTakeAsync(6, default));
    }

    [Fact]
    public async Task TryTake_NextMonth_StartsAnew()
    {
        await using var budget = new RecordBudget(_ledger, _time, 10);
        Assert.True(await budget.TryTakeAsync(10, default));
        budget.Settle(10, 10);
        Assert.False(await budget.TryTakeAsync(1, default));
        Assert.Equal(TimeSpan.FromHours(1), budget.UntilRenewal);

        _time.Advance(TimeSpan.FromHours(1));

        Assert.True(await budget.TryTakeAsync(10, default));
        Assert.Equal(10, await _ledger.AddAsync(new DateOnly(2026, 1, 1), 0, default));
    }

    [Fact]
    public async Task TryTake_OtherInstanceUsedRecords_SeesThemAfterTheSyncInterval()
    {
        await using var one = new RecordBudget(_ledger, _time, 10);
        await using var other = new RecordBudget(_ledger, _time, 10);
        Assert.True(await one.TryTakeAsync(0, default));
        Assert.True(await other.TryTakeAsync(10, default));
        other.Settle(10, 10);

        _time.Advance(RecordBudget.SyncInterval);
        Assert.False(await other.TryTakeAsync(1, default));

        Assert.False(await one.TryTakeAsync(1, default));
    }

    [Fact]
    public async Task Dispose_UnwrittenRecords_WritesThem()
    {
        var budget = new RecordBudget(_ledger, _time, 10);
        Assert.True(await budget.TryTakeAsync(3, default));
        budget.Settle(3, 3);

        await budget.DisposeAsync();

        Assert.Equal(3, await _ledger.AddAsync(new DateOnly(2026, 1, 1), 0, default));
    }

    [Fact]
    public async Task TryTake_ManyAtOnce_NeverOverspends()
    {
        await using var budget = new RecordBudget(_ledger, _time, 100);

        var taken = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(async () => await budget.TryTakeAsync(1, default))));

        Assert.Equal(100, taken.Count(one => one));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(1_000, 1)]
    [InlineData(1_001, 2)]
    [InlineData(5_120, 6)]
    public void Of_Elements_CountsBegunRecords(int elements, int records) => Assert.Equal(records, TextRecords.Count(elements));

    private sealed class BrokenLedger : IUsageLedger
    {
        public Task<long> AddAsync(DateOnly month, long records, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("Not to be used.");
    }
}
