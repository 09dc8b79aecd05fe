namespace IctPipeline.Reading.Formats.WebArchives;

/// <summary>An archive that is not packed: one member.</summary>
internal sealed class PlainBytes(ReadOnlyMemory<byte> bytes) : IWarcSource
{
    private bool _begun;
    private int _at;

    public long? Left => bytes.Length - _at;

    public int Faults => 0;

    public bool NextMember()
    {
        var isFirst = !_begun;
        _begun = true;
        return isFirst;
    }

    public void Dispose()
    {
        // It holds nothing but the file's bytes.
    }

    public int Read(Span<byte> buffer)
    {
        var length = Math.Min(buffer.Length, bytes.Length - _at);
        bytes.Span.Slice(_at, length).CopyTo(buffer);
        _at += length;
        return length;
    }
}
