using System.Buffers.Binary;
using System.Text;

namespace IctPipeline.Reading.Tests.Formats.WordBinary;

/// <summary>
/// Writes compound files of 512-byte sectors: short streams in the stream of small ones, long ones in sectors of their own.
/// </summary>
internal static class CompoundMaker
{
    private const int Sector = 512;
    private const int Mini = 64;
    private const int Free = -1;
    private const int End = -2;

    public static byte[] Make(params (string Name, byte[] Bytes)[] streams)
    {
        var (sectors, chains) = (new List<byte[]>(), new List<int>());
        var (small, smallChains) = (new MemoryStream(), new List<int>());
        var entries = new MemoryStream();
        entries.Write(Entry("Root Entry", 5, 1, 0, 0));
        for (var i = 0; i < streams.Length; i++)
        {
            var (name, bytes) = streams[i];
            var start = bytes.Length >= 4096 ? Add(bytes, sectors, chains) : AddSmall(bytes, small, smallChains);
            entries.Write(Entry(name, 2, i + 1 < streams.Length ? i + 2 : Free, start, bytes.Length));
        }

        var all = entries.ToArray();
        var smallStart = Add(small.ToArray(), sectors, chains);
        BinaryPrimitives.WriteInt32LittleEndian(all.AsSpan(76), 1);
        BinaryPrimitives.WriteInt32LittleEndian(all.AsSpan(72), Free);
        BinaryPrimitives.WriteInt32LittleEndian(all.AsSpan(116), smallStart);
        BinaryPrimitives.WriteInt32LittleEndian(all.AsSpan(120), (int)small.Length);
        var directory = Add(all, sectors, chains);
        var smallTable = Add(Numbers(smallChains), sectors, chains);
        var tables = (chains.Count + 127) / 127;
        var firstTable = sectors.Count;
        for (var i = 0; i < tables; i++)
        {
            chains.Add(-3);
        }

        var header = new byte[Sector];
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(header);
        header[26] = 3;
        header[28] = 0xFE;
        header[29] = 0xFF;
        header[30] = 9;
        header[32] = 6;
        Put(header, 44, tables);
        Put(header, 48, directory);
        Put(header, 56, 4096);
        Put(header, 60, smallTable);
        Put(header, 64, 1);
        Put(header, 68, End);
        for (var i = 0; i < 109; i++)
        {
            Put(header, 76 + (i * 4), i < tables ? firstTable + i : Free);
        }

        while (chains.Count % 128 != 0)
        {
            chains.Add(Free);
        }

        return [.. header, .. sectors.SelectMany(sector => sector), .. Numbers(chains)];
    }

    private static int Add(byte[] bytes, List<byte[]> sectors, List<int> chains)
    {
        var start = sectors.Count;
        for (var at = 0; at < Math.Max(1, bytes.Length); at += Sector)
        {
            var sector = new byte[Sector];
            bytes.AsSpan(at, Math.Min(Sector, bytes.Length - at)).CopyTo(sector);
            sectors.Add(sector);
            chains.Add(at + Sector < bytes.Length ? sectors.Count : End);
        }

        return start;
    }

    private static int AddSmall(byte[] bytes, MemoryStream small, List<int> chains)
    {
        var start = chains.Count;
        for (var at = 0; at < Math.Max(1, bytes.Length); at += Mini)
        {
            var piece = new byte[Mini];
            bytes.AsSpan(at, Math.Min(Mini, bytes.Length - at)).CopyTo(piece);
            small.Write(piece);
            chains.Add(at + Mini < bytes.Length ? chains.Count + 1 : End);
        }

        return start;
    }

    private static byte[] Entry(string name, byte kind, int right, int start, int size)
    {
        var entry = new byte[128];
        Encoding.Unicode.GetBytes(name).CopyTo(entry, 0);
        entry[64] = (byte)((name.Length + 1) * 2);
        entry[66] = kind;
        Put(entry, 68, Free);
        Put(entry, 72, right);
        Put(entry, 76, Free);
        Put(entry, 116, start);
        Put(entry, 120, size);
        return entry;
    }

    private static byte[] Numbers(IEnumerable<int> numbers) => [.. numbers.SelectMany(BitConverter.GetBytes)];

    private static void Put(byte[] bytes, int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at), value);
}
