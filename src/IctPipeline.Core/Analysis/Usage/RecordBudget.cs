using IctPipeline.Core.Ports;

namespace IctPipeline.Core.Analysis.Usage;

/// <summary>
/// The monthly budget in text records. Records are taken before a request and settled after it, so requests in flight can't
/// overspend together. What this instance used is written to the ledger at most every <see cref="SyncInterval"/>, or after
/// <see cref="SyncRecords"/>: a crash forgets no more than that, and other instances see it no sooner.
/// </summary>
public sealed class RecordBudget : IAsyncDisposable
{
    /// <summary>How often the ledger is written and read while there is work.</summary>
    public static readonly TimeSpan SyncInterval = TimeSpan.FromSeconds(30);

    /// <summary>Records after which the ledger is written at once.</summary>
    public const int SyncRecords = 500;

    private readonly IUsageLedger _ledger;
    private readonly TimeProvider _time;
    private readonly long? _budget;
    private readonly SemaphoreSlim _syncing = new(1, 1);
    private readonly Lock _gate = new();
    private DateOnly _month;
    private DateTimeOffset _syncedAt = DateTimeOffset.MinValue;
    private long _stored;
    private long _unstored;
    private long _taken;

    /// <param name="monthlyRecords">Records a calendar month (UTC); null means no limit, and no use of the ledger.</param>
    public RecordBudget(IUsageLedger ledger, TimeProvider time, long? monthlyRecords)
    {
        _ledger = ledger;
        _time = time;
        _budget = monthlyRecords;
        _month = MonthOf(time.GetUtcNow());
    }

    /// <summary>The time until the budget is whole again.</summary>
    public TimeSpan UntilRenewal
    {
        get
        {
            var now = _time.GetUtcNow();
            var next = MonthOf(now).AddMonths(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
            return next - now.UtcDateTime;
        }
    }

    /// <summary>Takes records if that many are left; each taking must be settled.</summary>
    /// <exception cref="DependencyException">The ledger could not be read.</exception>
    public async ValueTask<bool> TryTakeAsync(int records, CancellationToken cancellationToken)
    {
        if (_budget is not { } budget)
        {
            return true;
        }

        await SyncAsync(force: false, cancellationToken).ConfigureAwait(false);
        lock (_gate)
        {
            if (_stored + _unstored + _taken + records > budget)
            {
                return false;
            }

            _taken += records;
            return true;
        }
    }

    /// <summary>Replaces records that were taken by what was used in fact.</summary>
    public void Settle(int taken, int used)
    {
        if (_budget is not null)
        {
            lock (_gate)
            {
                _taken -= taken;
                _unstored += used;
            }
        }
    }

    /// <summary>Writes what is not yet in the ledger.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_budget is not null && Volatile.Read(ref _unstored) > 0)
        {
            await SyncAsync(force: true, CancellationToken.None).ConfigureAwait(false);
        }

        _syncing.Dispose();
    }

    private static DateOnly MonthOf(DateTimeOffset time) => new(time.UtcDateTime.Year, time.UtcDateTime.Month, 1);

    private async ValueTask SyncAsync(bool force, CancellationToken cancellationToken)
    {
        if (!force && !IsDue())
        {
            return;
        }

        await _syncing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (force || IsDue())
            {
                await StoreAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            _syncing.Release();
        }
    }

    private bool IsDue()
    {
        var now = _time.GetUtcNow();
        lock (_gate)
        {
            return now - _syncedAt >= SyncInterval || _unstored >= SyncRecords || MonthOf(now) != _month;
        }
    }

    private async Task StoreAsync(CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        var used = Volatile.Read(ref _unstored);
        var stored = await _ledger.AddAsync(_month, used, cancellationToken).ConfigureAwait(false);
        var month = MonthOf(now);
        if (month != _month)
        {
            stored = await _ledger.AddAsync(month, 0, cancellationToken).ConfigureAwait(false);
        }

        lock (_gate)
        {
            _unstored -= used;
            _stored = stored;
            _month = month;
            _syncedAt = now;
        }
    }
}
