using IctPipeline.LocalAnalysis.Statistics;

namespace IctPipeline.LocalAnalysis.Lexicons;

/// <summary>
/// Folded tokens, numbered in the order in which they came, with their hashes. Their letters stand one behind the other in one array:
/// forty thousand strings would cost more to make than the rest of a lexicon. Filled while the lexicons load, read-only after that.
/// </summary>
internal sealed class TermTable
{
    /// <summary>The table does not have a token.</summary>
    public const int None = -1;

    private int[] _places = new int[1024];
    private Entry[] _entries = new Entry[512];
    private char[] _letters = new char[4096];
    private int _used;

    public int Count { get; private set; }

    /// <summary>The token's number, or <see cref="None"/>.</summary>
    /// <param name="hash"><see cref="FeatureHash.OfText"/> of it.</param>
    public int Find(ReadOnlySpan<char> token, uint hash) => _places[Place(token, hash)] - 1;

    /// <summary><see cref="FeatureHash.OfText"/> of a token.</summary>
    public uint HashOf(int number) => _entries[number].Hash;

    /// <summary>Only while loading, and only what <see cref="Find"/> does not have.</summary>
    /// <returns>Its number.</returns>
    public int Add(ReadOnlySpan<char> token, uint hash)
    {
        if (Count == _entries.Length)
        {
            Grow();
        }

        if (_used + token.Length > _letters.Length)
        {
            Array.Resize(ref _letters, _letters.Length * 2);
        }

        token.CopyTo(_letters.AsSpan(_used));
        _entries[Count] = new Entry(hash, _used, token.Length);
        _used += token.Length;
        _places[Place(token, hash)] = ++Count;
        return Count - 1;
    }

    /// <summary>Where a token's number (and one) stands, or the free place where it would.</summary>
    private int Place(ReadOnlySpan<char> token, uint hash)
    {
        var mask = _places.Length - 1;
        var at = (int)(hash ^ (hash >> 15)) & mask;
        while (_places[at] is not 0 and var number)
        {
            ref readonly var entry = ref _entries[number - 1];
            if (entry.Hash == hash && token.SequenceEqual(_letters.AsSpan(entry.Start, entry.Length)))
            {
                return at;
            }

            at = (at + 1) & mask;
        }

        return at;
    }

    private void Grow()
    {
        Array.Resize(ref _entries, Count * 2);
        _places = new int[_entries.Length * 2];
        for (var number = 0; number < Count; number++)
        {
            var entry = _entries[number];
            _places[Place(_letters.AsSpan(entry.Start, entry.Length), entry.Hash)] = number + 1;
        }
    }

    private readonly record struct Entry(uint Hash, int Start, int Length);
}
