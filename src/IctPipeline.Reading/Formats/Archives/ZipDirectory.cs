using System.Buffers.Binary;
using IctPipeline.Reading.Intake;

namespace IctPipeline.Reading.Formats.Archives;

/// <summary>
/// The members of a ZIP archive: by the directory at its end, or by the headers in front of the members where that is missing or damaged.
/// </summary>
/// <param name="Entries">In the order of the archive.</param>
/// <param name="Trouble">What of the archive is not accounted for by them, as the rest of a sentence; null where nothing is.</param>
internal sealed record ZipDirectory(IReadOnlyList<ZipEntry> Entries, string? Trouble)
{
    private const string Hidden = "holds members that its directory does not list; they were not read";
    private const int EndLength = 22;
    private const int Zip64LocatorLength = 20;

    /// <summary>Signature, checksum and two sizes of four or eight bytes: what may follow the data of a member.</summary>
    private const int LongestDescriptor = 24;

    public static ZipDirectory Read(ReadOnlyMemory<byte> bytes) =>
        FindEnd(bytes.Span) is { } end && Listed(bytes, end) is { } entries
            ? new ZipDirectory(entries, Unlisted(bytes.Span, end, entries))
            : new ZipDirectory(
                Walked(bytes),
                "breaks off, or the directory at its end is damaged, so that members may be missing; those that are whole were read"
            );

    /// <summary>
    /// Whether a file ends as ZIP archives do, though its beginning is damaged: members that are stored as they are would pass for text.
    /// </summary>
    public static bool IsAtEndOf(ReadOnlySpan<byte> bytes) =>
        !Signatures.IsProgram(bytes) && FindEnd(bytes) is { } end && bytes[..end].LastIndexOf("PK\x01\x02"u8) >= 0;

    /// <summary>The last record that marks the end of a directory, and fits into the file with its comment.</summary>
    private static int? FindEnd(ReadOnlySpan<byte> bytes)
    {
        var window = bytes[Math.Max(0, bytes.Length - EndLength - ushort.MaxValue)..];
        for (var at = window.LastIndexOf("PK\x05\x06"u8); at >= 0; at = window[..at].LastIndexOf("PK\x05\x06"u8))
        {
            if (at + EndLength <= window.Length && at + EndLength + U16(window, at + 20) <= window.Length)
            {
                return bytes.Length - window.Length + at;
            }
        }

        return null;
    }

    private static List<ZipEntry>? Listed(ReadOnlyMemory<byte> bytes, int end)
    {
        var span = bytes.Span;
        var (count, size, offset, directoryEnd) = (U16(span, end + 10), (long)U32(span, end + 12), (long)U32(span, end + 16), (long)end);
        var locator = end - Zip64LocatorLength;
        if (locator >= 0 && span[locator..].StartsWith("PK\x06\x07"u8))
        {
            var record = span[..locator].LastIndexOf("PK\x06\x06"u8);
            if (record < 0 || record + 56 > span.Length)
            {
                return null;
            }

            (size, offset, directoryEnd) = (I64(span, record + 40), I64(span, record + 48), record);
            count = (int)(I64(span, record + 32) & ushort.MaxValue);
        }

        // Where bytes were put in front of the archive, offsets are too small by as many.
        var start = directoryEnd - size;
        var shift = start - offset;
        if (start < 0 || size < 0 || shift < 0)
        {
            return null;
        }

        var entries = new List<ZipEntry>();
        for (var at = start; at < directoryEnd; )
        {
            if (ZipEntry.FromDirectory(bytes[(int)at..(int)directoryEnd], shift) is not { } found)
            {
                return null;
            }

            entries.Add(found.Entry);
            at += found.Length;
        }

        return (entries.Count & ushort.MaxValue) == count ? entries : null;
    }

    /// <summary>Members that the directory does not list, and bytes behind the archive that are more than padding.</summary>
    private static string? Unlisted(ReadOnlySpan<byte> bytes, int end, List<ZipEntry> entries)
    {
        var behind = end + EndLength + U16(bytes, end + 20);
        if (bytes[behind..].ContainsAnyExcept((byte)0))
        {
            return $"is followed by {bytes.Length - behind:N0} bytes that are no part of it and were not read";
        }

        var at = 0L;
        foreach (var entry in entries.OrderBy(entry => entry.HeaderAt))
        {
            if (entry.DataAt(bytes) is not { } data)
            {
                // It is refused by its name, and what stands there instead belongs to it.
                return null;
            }

            if (HoldsHeader(bytes, at, entry.HeaderAt))
            {
                return Hidden;
            }

            at = Math.Max(at, Math.Min(bytes.Length, data + Math.Max(0, entry.Packed) + (entry.HasDescriptor ? LongestDescriptor : 0)));
        }

        return HoldsHeader(bytes, at, end) ? Hidden : null;
    }

    private static bool HoldsHeader(ReadOnlySpan<byte> bytes, long from, long to) =>
        from < to && bytes[(int)from..(int)to].IndexOf("PK\x03\x04"u8) >= 0;

    /// <summary>From header to header, as far as they follow each other.</summary>
    private static List<ZipEntry> Walked(ReadOnlyMemory<byte> bytes)
    {
        var entries = new List<ZipEntry>();
        for (var at = 0L; at < bytes.Length; )
        {
            var next = bytes.Span[(int)at..].IndexOf("PK\x03\x04"u8);
            if (next < 0 || ZipEntry.FromLocalHeader(bytes, at + next) is not { } entry || entry.DataAt(bytes.Span) is not { } data)
            {
                break;
            }

            entry = entry.HasDescriptor && entry.Packed == 0 ? Described(bytes.Span, entry, data) : entry;
            entries.Add(entry);
            at = Math.Max(data, entry.Packed > bytes.Length - data ? bytes.Length : data + entry.Packed);
        }

        return entries;
    }

    /// <summary>With the sizes of the descriptor behind its data: the one that stands as far away as it says.</summary>
    private static ZipEntry Described(ReadOnlySpan<byte> bytes, ZipEntry entry, long data)
    {
        for (var at = (int)data; at + 16 <= bytes.Length; at++)
        {
            var next = bytes[at..].IndexOf("PK\x07\x08"u8);
            if (next < 0 || at + next + 16 > bytes.Length)
            {
                break;
            }

            at += next;
            if (U32(bytes, at + 8) == at - data)
            {
                return entry with { Crc = U32(bytes, at + 4), Packed = at - data, Size = U32(bytes, at + 12) };
            }
        }

        return entry with
        {
            Packed = long.MaxValue,
        };
    }

    private static int U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static uint U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    private static long I64(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt64LittleEndian(bytes[at..]);
}
