using System.Globalization;
using System.Text;

namespace IctPipeline.Reading.Intake;

/// <summary>
/// Recognizes UTF-16 and UTF-32 without a byte order mark: read in the right order of bytes, a text has line ends, spaces or
/// ASCII letters, and next to no character that Unicode has not assigned.
/// </summary>
internal static class WideUnits
{
    private const int SampleBytes = 8 * 1024;

    /// <summary>Share of characters that a text may consist of.</summary>
    private const double Sound = 0.97;

    public static (Encoding Encoding, string Name, double Confidence)? Recognize(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, SampleBytes)];
        if (sample.Length < 8 || !sample.Contains((byte)0))
        {
            // Even East Asian UTF-16 has line ends and spaces, and they have zero bytes.
            return null;
        }

        return Utf32(sample) ?? Utf16(sample);
    }

    private static (Encoding, string, double)? Utf32(ReadOnlySpan<byte> sample)
    {
        sample = sample[..(sample.Length & ~3)];
        var (little, big) = (0, 0);
        for (var i = 0; i < sample.Length; i += 4)
        {
            little += sample[i + 3] == 0 && sample[i + 2] <= 0x10 ? 1 : 0;
            big += sample[i] == 0 && sample[i + 1] <= 0x10 ? 1 : 0;
        }

        var units = sample.Length / 4;
        return little == units && little > big ? IfText(Encoding.UTF32, "utf-32le", sample)
            : big == units && big > little ? IfText(new UTF32Encoding(bigEndian: true, byteOrderMark: false), "utf-32be", sample)
            : null;
    }

    private static (Encoding, string, double)? Utf16(ReadOnlySpan<byte> sample)
    {
        var little = CommonUnits(sample, lowAt: 0);
        var big = CommonUnits(sample, lowAt: 1);
        return little > big ? IfText(Encoding.Unicode, "utf-16le", sample[..(sample.Length & ~1)])
            : big > little ? IfText(Encoding.BigEndianUnicode, "utf-16be", sample[..(sample.Length & ~1)])
            : null;
    }

    /// <summary>
    /// Units that are a line end, a space or a letter of ASCII. Digits are left out: an ideographic space in the wrong order is one.
    /// </summary>
    private static int CommonUnits(ReadOnlySpan<byte> sample, int lowAt)
    {
        var common = 0;
        for (var i = 0; i + 1 < sample.Length; i += 2)
        {
            common +=
                sample[i + (lowAt ^ 1)] == 0
                && (sample[i + lowAt] is (byte)'\n' or (byte)'\r' or (byte)' ' || char.IsAsciiLetter((char)sample[i + lowAt]))
                    ? 1
                    : 0;
        }

        return common;
    }

    private static (Encoding, string, double)? IfText(Encoding encoding, string name, ReadOnlySpan<byte> sample)
    {
        var (sound, all) = (0, 0);
        foreach (var rune in encoding.GetString(sample).EnumerateRunes())
        {
            all++;
            sound += IsText(rune) ? 1 : 0;
        }

        return sound >= all * Sound ? (encoding, name, 0.95) : null;
    }

    private static bool IsText(Rune rune) =>
        rune.Value is '\n' or '\r' or '\t'
        || (
            rune.Value != 0xFFFD
            && Rune.GetUnicodeCategory(rune)
                is not (
                    UnicodeCategory.Control
                    or UnicodeCategory.OtherNotAssigned
                    or UnicodeCategory.PrivateUse
                    or UnicodeCategory.Surrogate
                )
        );
}
