using IctPipeline.Core.InMemory;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Reindexing;

namespace IctPipeline.Core.Tests.Reindexing;

public class SweepHistoryTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 4, 1, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(-5, 0)]
    [InlineData(5, 5)]
    public async Task Keep_AnotherKeepsTheSameRunMeanwhile_TheLaterOneStays(int othersMinutes, int expected)
    {
        var run = Run(Start);
        var store = new RacingStore(Run(Start.AddMinutes(othersMinutes)).ToHistory());

        await new SweepHistory(store).KeepAsync(run, default);

        Assert.Equal(Start.AddMinutes(expected), (await store.FindAsync(run.ToHistory().Id, default))!.Item.UpdatedAt);
    }

    private static SweepRun Run(DateTimeOffset updated) =>
        new()
        {
            Id = SweepRun.CurrentId,
            Type = SweepRun.CurrentType,
            RunId = "20260304-010000-0001",
            State = SweepState.Cancelled,
            Trigger = SweepTrigger.Schedule,
            Filter = new SweepFilter(),
            StartedAt = Start,
            UpdatedAt = updated,
            EndedAt = updated,
        };

    /// <summary>Another worker's copy is written just before the first of this one's.</summary>
    private sealed class RacingStore(SweepRun other) : ISweepStore
    {
        private readonly InMemorySweepStore _inner = new();
        private bool _raced;

        public async Task<WriteResult> WriteAsync(SweepRun run, string? replaces, CancellationToken cancellationToken)
        {
            if (!_raced)
            {
                _raced = true;
                await _inner.WriteAsync(other, null, cancellationToken);
            }

            return await _inner.WriteAsync(run, replaces, cancellationToken);
        }

        public Task<Stored<SweepRun>?> FindAsync(string id, CancellationToken cancellationToken) => _inner.FindAsync(id, cancellationToken);

        public Task<WriteResult> RemoveAsync(string id, string replaces, CancellationToken cancellationToken) =>
            _inner.RemoveAsync(id, replaces, cancellationToken);

        public IAsyncEnumerable<Stored<SweepRun>> ListHistoryAsync(CancellationToken cancellationToken) =>
            _inner.ListHistoryAsync(cancellationToken);

        public Task<Stored<SweepClock>?> FindClockAsync(CancellationToken cancellationToken) => _inner.FindClockAsync(cancellationToken);

        public Task<WriteResult> WriteClockAsync(SweepClock clock, string? replaces, CancellationToken cancellationToken) =>
            _inner.WriteClockAsync(clock, replaces, cancellationToken);
    }
}
