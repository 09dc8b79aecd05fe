namespace IctPipeline.Reading.Intake;

/// <summary>What the first bytes of a file say it is.</summary>
internal enum ContentSignature
{
    /// <summary>No known signature: most likely text.</summary>
    None,
    Zip,
    Gzip,
    Tar,
    Pdf,
    OleDocument,
    Rtf,
    Image,
    Media,
    OtherArchive,
    Program,
}

/// <summary>Recognizes binary files by their signatures ("magic numbers"), whatever they are called.</summary>
internal static class ContentSniffer
{
    private const int TarMagicAt = 257;

    public static ContentSignature Sniff(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith("PK\x05\x06"u8))
        {
            return ContentSignature.Zip;
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B, 0x08]))
        {
            return ContentSignature.Gzip;
        }

        if (bytes.Length >= TarMagicAt + 5 && bytes.Slice(TarMagicAt, 5).SequenceEqual("ustar"u8))
        {
            return ContentSignature.Tar;
        }

        if (bytes.Length >= 5 && bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) is >= 0 and < 16)
        {
            return ContentSignature.Pdf;
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            return ContentSignature.OleDocument;
        }

        if (bytes.StartsWith("{\\rtf"u8))
        {
            return ContentSignature.Rtf;
        }

        return SniffMedia(bytes);
    }

    private static ContentSignature SniffMedia(ReadOnlySpan<byte> bytes)
    {
        if (
            bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
            || bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A])
            || bytes.StartsWith("GIF8"u8)
            || (bytes.StartsWith("RIFF"u8) && bytes.Length > 12 && bytes[8..12].SequenceEqual("WEBP"u8))
            || bytes.StartsWith("II*\0"u8)
            || bytes.StartsWith("MM\0*"u8)
        )
        {
            return ContentSignature.Image;
        }

        if (
            bytes.StartsWith("RIFF"u8)
            || bytes.StartsWith("OggS"u8)
            || bytes.StartsWith("ID3"u8)
            || bytes.StartsWith("fLaC"u8)
            || bytes.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3])
            || (bytes.Length > 12 && bytes[4..8].SequenceEqual("ftyp"u8))
        )
        {
            return ContentSignature.Media;
        }

        if (
            bytes.StartsWith("7z\xBC\xAF\x27\x1C"u8)
            || bytes.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C])
            || bytes.StartsWith("Rar!\x1A"u8)
            || bytes.StartsWith("BZh9"u8)
            || bytes.StartsWith((ReadOnlySpan<byte>)[0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00])
            || bytes.StartsWith((ReadOnlySpan<byte>)[0x28, 0xB5, 0x2F, 0xFD])
        )
        {
            return ContentSignature.OtherArchive;
        }

        return
            bytes.StartsWith((ReadOnlySpan<byte>)[0x7F, 0x45, 0x4C, 0x46])
            || bytes.StartsWith((ReadOnlySpan<byte>)[0xCA, 0xFE, 0xBA, 0xBE])
            || (bytes.StartsWith("MZ"u8) && bytes.Length > 64 && bytes[..64].Contains((byte)0))
            ? ContentSignature.Program
            : ContentSignature.None;
    }
}
