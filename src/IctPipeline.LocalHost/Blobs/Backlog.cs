using System.Diagnostics.CodeAnalysis;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Ports;

namespace IctPipeline.LocalHost.Blobs;

/// <summary>
/// Blob versions that were found and wait for a worker. Workers take the newest and the oldest by turns: a file that is dropped
/// behind a burst is next but one, and the burst still goes on from its start.
/// </summary>
/// <param name="most">
/// Versions that wait at the most. Where more are found the oldest make way: without a receipt they are found again later.
/// </param>
internal sealed class Backlog(int most = Backlog.MostWaiting) : IDisposable
{
    /// <summary>Some 50 MB.</summary>
    public const int MostWaiting = 100_000;

    private readonly Lock _gate = new();
    private readonly SortedSet<Entry> _waiting = new(Comparer<Entry>.Create(ByAge));
    private readonly HashSet<BlobAddress> _taken = [];
    private readonly SemaphoreSlim _ready = new(0);
    private long _offered;
    private bool _oldestIsNext;

    /// <summary>Versions that wait.</summary>
    public int Waiting
    {
        get
        {
            lock (_gate)
            {
                return _waiting.Count;
            }
        }
    }

    /// <summary>Whether nothing waits or is worked on.</summary>
    public bool IsIdle
    {
        get
        {
            lock (_gate)
            {
                return _taken.Count == 0;
            }
        }
    }

    /// <summary>Adds a version, unless one of its blob waits or is worked on.</summary>
    /// <returns>Whether it waits now.</returns>
    public bool Offer(BlobVersion version)
    {
        lock (_gate)
        {
            var entry = new Entry(version, _offered++);
            if ((_waiting.Count >= most && ByAge(entry, _waiting.Min!) < 0) || !_taken.Add(version.Address))
            {
                return false;
            }

            _waiting.Add(entry);
            if (_waiting.Count > most)
            {
                Release(_waiting.Min!);
            }
        }

        _ready.Release();
        return true;
    }

    /// <summary>Waits for a version to work on; <see cref="Finish"/> ends that.</summary>
    /// <returns>Null when no more work is to be taken.</returns>
    public async Task<BlobVersion?> TakeAsync(CancellationToken accept)
    {
        try
        {
            while (true)
            {
                await _ready.WaitAsync(accept).ConfigureAwait(false);
                if (TryTake(out var version))
                {
                    return version;
                }
            }
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>Takes the next version, if one waits.</summary>
    public bool TryTake([NotNullWhen(true)] out BlobVersion? version)
    {
        lock (_gate)
        {
            version = null;
            if ((_oldestIsNext ? _waiting.Min : _waiting.Max) is not { } next)
            {
                return false;
            }

            _oldestIsNext = !_oldestIsNext;
            _waiting.Remove(next);
            version = next.Version;
            return true;
        }
    }

    /// <summary>A version that was taken is done, or is to be found again.</summary>
    public void Finish(BlobVersion version)
    {
        lock (_gate)
        {
            _taken.Remove(version.Address);
        }
    }

    public void Dispose() => _ready.Dispose();

    private void Release(Entry entry)
    {
        _waiting.Remove(entry);
        _taken.Remove(entry.Version.Address);
    }

    /// <summary>Times have whole seconds: within one, the order in which they were found.</summary>
    private static int ByAge(Entry one, Entry other) =>
        one.Version.LastModified.CompareTo(other.Version.LastModified) is not 0 and var order ? order : one.Number.CompareTo(other.Number);

    private sealed record Entry(BlobVersion Version, long Number);
}
