namespace IctPipeline.LanguageEmulator.Limits;

/// <summary>Counts requests of the last minute, kind by kind.</summary>
internal sealed class SlidingWindow(int limit, TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, Queue<DateTimeOffset>> _seen = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    /// <summary>Counts one request.</summary>
    /// <returns>Null, or the seconds until there is room: then it was not counted.</returns>
    public int? Enter(string kind)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            if (!_seen.TryGetValue(kind, out var seen))
            {
                _seen[kind] = seen = new Queue<DateTimeOffset>();
            }

            while (seen.TryPeek(out var oldest) && now - oldest >= Window)
            {
                seen.Dequeue();
            }

            if (seen.Count < limit)
            {
                seen.Enqueue(now);
                return null;
            }

            return Math.Max(1, (int)Math.Ceiling((seen.Peek() + Window - now).TotalSeconds));
        }
    }
}
