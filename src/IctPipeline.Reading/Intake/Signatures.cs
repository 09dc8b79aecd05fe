namespace IctPipeline.Reading.Intake;

/// <summary>Recognizes binary files by their signatures ("magic numbers"), whatever they are called.</summary>
internal static class Signatures
{
    private const int TarMagicAt = 257;

    /// <summary>ZIP archives, and the documents that are packed so.</summary>
    public static bool IsZip(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith("PK\x05\x06"u8);

    public static bool IsGzip(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B, 0x08]);

    public static bool IsTar(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= TarMagicAt + 5 && bytes.Slice(TarMagicAt, 5).SequenceEqual("ustar"u8);

    /// <summary>
    /// Something may stand before it, such as the words of the program that wrote it; a text that quotes it has no zero bytes.
    /// </summary>
    public static bool IsPdf(ReadOnlySpan<byte> bytes) =>
        bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) is >= 0 and var at
        && (at < 16 || bytes[..Math.Min(bytes.Length, 64 * 1024)].Contains((byte)0));

    /// <summary>Word, Excel and PowerPoint from 1995 to 2007, mails of Outlook, and other compound files.</summary>
    public static bool IsOleDocument(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    /// <summary>Word 1 and 2 for Windows, 4 and 5 for the Mac, and those of DOS with Write.</summary>
    public static bool IsEarlyWord(ReadOnlySpan<byte> bytes) =>
        bytes
            is [0xDB, 0xA5, 0x2D, 0x00, ..]
                or [0x9B, 0xA5, 0x21, 0x00, ..]
                or [0xFE, 0x37, 0x00, 0x1C or 0x23, ..]
                or [0x31, 0xBE, 0, 0, ..];

    public static bool IsRtf(ReadOnlySpan<byte> bytes) => bytes.StartsWith("{\\rtf"u8);

    public static bool IsImage(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
        || bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A])
        || bytes.StartsWith("GIF8"u8)
        || (bytes.StartsWith("RIFF"u8) && bytes.Length > 12 && bytes[8..12].SequenceEqual("WEBP"u8))
        || bytes.StartsWith("II*\0"u8)
        || bytes.StartsWith("MM\0*"u8)
        || bytes.StartsWith("8BPS"u8)
        || (
            bytes.StartsWith("BM"u8)
            && bytes.Length > 18
            && bytes[6..10].SequenceEqual("\0\0\0\0"u8)
            && bytes[15..18].SequenceEqual("\0\0\0"u8)
        )
        || (bytes.StartsWith("\0\0\x01\0"u8) && bytes.Length > 22 && bytes[5] == 0)
        || (bytes.Length > 12 && bytes[4..8].SequenceEqual("ftyp"u8) && IsStillBrand(bytes[8..12]));

    public static bool IsMedia(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("RIFF"u8)
        || bytes.StartsWith("OggS"u8)
        || bytes.StartsWith("ID3"u8)
        || bytes.StartsWith("fLaC"u8)
        || bytes is [0, 0, 1, 0xB3 or 0xBA, ..]
        || bytes is [0xFF, 0xFB or 0xF3 or 0xF2, _, _, ..] && bytes[..Math.Min(bytes.Length, 512)].Contains((byte)0)
        || bytes.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3])
        || (bytes.Length > 12 && bytes[4..8].SequenceEqual("ftyp"u8));

    /// <summary>7z, RAR, BZIP2, XZ and Zstandard.</summary>
    public static bool IsOtherArchive(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C])
        || bytes.StartsWith("Rar!\x1A"u8)
        || (bytes.StartsWith("BZh"u8) && bytes.Length > 10 && bytes[4..7].SequenceEqual("1AY"u8))
        || bytes.StartsWith("MSCF"u8)
        || bytes.StartsWith("LZIP"u8)
        || bytes.StartsWith("!<arch>\n"u8)
        || (bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x9D]) && bytes.Length > 3)
        || bytes.StartsWith((ReadOnlySpan<byte>)[0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00])
        || bytes.StartsWith((ReadOnlySpan<byte>)[0x28, 0xB5, 0x2F, 0xFD]);

    /// <summary>Of Linux, of Java, of Windows.</summary>
    public static bool IsProgram(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0x7F, 0x45, 0x4C, 0x46])
        || bytes.StartsWith((ReadOnlySpan<byte>)[0xCA, 0xFE, 0xBA, 0xBE])
        || bytes.StartsWith((ReadOnlySpan<byte>)[0xCF, 0xFA, 0xED, 0xFE])
        || bytes.StartsWith("\0asm"u8)
        || (bytes.Length > 16 && bytes[2..4].SequenceEqual("\r\n"u8) && bytes[4..8].SequenceEqual("\0\0\0\0"u8))
        || (bytes.StartsWith("MZ"u8) && bytes.Length > 64 && bytes[..64].Contains((byte)0));

    public static bool IsFont(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("wOFF"u8)
        || bytes.StartsWith("wOF2"u8)
        || bytes.StartsWith("OTTO\0"u8)
        || bytes.StartsWith("ttcf\0"u8)
        || (bytes.StartsWith("\0\x01\0\0\0"u8) && bytes.Length > 12);

    /// <summary>SQLite, Access, Parquet, HDF5 and Avro.</summary>
    public static bool IsDatabase(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("SQLite format 3\0"u8)
        || bytes.StartsWith("\0\x01\0\0Standard "u8)
        || (bytes.StartsWith("PAR1"u8) && bytes.EndsWith("PAR1"u8))
        || bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'H', (byte)'D', (byte)'F'])
        || bytes.StartsWith("Obj\x01"u8);

    /// <summary>Pickles of Python from protocol 2 on, arrays of NumPy, objects of Java, property lists of Apple, packs of Git.</summary>
    public static bool IsProgramData(ReadOnlySpan<byte> bytes) =>
        (bytes is [0x80, >= 2 and <= 5, ..] && bytes[^1] == (byte)'.')
        || bytes.StartsWith((ReadOnlySpan<byte>)[0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'])
        || bytes.StartsWith((ReadOnlySpan<byte>)[0xAC, 0xED, 0x00, 0x05])
        || bytes.StartsWith("bplist00"u8)
        || bytes.StartsWith("PACK\0\0\0"u8);

    public static bool IsPrintDocument(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("%!PS-Adobe"u8)
        || bytes.StartsWith("AT&TFORM"u8)
        || (bytes.Length > 68 && bytes[60..68].SequenceEqual("BOOKMOBI"u8));

    /// <summary>Pictures in the container of films.</summary>
    private static bool IsStillBrand(ReadOnlySpan<byte> brand) =>
        brand.SequenceEqual("heic"u8) || brand.SequenceEqual("heix"u8) || brand.SequenceEqual("mif1"u8) || brand.SequenceEqual("avif"u8);
}
