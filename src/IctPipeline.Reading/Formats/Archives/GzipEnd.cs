using System.Buffers.Binary;

namespace IctPipeline.Reading.Formats.Archives;

/// <summary>
/// Holds what a GZIP file was unpacked to against the checksum and length at its end (RFC 1952): the decoder of .NET says nothing where a
/// file breaks off, and passes over bytes behind its end.
/// </summary>
internal static class GzipEnd
{
    private const int TrailerLength = 8;

    /// <summary>Whether the last member of the file ends where the file does, padding with zeros aside.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> packed, ReadOnlySpan<byte> unpacked)
    {
        var padding = packed.Length - packed.LastIndexOfAnyExcept((byte)0) - 1;
        // The last bytes of the length are zeros themselves.
        for (var zeros = Math.Max(0, padding - TrailerLength); zeros <= padding; zeros++)
        {
            if (EndsAt(packed[..^zeros], unpacked))
            {
                return true;
            }
        }

        return padding > TrailerLength && EndsAt(packed, unpacked);
    }

    /// <summary>How many bytes follow the end of a file with one member; null where it has no end: it breaks off.</summary>
    public static int? BytesBehind(ReadOnlySpan<byte> packed, ReadOnlySpan<byte> unpacked)
    {
        Span<byte> trailer = stackalloc byte[TrailerLength];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, Crc32.Of(unpacked));
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], (uint)unpacked.Length);
        return packed.LastIndexOf(trailer) is >= 0 and var at ? packed.Length - at - TrailerLength : null;
    }

    /// <summary>Several members may follow each other; those before the last were checked by the decoder.</summary>
    private static bool EndsAt(ReadOnlySpan<byte> packed, ReadOnlySpan<byte> unpacked)
    {
        if (packed.Length < TrailerLength)
        {
            return false;
        }

        var length = BinaryPrimitives.ReadUInt32LittleEndian(packed[^4..]);
        return length <= unpacked.Length
            && Crc32.Of(unpacked[^(int)length..]) == BinaryPrimitives.ReadUInt32LittleEndian(packed[^TrailerLength..]);
    }
}
