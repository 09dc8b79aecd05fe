using System.Numerics;

namespace IctPipeline.LocalAnalysis.Lexicons;

/// <summary>
/// Numbers by number, in an open hash table that is at most half full: a look-up mostly costs one line of cache, which is what a text pays
/// for at every token. Filled while the lexicons load, read-only after that.
/// </summary>
internal sealed class NumberTable
{
    /// <summary>There is nothing under a key.</summary>
    public const int None = -1;

    private const ulong Multiplier = 0x9E3779B97F4A7C15; // 2^64 / golden ratio: Knuth, TAOCP 3, 6.4

    private ulong[] _keys = new ulong[16];
    private int[] _values = new int[16];
    private int _shift = 60;

    public int Count { get; private set; }

    /// <param name="key">Not 0, which marks a free place.</param>
    public int Find(ulong key)
    {
        var at = Place(_keys, key, _shift);
        return _keys[at] == key ? _values[at] : None;
    }

    /// <summary>Only while loading.</summary>
    /// <param name="key">Not 0.</param>
    public void Set(ulong key, int value)
    {
        var at = Place(_keys, key, _shift);
        if (_keys[at] == 0)
        {
            if (++Count * 2 > _keys.Length)
            {
                Grow();
                at = Place(_keys, key, _shift);
            }

            _keys[at] = key;
        }

        _values[at] = value;
    }

    /// <summary>Where a key stands, or the free place where it would.</summary>
    private static int Place(ulong[] keys, ulong key, int shift)
    {
        var at = (int)((key * Multiplier) >> shift);
        while ((uint)at < (uint)keys.Length && keys[at] != key && keys[at] != 0)
        {
            at = (at + 1) & (keys.Length - 1);
        }

        return at;
    }

    private void Grow()
    {
        var (keys, values) = (_keys, _values);
        _keys = new ulong[keys.Length * 2];
        _values = new int[_keys.Length];
        _shift = 64 - BitOperations.Log2((uint)_keys.Length);
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] != 0)
            {
                var at = Place(_keys, keys[i], _shift);
                (_keys[at], _values[at]) = (keys[i], values[i]);
            }
        }
    }
}
