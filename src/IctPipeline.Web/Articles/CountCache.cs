using System.Collections.Concurrent;

namespace IctPipeline.Web.Articles;

/// <summary>
/// Keeps counts for a while: they read a row of every document, and while thousands of files arrive every open page asks
/// for them again. Counts that took long to get are kept longer. One count at a time runs for a key, whoever waits for it, and
/// whoever can't wait takes the counts before.
/// </summary>
internal class CountCache<TKey, TValue>(Func<TKey, CancellationToken, Task<TValue>> count, TimeSpan patience, TimeProvider time)
    where TKey : notnull
    where TValue : class
{
    private const int MostKeys = 200;
    private const int KeepFactor = 20;
    private static readonly TimeSpan KeepAtLeast = TimeSpan.FromSeconds(1);

    /// <summary>Longer than a large archive takes; a server that does not answer must not hold a count for ever.</summary>
    private static readonly TimeSpan LongestCount = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<TKey, Entry> _entries = new();

    /// <exception cref="TimeoutException">It takes longer, and nothing was counted before; it goes on, for the next who asks.</exception>
    public async Task<Counted<TValue>> GetAsync(TKey key, CancellationToken cancellationToken)
    {
        if (_entries.Count >= MostKeys && !_entries.ContainsKey(key))
        {
            _entries.Clear();
        }

        var entry = _entries.GetOrAdd(key, _ => new Entry());
        var last = entry.Last;
        if (last is not null && time.GetUtcNow() < last.Until)
        {
            return last.Counts;
        }

        try
        {
            return await entry.RunningOr(() => CountAsync(key, entry)).WaitAsync(patience, time, cancellationToken);
        }
        catch (Exception error) when (last is not null && Errors.Trouble.IsOutage(error) && !cancellationToken.IsCancellationRequested)
        {
            return last.Counts with { IsOld = true };
        }
    }

    private async Task<Counted<TValue>> CountAsync(TKey key, Entry entry)
    {
        using var over = new CancellationTokenSource(LongestCount, time);
        var started = time.GetTimestamp();
        var value = await count(key, over.Token).WaitAsync(over.Token);
        var took = time.GetElapsedTime(started);
        var now = time.GetUtcNow();
        var counts = new Counted<TValue>(value, now, IsOld: false);
        entry.Last = new Kept(counts, now + (took * KeepFactor > KeepAtLeast ? took * KeepFactor : KeepAtLeast));
        return counts;
    }

    private sealed record Kept(Counted<TValue> Counts, DateTimeOffset Until);

    private sealed class Entry
    {
        private readonly Lock _lock = new();
        private Task<Counted<TValue>>? _running;

        public Kept? Last { get; set; }

        public Task<Counted<TValue>> RunningOr(Func<Task<Counted<TValue>>> start)
        {
            lock (_lock)
            {
                return _running is { IsCompleted: false } running ? running : _running = Task.Run(start);
            }
        }
    }
}

/// <summary>Counts, and when they were true.</summary>
/// <param name="IsOld">They could not be counted anew.</param>
public sealed record Counted<TValue>(TValue Value, DateTimeOffset At, bool IsOld);
