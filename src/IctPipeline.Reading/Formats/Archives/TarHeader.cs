using System.Globalization;
using System.Text;

namespace IctPipeline.Reading.Formats.Archives;

/// <summary>One header block of a TAR archive (POSIX.1-1988 and -2001, with GNU's numbers in base 256).</summary>
/// <param name="Name">In any charset.</param>
/// <param name="Size">Bytes of data that follow the block.</param>
/// <param name="Type">The letter that says what it is; a zero byte is an ordinary file.</param>
internal sealed record TarHeader(ReadOnlyMemory<byte> Name, long Size, char Type)
{
    public const int BlockLength = 512;

    /// <summary>Files with data of their own; links and devices hold nothing to read, and their targets are never followed.</summary>
    public bool IsFile => Type is '0' or '\0' or '7';

    /// <summary>Folders, links, devices, a label of the volume, a list of the folder: nothing that could be read.</summary>
    public bool IsEmpty => Type is '1' or '2' or '3' or '4' or '5' or '6' or 'V' or 'D';

    /// <summary>Null where the block is no header, or one that was damaged: then its checksum does not fit.</summary>
    public static TarHeader? Read(ReadOnlyMemory<byte> block)
    {
        var span = block.Span;
        if (Number(span.Slice(148, 8)) is not { } checksum || !Fits(span, checksum) || Number(span.Slice(124, 12)) is not { } size)
        {
            return null;
        }

        var name = UpToZero(block[..100]);
        var prefix = span.Slice(257, 6).SequenceEqual("ustar\0"u8) ? UpToZero(block.Slice(345, 155)) : default;
        return new TarHeader(prefix.IsEmpty ? name : (byte[])[.. prefix.Span, (byte)'/', .. name.Span], size, (char)span[156]);
    }

    /// <summary>With what the records of an extended header in front of it (POSIX.1-2001) say instead: path and size.</summary>
    public TarHeader With(ReadOnlyMemory<byte> records)
    {
        var header = this;
        while (records.Length > 0 && records.Span.IndexOf((byte)' ') is > 0 and var space)
        {
            if (
                !int.TryParse(Encoding.ASCII.GetString(records.Span[..space]), CultureInfo.InvariantCulture, out var length)
                || length <= space + 1
                || length > records.Length
            )
            {
                break;
            }

            var record = records[(space + 1)..(length - 1)];
            header =
                record.Span.StartsWith("path="u8) ? header with { Name = record[5..] }
                : record.Span.StartsWith("size="u8)
                && long.TryParse(Encoding.ASCII.GetString(record.Span[5..]), CultureInfo.InvariantCulture, out var size)
                && size >= 0
                    ? header with
                    {
                        Size = size,
                    }
                : header;
            records = records[length..];
        }

        return header;
    }

    public static ReadOnlyMemory<byte> UpToZero(ReadOnlyMemory<byte> field) =>
        field.Span.IndexOf((byte)0) is >= 0 and var end ? field[..end] : field;

    /// <summary>The sum of all bytes, those of the checksum itself taken for spaces; old programs took bytes for signed numbers.</summary>
    private static bool Fits(ReadOnlySpan<byte> block, long checksum)
    {
        var (unsigned, signed) = (0L, 0L);
        for (var i = 0; i < BlockLength; i++)
        {
            var value = i is >= 148 and < 156 ? (byte)' ' : block[i];
            (unsigned, signed) = (unsigned + value, signed + (sbyte)value);
        }

        return checksum == unsigned || checksum == signed;
    }

    /// <summary>Octal digits, or a number in base 256 where the first bit is set; null where it is neither.</summary>
    private static long? Number(ReadOnlySpan<byte> field)
    {
        var value = 0L;
        if ((field[0] & 0x80) != 0)
        {
            foreach (var b in field[^7..])
            {
                value = (value << 8) | b;
            }

            return value;
        }

        foreach (var b in field.Trim((byte)' ').TrimEnd((byte)0).TrimEnd((byte)' '))
        {
            if (b is < (byte)'0' or > (byte)'7')
            {
                return null;
            }

            value = (value << 3) | (uint)(b - '0');
        }

        return value;
    }
}
