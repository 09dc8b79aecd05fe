namespace IctPipeline.Intake.Charsets;

/// <summary>The words of a file that tell charsets apart: those with bytes outside ASCII.</summary>
internal static class CharsetSample
{
    /// <summary>More evidence than this changes nothing, and costs time in every charset.</summary>
    private const int MaxEvidence = 800;

    private const int MaxBytes = 128 * 1024;

    /// <summary>Those words with a blank behind each, from the head of the file.</summary>
    /// <param name="evidence">How many of their bytes are outside ASCII.</param>
    public static byte[] Of(ReadOnlySpan<byte> bytes, out int evidence)
    {
        bytes = bytes[..Math.Min(bytes.Length, MaxBytes)];
        var sample = new List<byte>(Math.Min(bytes.Length, 8 * 1024));
        evidence = 0;
        for (var start = 0; start < bytes.Length && evidence < MaxEvidence;)
        {
            var length = bytes[start..].IndexOfAny(" \t\r\n"u8);
            var end = length < 0 ? bytes.Length : start + length;
            var high = CountHigh(bytes[start..end], MaxEvidence - evidence, out var read);
            if (high > 0)
            {
                sample.AddRange(bytes.Slice(start, read));
                sample.Add((byte)' ');
                evidence += high;
            }

            start = end + 1;
        }

        return [.. sample];
    }

    private static int CountHigh(ReadOnlySpan<byte> word, int most, out int read)
    {
        var high = 0;
        for (read = 0; read < word.Length && (high < most || word[read] >= 0x80); read++)
        {
            high += word[read] >= 0x80 ? 1 : 0;
        }

        return high;
    }
}
