namespace IctPipeline.Reading.Formats.Pdf.Filters;

/// <summary>What a stream expands to, piece by piece, counted.</summary>
/// <param name="packed">Bytes of the stream as it stands in the file.</param>
internal sealed class CountedBytes(Expansion expansion, int packed)
{
    private const int PieceBytes = 16 * 1024;

    // In pieces, since a buffer that grows by doubling takes twice what it holds, and again when it is cut to size.
    private readonly List<byte[]> _pieces = [];
    private byte[] _piece = new byte[Math.Clamp(packed, 256, PieceBytes)];
    private int _filled;
    private long _count;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            if (_filled == _piece.Length)
            {
                _pieces.Add(_piece);
                (_piece, _filled) = (new byte[PieceBytes], 0);
            }

            var length = Math.Min(bytes.Length, _piece.Length - _filled);
            bytes[..length].CopyTo(_piece.AsSpan(_filled));
            (_filled, _count) = (_filled + length, _count + length);
            expansion.Count(packed, _count, length);
            bytes = bytes[length..];
        }
    }

    /// <summary>All of it.</summary>
    public byte[] ToArray()
    {
        var whole = new byte[_count];
        var at = 0;
        foreach (var piece in _pieces)
        {
            piece.CopyTo(whole, at);
            at += piece.Length;
        }

        _piece.AsSpan(0, _filled).CopyTo(whole.AsSpan(at));
        return whole;
    }
}
