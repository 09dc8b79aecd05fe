using IctPipeline.Core.Ports;
using IctPipeline.Core.Reindexing;
using Microsoft.Azure.Cosmos;

namespace IctPipeline.Azure.Cosmos;

/// <summary>Sweeps in the container <c>state</c>.</summary>
public sealed class CosmosSweepStore : ISweepStore
{
    private readonly CosmosItems<SweepRun> _runs;
    private readonly CosmosItems<SweepClock> _clocks;

    /// <param name="observers">Are told of every 429, those that the client absorbs included.</param>
    public CosmosSweepStore(
        Database database,
        PipelineResources resources,
        IRequestChargeObserver charges,
        IEnumerable<IThrottleObserver>? observers = null
    )
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(resources);
        var throttled = new ThrottledAnswers(database.Client, observers ?? []);
        var container = database.GetContainer(resources.StateCosmosContainer);
        _runs = new(container, ReindexJson.Relaxed.SweepRun, charges, throttled);
        _clocks = new(container, ReindexJson.Relaxed.SweepClock, charges, throttled);
    }

    /// <inheritdoc/>
    public Task<Stored<SweepRun>?> FindAsync(string id, CancellationToken cancellationToken) => _runs.FindAsync(id, cancellationToken);

    /// <inheritdoc/>
    public Task<WriteResult> WriteAsync(SweepRun run, string? replaces, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(run);
        return _runs.WriteAsync(run.Id, run, replaces, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<WriteResult> RemoveAsync(string id, string replaces, CancellationToken cancellationToken) =>
        _runs.RemoveAsync(id, replaces, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<Stored<SweepRun>> ListHistoryAsync(CancellationToken cancellationToken) =>
        _runs.QueryAsync(SweepQueries.History, pageSize: null, cancellationToken);

    /// <inheritdoc/>
    public Task<Stored<SweepClock>?> FindClockAsync(CancellationToken cancellationToken) =>
        _clocks.FindAsync(SweepClock.ItemId, cancellationToken);

    /// <inheritdoc/>
    public Task<WriteResult> WriteClockAsync(SweepClock clock, string? replaces, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return _clocks.WriteAsync(clock.Id, clock, replaces, cancellationToken);
    }
}
