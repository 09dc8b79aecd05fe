namespace IctPipeline.Reading.Formats.Archives;

/// <summary>The checksum of ZIP and GZIP (CRC-32 of ISO 3309, reflected polynomial 0xEDB88320).</summary>
internal static class Crc32
{
    /// <summary>Before the first byte of what comes in pieces.</summary>
    public const uint Start = uint.MaxValue;

    private static readonly uint[] Table = MakeTable();

    public static uint Of(ReadOnlySpan<byte> bytes) => End(Continue(Start, bytes));

    /// <summary>With another piece.</summary>
    public static uint Continue(uint crc, ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes)
        {
            crc = Table[(byte)crc ^ b] ^ (crc >> 8);
        }

        return crc;
    }

    /// <summary>The checksum behind the last piece.</summary>
    public static uint End(uint crc) => ~crc;

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (var i = 0u; i < table.Length; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) != 0 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
            }

            table[i] = value;
        }

        return table;
    }
}
