using System.Buffers.Binary;

namespace IctPipeline.Reading.Formats.Archives;

/// <summary>What a ZIP archive says of one member (APPNOTE 6.3.10, sections 4.3.7 and 4.3.12).</summary>
/// <param name="RawName">In the charset that <see cref="HasUtf8Name"/> tells, or in any.</param>
/// <param name="Method">0 stored, 8 deflate.</param>
/// <param name="Packed">Bytes in the archive.</param>
/// <param name="Size">Bytes of the member itself.</param>
/// <param name="HeaderAt">Where its local header stands.</param>
internal sealed record ZipEntry(ReadOnlyMemory<byte> RawName, int Flags, int Method, uint Crc, long Packed, long Size, long HeaderAt)
{
    public const int LocalHeaderLength = 30;

    private const int Zip64Extra = 0x0001;
    private const int UnicodePathExtra = 0x7075;

    public bool IsEncrypted => (Flags & 1) != 0;

    /// <summary>Sizes and checksum follow the data, so that the local header has none.</summary>
    public bool HasDescriptor => (Flags & 8) != 0;

    public bool HasUtf8Name => (Flags & 0x800) != 0;

    /// <summary>The Info-ZIP extra field with the name in UTF-8, where it belongs to this very name.</summary>
    public ReadOnlyMemory<byte>? UnicodeName { get; init; }

    public static bool IsLocalHeader(ReadOnlySpan<byte> at) => at.StartsWith("PK\x03\x04"u8);

    /// <summary>An entry of the central directory, and its length there; null where none stands there.</summary>
    /// <param name="shift">Bytes in front of the archive, which offsets don't count.</param>
    public static (ZipEntry Entry, int Length)? FromDirectory(ReadOnlyMemory<byte> at, long shift)
    {
        var span = at.Span;
        if (span.Length < 46 || !span.StartsWith("PK\x01\x02"u8))
        {
            return null;
        }

        var (name, extra, comment) = (U16(span, 28), U16(span, 30), U16(span, 32));
        if (span.Length < 46 + name + extra + comment)
        {
            return null;
        }

        var entry = new ZipEntry(
            at.Slice(46, name),
            U16(span, 8),
            U16(span, 10),
            U32(span, 16),
            U32(span, 20),
            U32(span, 24),
            U32(span, 42)
        ).With(at.Slice(46 + name, extra));
        return (entry with { HeaderAt = entry.HeaderAt + shift }, 46 + name + extra + comment);
    }

    /// <summary>A local header; null where none stands there.</summary>
    public static ZipEntry? FromLocalHeader(ReadOnlyMemory<byte> bytes, long position)
    {
        var at = bytes[(int)position..];
        var span = at.Span;
        if (span.Length < LocalHeaderLength || !IsLocalHeader(span))
        {
            return null;
        }

        var (name, extra) = (U16(span, 26), U16(span, 28));
        return span.Length < LocalHeaderLength + name + extra
            ? null
            : new ZipEntry(
                at.Slice(LocalHeaderLength, name),
                U16(span, 6),
                U16(span, 8),
                U32(span, 14),
                U32(span, 18),
                U32(span, 22),
                position
            ).With(at.Slice(LocalHeaderLength + name, extra));
    }

    /// <summary>Where the data begin; null where the local header is not where it should be.</summary>
    public long? DataAt(ReadOnlySpan<byte> bytes)
    {
        if (HeaderAt < 0 || HeaderAt + LocalHeaderLength > bytes.Length || !IsLocalHeader(bytes[(int)HeaderAt..]))
        {
            return null;
        }

        var header = bytes[(int)HeaderAt..];
        return HeaderAt + LocalHeaderLength + U16(header, 26) + U16(header, 28);
    }

    private ZipEntry With(ReadOnlyMemory<byte> extras)
    {
        var entry = this;
        while (extras.Length >= 4)
        {
            var (id, length) = (U16(extras.Span, 0), U16(extras.Span, 2));
            if (length > extras.Length - 4)
            {
                break;
            }

            var field = extras.Slice(4, length);
            entry =
                id == Zip64Extra ? entry.WithLargeSizes(field.Span)
                : id == UnicodePathExtra && length > 5 && U32(field.Span, 1) == Crc32.Of(RawName.Span)
                    ? entry with
                    {
                        UnicodeName = field[5..],
                    }
                : entry;
            extras = extras[(4 + length)..];
        }

        return entry;
    }

    /// <summary>The field has those numbers, in this order, that did not fit into 32 bits.</summary>
    private ZipEntry WithLargeSizes(ReadOnlySpan<byte> field)
    {
        var (size, packed, header) = (Size, Packed, HeaderAt);
        Take(ref size, ref field);
        Take(ref packed, ref field);
        Take(ref header, ref field);
        return this with { Size = size, Packed = packed, HeaderAt = header };
    }

    private static void Take(ref long value, ref ReadOnlySpan<byte> field)
    {
        if (value == uint.MaxValue && field.Length >= 8)
        {
            value = BinaryPrimitives.ReadInt64LittleEndian(field);
            field = field[8..];
        }
    }

    private static int U16(ReadOnlySpan<byte> at, int offset) => BinaryPrimitives.ReadUInt16LittleEndian(at[offset..]);

    private static uint U32(ReadOnlySpan<byte> at, int offset) => BinaryPrimitives.ReadUInt32LittleEndian(at[offset..]);
}
