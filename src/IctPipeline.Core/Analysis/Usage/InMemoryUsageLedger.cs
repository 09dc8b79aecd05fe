using System.Collections.Concurrent;

namespace IctPipeline.Core.Analysis.Usage;

/// <summary>A ledger that lasts as long as the process: for local runs and tests.</summary>
public sealed class InMemoryUsageLedger : IUsageLedger
{
    private readonly ConcurrentDictionary<DateOnly, long> _months = new();

    /// <inheritdoc/>
    public Task<long> AddAsync(DateOnly month, long records, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(records);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(_months.AddOrUpdate(month, records, (_, sum) => sum + records));
    }
}
