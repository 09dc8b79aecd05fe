using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Pdf.Opening;

/// <summary>
/// A file's bytes as the PDF library reads them: byte by byte, wherever its loops go. So this is the place where their time is counted, and
/// where a recursion that has used up the stack ends as an exception, which a stack overflow is not.
/// </summary>
internal sealed class GuardedStream(byte[] bytes, ReadBudget time) : Stream
{
    /// <summary>Reads between two looks at the clock.</summary>
    private const int ReadsPerCheck = 1024;

    private int _position;
    private int _reads;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => bytes.Length;

    public override long Position
    {
        get => _position;
        set => _position = (int)Math.Clamp(value, 0, bytes.Length);
    }

    public override int ReadByte()
    {
        if (++_reads >= ReadsPerCheck)
        {
            Check();
        }

        return _position < bytes.Length ? bytes[_position++] : -1;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        Check();
        var length = Math.Min(buffer.Length, bytes.Length - _position);
        bytes.AsSpan(_position, length).CopyTo(buffer);
        _position += length;
        return length;
    }

    public override long Seek(long offset, SeekOrigin origin)
    {
        Check();
        Position =
            offset
            + origin switch
            {
                SeekOrigin.Current => _position,
                SeekOrigin.End => bytes.Length,
                _ => 0,
            };
        return _position;
    }

    public override void Flush() { }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private void Check()
    {
        _reads = 0;
        time.Check();
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
    }
}
