namespace IctPipeline.Reading.Formats.WebArchives;

/// <summary>A window on the bytes of a web archive that moves on: no more of it is in memory than the record at hand.</summary>
internal sealed class WarcInput(IWarcSource source)
{
    private const int FirstSize = 128 * 1024;

    /// <summary>Where members begin, as positions in the buffer.</summary>
    private readonly List<int> _members = [];

    private byte[] _buffer = new byte[FirstSize];
    private int _start;
    private int _end;
    private bool _isOpen;
    private bool _isAtEnd;

    /// <summary>What is at hand; it stays where it is until the next call of <see cref="Fill"/>.</summary>
    public ReadOnlyMemory<byte> Window => _buffer.AsMemory(_start, _end - _start);

    /// <summary>Whether the archive is known to end before so many bytes.</summary>
    public bool EndsBefore(long length) => source.Left is { } left && length > left + (_end - _start);

    /// <summary>Brings so many bytes to hand; false where the archive ends before.</summary>
    public bool Fill(int length)
    {
        while (_end - _start < length)
        {
            if (_isAtEnd)
            {
                return false;
            }

            MakeRoom(length);
            if (!_isOpen)
            {
                _isOpen = source.NextMember();
                _isAtEnd = !_isOpen;
                _members.Add(_end);
                continue;
            }

            var read = source.Read(_buffer.AsSpan(_end));
            _end += read;
            _isOpen = read > 0;
        }

        return true;
    }

    /// <summary>Goes on behind bytes that are at hand.</summary>
    public void Skip(int length)
    {
        _start += length;
        _members.RemoveAll(member => member < _start);
    }

    /// <summary>Where, in the window, a member begins with a record, behind its first byte and before <paramref name="length"/>.</summary>
    public int? RecordWithin(int length)
    {
        foreach (var member in _members)
        {
            if (member > _start && member - _start < length && _buffer.AsSpan(member, _end - member).StartsWith("WARC/"u8))
            {
                return member - _start;
            }
        }

        return null;
    }

    private void MakeRoom(int length)
    {
        if (_start > 0 && (_end == _buffer.Length || _buffer.Length - _start < length))
        {
            Buffer.BlockCopy(_buffer, _start, _buffer, 0, _end - _start);
            for (var i = 0; i < _members.Count; i++)
            {
                _members[i] -= _start;
            }

            (_start, _end) = (0, _end - _start);
        }

        if (_buffer.Length < length)
        {
            Array.Resize(ref _buffer, length);
        }
        else if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length + FirstSize);
        }
    }
}
