using System.Text;

namespace IctPipeline.Intake;

/// <summary>Recognizes UTF-16 and UTF-32 without a byte order mark by where zero bytes stand among line ends, spaces and letters.</summary>
internal static class WideUnits
{
    private const int SampleBytes = 8 * 1024;

    public static (Encoding Encoding, string Name, double Confidence)? Recognize(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length & ~3, SampleBytes)];
        if (sample.Length < 8 || !sample.Contains((byte)0))
        {
            // Even East Asian UTF-16 has line ends and spaces, and they have zero bytes.
            return null;
        }

        // How many zero bytes stand at each place of a group of four.
        Span<int> zeros = stackalloc int[4];
        for (var i = 0; i < sample.Length; i++)
        {
            zeros[i & 3] += sample[i] == 0 ? 1 : 0;
        }

        var groups = sample.Length / 4;
        if (zeros[3] == groups && zeros[2] > groups / 2 && zeros[0] == 0)
        {
            return (Encoding.UTF32, "utf-32le", 0.95);
        }

        if (zeros[0] == groups && zeros[1] > groups / 2 && zeros[3] == 0)
        {
            return (new UTF32Encoding(bigEndian: true, byteOrderMark: false), "utf-32be", 0.95);
        }

        var even = zeros[0] + zeros[2];
        var odd = zeros[1] + zeros[3];
        if (Math.Min(even, odd) * 20 > Math.Max(even, odd))
        {
            return null;
        }

        return Plausible(sample, bigEndian: even > odd)
            ? (even > odd ? Encoding.BigEndianUnicode : Encoding.Unicode, even > odd ? "utf-16be" : "utf-16le", 0.9)
            : null;
    }

    private static bool Plausible(ReadOnlySpan<byte> sample, bool bigEndian) => CommonUnits(sample, bigEndian) > sample.Length / 2 * 0.9;

    private static int CommonUnits(ReadOnlySpan<byte> sample, bool bigEndian)
    {
        var common = 0;
        for (var i = 0; i + 1 < sample.Length; i += 2)
        {
            var unit = (char)(bigEndian ? (sample[i] << 8) | sample[i + 1] : (sample[i + 1] << 8) | sample[i]);
            common += unit is '\n' or '\r' or '\t' or (>= ' ' and <= '~') or (>= '\u00A0' and <= '\u052F') or (>= '\u1E00' and <= '\u1EFF')
                or (>= '\u2010' and <= '\u2026') or (>= '\u3000' and <= '\u30FF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3')
                or (>= '\uFF01' and <= '\uFF5E') ? 1 : 0;
        }

        return common;
    }
}
