using System.Text;
using IctPipeline.Reading.Intake;

namespace IctPipeline.Reading.Formats.Compound;

/// <summary>
/// A compound file, in which Office before 2007 keeps its streams as a small file system ([MS-CFB]): sectors of one size, chained by a
/// table, with small streams in a stream of their own. Only the streams of the outermost storage are looked at. No chain is followed for
/// longer than the file has sectors, so lies about lengths and loops end by themselves.
/// </summary>
internal sealed class CompoundFile
{
    private const int HeaderBytes = 512;
    private const int EntryBytes = 128;
    private const int TablesInHeader = 109;
    private const int MiniBytes = 64;
    private const int MiniBelow = 4096;

    /// <summary>What a chain may go on with; other values end it.</summary>
    private const int LastSector = -6;

    private readonly ByteTable _file;
    private readonly int _sectorBytes;
    private readonly List<int> _tables;
    private readonly ByteTable _smallTable;
    private readonly ByteTable _small;
    private readonly Dictionary<string, (int Start, int Size)> _streams = new(StringComparer.OrdinalIgnoreCase);

    private CompoundFile(ReadOnlyMemory<byte> bytes)
    {
        _file = new ByteTable(bytes);
        _file.Slice(0, HeaderBytes);
        _sectorBytes = _file.U16(30) switch
        {
            9 => 512,
            12 => 4096,
            _ => throw new InvalidDataException("its sectors have no size that there is"),
        };
        _tables = Tables();
        var directory = Chain(_file.I32(48), int.MaxValue);
        _smallTable = Chain(_file.I32(60), int.MaxValue);
        if (directory.Length < EntryBytes)
        {
            throw new InvalidDataException("it has no directory");
        }

        _small = Chain(directory.I32(116), directory.I32(120));
        List(directory);
    }

    /// <exception cref="InvalidDataException">The bytes are no such file, or its tables are lost.</exception>
    public static CompoundFile Open(ReadOnlyMemory<byte> bytes) =>
        Signatures.IsOleDocument(bytes.Span) ? new CompoundFile(bytes) : throw new InvalidDataException("it is no compound file");

    public bool Has(string stream) => _streams.ContainsKey(stream);

    /// <summary>A stream of the outermost storage, as far as it is there; null where there is none of that name.</summary>
    public ByteTable? Stream(string name) =>
        !_streams.TryGetValue(name, out var entry) ? null
        : entry.Size >= MiniBelow ? Chain(entry.Start, entry.Size)
        : Gather(entry.Start, entry.Size, MiniBytes, _small, sector => sector, sector => Next(_smallTable, sector));

    /// <summary>The sectors that hold the table of chains: named in the header, and from there on in a chain of their own.</summary>
    private List<int> Tables()
    {
        var most = _file.Length / _sectorBytes;
        var tables = Enumerable.Range(0, TablesInHeader).Select(i => _file.I32(76 + (i * 4))).ToList();
        var next = _file.I32(68);
        for (var step = 0; step < most && next >= 0 && At(next) is { } sector && sector.Length == _sectorBytes; step++)
        {
            tables.AddRange(Enumerable.Range(0, (_sectorBytes / 4) - 1).Select(i => sector.I32(i * 4)));
            next = sector.I32(_sectorBytes - 4);
        }

        return [.. tables.Where(sector => sector >= 0).Take(most)];
    }

    /// <summary>Names of streams, by the tree that the outermost storage is.</summary>
    private void List(ByteTable directory)
    {
        var (entries, seen) = (directory.Length / EntryBytes, new HashSet<int>());
        var open = new Stack<int>([directory.I32(76)]);
        while (open.TryPop(out var at))
        {
            if (at < 0 || at >= entries || !seen.Add(at))
            {
                continue;
            }

            var entry = directory.Slice(at * EntryBytes, EntryBytes);
            open.Push(entry.I32(68));
            open.Push(entry.I32(72));
            if (entry.U8(66) == 2 && entry.I32(120) >= 0)
            {
                var name = Encoding.Unicode.GetString(entry.Bytes.Span[..Math.Clamp(entry.U16(64) - 2, 0, 62)]);
                _streams.TryAdd(name, (entry.I32(116), entry.I32(120)));
            }
        }
    }

    private ByteTable Chain(int start, int size) => Gather(start, size, _sectorBytes, _file, sector => sector + 1, Next);

    private int Next(int sector) =>
        sector / (_sectorBytes / 4) is var table && table < _tables.Count && At(_tables[table]) is { } entries
            ? Next(entries, sector % (_sectorBytes / 4))
            : LastSector;

    private static int Next(ByteTable entries, int sector) => (sector * 4L) + 4 <= entries.Length ? entries.I32(sector * 4) : LastSector;

    /// <summary>Null for a sector that lies behind the file's end; the last one may be cut.</summary>
    private ByteTable? At(int sector) => Part(_file, sector + 1L, _sectorBytes);

    private static ByteTable Gather(int start, int size, int unit, ByteTable from, Func<int, int> placeOf, Func<int, int> next)
    {
        using var stream = new MemoryStream();
        var most = (from.Length / unit) + 1;
        for (var (sector, step) = (start, 0); sector >= 0 && step < most && stream.Length < size; step++, sector = next(sector))
        {
            if (Part(from, placeOf(sector), unit) is not { } part)
            {
                break;
            }

            stream.Write(part.Bytes.Span[..(int)Math.Min(part.Length, size - stream.Length)]);
        }

        return new ByteTable(stream.ToArray());
    }

    private static ByteTable? Part(ByteTable from, long index, int unit) =>
        index >= 0 && index * unit < from.Length
            ? from.Slice((int)(index * unit), (int)Math.Min(unit, from.Length - (index * unit)))
            : null;
}
