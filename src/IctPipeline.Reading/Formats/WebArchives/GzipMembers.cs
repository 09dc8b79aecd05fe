using System.Buffers.Binary;
using System.IO.Compression;
using IctPipeline.Reading.Formats.Archives;
using IctPipeline.Reading.Intake;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.WebArchives;

/// <summary>
/// GZIP members one after the other (RFC 1952), as web archives have one for each record. Behind a damaged one the next goes on; the
/// decoder of .NET tells neither where a member ends nor that it breaks off, so each is held against its checksum.
/// </summary>
internal sealed class GzipMembers(ReadOnlyMemory<byte> packed, ExpansionBudget budget, ReadBudget time) : IWarcSource
{
    private const int HeadLength = 10;
    private const int EndLength = 8;

    private DeflateStream? _member;
    private uint _crc;
    private uint _length;
    private int _data;
    private int _at;

    public long? Left => null;

    public int Faults { get; private set; }

    public bool NextMember()
    {
        _member?.Dispose();
        _member = null;
        while (_at < packed.Length && packed.Span[_at..].ContainsAnyExcept((byte)0))
        {
            time.Check();
            if (DataAt(packed.Span, _at) is { } data)
            {
                (_data, _crc, _length) = (data, Crc32.Start, 0);
                _member = new DeflateStream(packed[data..].OpenRead(), CompressionMode.Decompress);
                return true;
            }

            Faults++;
            _at = Next(_at + 1);
        }

        return false;
    }

    public int Read(Span<byte> buffer)
    {
        time.Check();
        if (_member is null)
        {
            return 0;
        }

        var read = 0;
        var isDamaged = false;
        try
        {
            read = _member.Read(buffer);
        }
        catch (InvalidDataException)
        {
            isDamaged = true;
        }

        if (read == 0)
        {
            End(isDamaged);
            return 0;
        }

        budget.Count(read);
        _crc = Crc32.Continue(_crc, buffer[..read]);
        _length = unchecked(_length + (uint)read);
        return read;
    }

    public void Dispose() => _member?.Dispose();

    /// <summary>The member is whole where checksum and length of what came out of it stand behind it.</summary>
    private void End(bool isDamaged)
    {
        Span<byte> end = stackalloc byte[EndLength];
        BinaryPrimitives.WriteUInt32LittleEndian(end, Crc32.End(_crc));
        BinaryPrimitives.WriteUInt32LittleEndian(end[4..], _length);
        var found = isDamaged ? -1 : packed.Span[_data..].IndexOf(end);
        Faults += found < 0 ? 1 : 0;
        _at = found < 0 ? Next(_data) : _data + found + EndLength;
        _member?.Dispose();
        _member = null;
    }

    private int Next(int from)
    {
        var next = from < packed.Length ? packed.Span[from..].IndexOf((ReadOnlySpan<byte>)[0x1F, 0x8B, 0x08]) : -1;
        return next < 0 ? packed.Length : from + next;
    }

    /// <summary>Behind the head of a member with its optional fields; null where none stands there.</summary>
    private static int? DataAt(ReadOnlySpan<byte> bytes, int at)
    {
        const int HasChecksum = 2,
            HasExtra = 4,
            HasName = 8,
            HasComment = 16,
            Reserved = 0xE0;
        var head = bytes[at..];
        if (head.Length < HeadLength || !Signatures.IsGzip(head) || (head[3] & Reserved) != 0)
        {
            return null;
        }

        var flags = head[3];
        var data = HeadLength;
        if ((flags & HasExtra) != 0)
        {
            data = data + 2 <= head.Length ? data + 2 + BinaryPrimitives.ReadUInt16LittleEndian(head[data..]) : head.Length;
        }

        data = (flags & HasName) != 0 ? BehindText(head, data) : data;
        data = (flags & HasComment) != 0 ? BehindText(head, data) : data;
        data += (flags & HasChecksum) != 0 ? 2 : 0;
        return data < head.Length ? at + data : null;
    }

    private static int BehindText(ReadOnlySpan<byte> head, int at)
    {
        var end = at < head.Length ? head[at..].IndexOf((byte)0) : -1;
        return end < 0 ? head.Length : at + end + 1;
    }
}
