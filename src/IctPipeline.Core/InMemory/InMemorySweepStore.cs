using System.Runtime.CompilerServices;
using IctPipeline.Core.Ports;
using IctPipeline.Core.Reindexing;

namespace IctPipeline.Core.InMemory;

/// <summary>Sweeps in memory. Behaves as the real store does, by the same compliance suite.</summary>
public sealed class InMemorySweepStore : ISweepStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Stored<SweepRun>> _runs = new(StringComparer.Ordinal);
    private Stored<SweepClock>? _clock;
    private long _versions;

    /// <summary>Writes that took effect.</summary>
    public long Writes => Interlocked.Read(ref _versions);

    public Task<Stored<SweepRun>?> FindAsync(string id, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult(_runs.GetValueOrDefault(id));
        }
    }

    public Task<WriteResult> WriteAsync(SweepRun run, string? replaces, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(run);
        lock (_gate)
        {
            if (_runs.GetValueOrDefault(run.Id)?.ETag != replaces)
            {
                return Task.FromResult(WriteResult.Conflict);
            }

            _runs[run.Id] = new(run, NextETag());
            return Task.FromResult(WriteResult.Written);
        }
    }

    public Task<WriteResult> RemoveAsync(string id, string replaces, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_runs.TryGetValue(id, out var stored) && stored.ETag != replaces)
            {
                return Task.FromResult(WriteResult.Conflict);
            }

            _runs.Remove(id);
            return Task.FromResult(WriteResult.Written);
        }
    }

    public async IAsyncEnumerable<Stored<SweepRun>> ListHistoryAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        List<Stored<SweepRun>> history;
        lock (_gate)
        {
            history =
            [
                .. _runs
                    .Values.Where(stored => stored.Item.Type == SweepRun.HistoryType)
                    .OrderByDescending(stored => stored.Item.StartedAt),
            ];
        }

        foreach (var stored in history)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return stored;
        }
    }

    public Task<Stored<SweepClock>?> FindClockAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult(_clock);
        }
    }

    public Task<WriteResult> WriteClockAsync(SweepClock clock, string? replaces, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_clock?.ETag != replaces)
            {
                return Task.FromResult(WriteResult.Conflict);
            }

            _clock = new(clock, NextETag());
            return Task.FromResult(WriteResult.Written);
        }
    }

    private string NextETag() => $"\"{Interlocked.Increment(ref _versions):x}\"";
}
