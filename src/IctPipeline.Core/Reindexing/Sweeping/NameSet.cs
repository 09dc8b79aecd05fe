namespace IctPipeline.Core.Reindexing.Sweeping;

/// <summary>
/// The names of all listed blobs, as the first 60 bits of their ids: 8 bytes a name and some slack, so that 100,000 names are
/// about 1 MB. Two names out of ten million share these bits with a probability of 1 in 20,000; then a document whose blob
/// is gone is found by nobody until its namesake is gone too.
/// </summary>
internal sealed class NameSet
{
    private const int Buckets = 1 << 10;
    private const int BucketShift = 50;

    /// <summary>Characters of an id that 60 bits hold.</summary>
    private const int Characters = 12;

    private readonly List<ulong>?[] _buckets = new List<ulong>?[Buckets];
    private bool _sorted = true;

    /// <summary>Adds a blob by its id (that of the blob, not of a member).</summary>
    public void Add(string rootId)
    {
        var bits = Bits(rootId);
        (_buckets[bits >> BucketShift] ??= []).Add(bits);
        _sorted = false;
    }

    public bool Contains(string rootId)
    {
        if (!_sorted)
        {
            foreach (var bucket in _buckets)
            {
                bucket?.Sort();
            }

            _sorted = true;
        }

        var bits = Bits(rootId);
        return _buckets[bits >> BucketShift] is { } names && names.BinarySearch(bits) >= 0;
    }

    private static ulong Bits(string id)
    {
        var bits = 0UL;
        foreach (var character in id.AsSpan(0, Characters))
        {
            bits = (bits << 5) | (character >= 'a' ? (uint)(character - 'a') : (uint)(character - '2' + 26));
        }

        return bits;
    }
}
