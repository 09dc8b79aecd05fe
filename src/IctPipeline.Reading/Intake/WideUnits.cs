using System.Text;
using System.Text.Unicode;

namespace IctPipeline.Reading.Intake;

/// <summary>
/// Recognizes UTF-16 and UTF-32 without a byte order mark, by the whole text: the first and the second bytes of its units are of two
/// kinds (the one names a block of Unicode, the other a character in it), which the bytes of no other text are, and what they make is
/// text. A zero byte here and there shows nothing.
/// </summary>
internal static class WideUnits
{
    private const int MinBytes = 8;

    /// <summary>Bytes that are looked at together. What holds of the text holds of each: a file may be two in one.</summary>
    private const int BlockBytes = 4 * 1024;
    private const int LeastBlock = 512;

    /// <summary>
    /// How much of two distributions may be the same. Between the halves of UTF-16 it is up to a half (Chinese) and near zero (alphabets);
    /// between every other byte of any other text 0.8 and more.
    /// </summary>
    private const double MaxOverlap = 0.6;

    /// <summary>
    /// The same of whole bytes: in East Asian text with numbers up to a quarter, in Latin text with zeros in it over 0.6.
    /// </summary>
    private const double MaxSameBytes = 0.27;
    private const int LongBlock = 400;

    /// <summary>Share of characters that a text may consist of.</summary>
    private const double Sound = 0.97;

    /// <summary>Share of units that begin with a zero where the other bytes alone are text: nearly all are ASCII then.</summary>
    private const double Narrow = 0.75;

    /// <summary>Share of units that end in a zero: "一" is one in a hundred of Chinese.</summary>
    private const double MaxZeroEnds = 0.1;

    public static (Encoding Encoding, string Name, double Confidence)? Recognize(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < MinBytes || !bytes.Contains((byte)0))
        {
            // Even East Asian UTF-16 has line ends and spaces, and they have zero bytes.
            return null;
        }

        return Utf32(bytes[..(bytes.Length & ~3)]) ?? Utf16(bytes[..(bytes.Length & ~1)]);
    }

    private static (Encoding, string, double)? Utf32(ReadOnlySpan<byte> bytes)
    {
        var (little, big) = (true, true);
        for (var i = 0; i < bytes.Length && (little || big); i += 4)
        {
            little &= bytes[i + 3] == 0 && bytes[i + 2] <= 0x10;
            big &= bytes[i] == 0 && bytes[i + 1] <= 0x10;
        }

        return little == big ? null
            : little ? IfText(Encoding.UTF32, "utf-32le", bytes)
            : IfText(new UTF32Encoding(bigEndian: true, byteOrderMark: false), "utf-32be", bytes);
    }

    private static (Encoding, string, double)? Utf16(ReadOnlySpan<byte> bytes)
    {
        if (!Blocks(bytes, HalvesDiffer))
        {
            return null;
        }

        var isNarrow = IsTextButForZeros(bytes);
        return (Fits(bytes, highAt: 1, isNarrow) ? IfText(Encoding.Unicode, "utf-16le", bytes) : null)
            ?? (Fits(bytes, highAt: 0, isNarrow) ? IfText(Encoding.BigEndianUnicode, "utf-16be", bytes) : null);
    }

    /// <summary>Whether the halves may stand in this order: zeros begin the units of ASCII, and next to no others.</summary>
    private static bool Fits(ReadOnlySpan<byte> bytes, int highAt, bool isNarrow)
    {
        var (ascii, zeros) = (0, 0);
        for (var i = 0; i < bytes.Length; i += 2)
        {
            if (bytes[i + highAt] == 0)
            {
                zeros++;
                ascii += bytes[i + (highAt ^ 1)] is (byte)'\t' or (byte)'\r' or (byte)'\n' or (>= (byte)' ' and < 0x7F) ? 1 : 0;
            }
        }

        return ascii > 0
            && (isNarrow ? ascii >= bytes.Length / 2 * Narrow : ascii * 2 >= zeros)
            && Blocks(bytes, block => HasThisOrder(block, highAt));
    }

    private static bool HasThisOrder(ReadOnlySpan<byte> block, int highAt)
    {
        var (begin, end) = (0, 0);
        for (var i = 0; i < block.Length; i += 2)
        {
            begin += block[i + highAt] == 0 ? 1 : 0;
            end += block[i + (highAt ^ 1)] == 0 ? 1 : 0;
        }

        return end <= begin || end <= block.Length / 2 * MaxZeroEnds;
    }

    /// <summary>
    /// By the upper halves of their bytes; where those are too alike (Japanese with numbers), by the bytes of a long block.
    /// </summary>
    private static bool HalvesDiffer(ReadOnlySpan<byte> block) =>
        Overlap(block, shift: 4) <= block.Length / 2 * MaxOverlap
        || (block.Length >= LongBlock && Overlap(block, shift: 0) <= block.Length / 2 * MaxSameBytes);

    /// <summary>How many of the first and of the second bytes can be paired with an equal one.</summary>
    private static int Overlap(ReadOnlySpan<byte> block, int shift)
    {
        Span<int> even = stackalloc int[256];
        Span<int> odd = stackalloc int[256];
        for (var i = 0; i < block.Length; i += 2)
        {
            even[block[i] >> shift]++;
            odd[block[i + 1] >> shift]++;
        }

        var same = 0;
        for (var i = 0; i < even.Length; i++)
        {
            same += Math.Min(even[i], odd[i]);
        }

        return same;
    }

    private static bool Blocks(ReadOnlySpan<byte> bytes, Func<ReadOnlySpan<byte>, bool> holds)
    {
        while (bytes.Length >= BlockBytes + LeastBlock)
        {
            if (!holds(bytes[..BlockBytes]))
            {
                return false;
            }

            bytes = bytes[BlockBytes..];
        }

        return holds(bytes);
    }

    private static bool IsTextButForZeros(ReadOnlySpan<byte> bytes)
    {
        var others = ZeroBytes.Without(bytes);
        return Utf8.IsValid(others) && !BinaryGuard.IsBinary(others);
    }

    private static (Encoding, string, double)? IfText(Encoding encoding, string name, ReadOnlySpan<byte> bytes)
    {
        var (sound, all) = (0, 0);
        foreach (var rune in encoding.GetString(bytes).EnumerateRunes())
        {
            all++;
            sound += TextRunes.IsText(rune) ? 1 : 0;
        }

        return sound >= all * Sound ? (encoding, name, 0.95) : null;
    }
}
