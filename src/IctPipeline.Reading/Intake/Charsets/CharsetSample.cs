using System.Buffers;

namespace IctPipeline.Reading.Intake.Charsets;

/// <summary>The words of a file that tell charsets apart: those with bytes outside ASCII.</summary>
internal static class CharsetSample
{
    /// <summary>More evidence than this changes nothing, and costs time in every charset.</summary>
    private const int MaxEvidence = 800;

    private const int MaxBytes = 128 * 1024;

    /// <summary>The most of words with certain bytes, and how far they are looked for.</summary>
    private const int MaxTelling = 200;
    private const int MaxTellingBytes = 4 * 1024 * 1024;

    /// <summary>Those words with a blank behind each, from the head of the file.</summary>
    /// <param name="evidence">How many of their bytes are outside ASCII.</param>
    public static byte[] Take(ReadOnlySpan<byte> bytes, out int evidence) => Take(bytes, out evidence, out _);

    /// <param name="end">Where the rest of the file begins, which was not looked at.</param>
    /// <inheritdoc cref="Take(ReadOnlySpan{byte}, out int)"/>
    public static byte[] Take(ReadOnlySpan<byte> bytes, out int evidence, out int end)
    {
        bytes = bytes[..Math.Min(bytes.Length, MaxBytes)];
        var sample = new List<byte>(Math.Min(bytes.Length, 8 * 1024));
        evidence = 0;
        for (end = 0; end < bytes.Length && evidence < MaxEvidence; )
        {
            var word = Word(bytes[end..]);
            var high = CountHigh(word, MaxEvidence - evidence, out var read);
            if (high > 0)
            {
                sample.AddRange(word[..read]);
                sample.Add((byte)' ');
                evidence += high;
            }

            end += read < word.Length ? read : word.Length + 1;
        }

        return [.. sample];
    }

    /// <summary>Words that hold one of certain bytes, with a blank behind each.</summary>
    public static byte[] With(ReadOnlySpan<byte> bytes, SearchValues<byte> telling)
    {
        bytes = bytes[..Math.Min(bytes.Length, MaxTellingBytes)];
        var sample = new List<byte>();
        var count = 0;
        for (var at = bytes.IndexOfAny(telling); at >= 0 && count < MaxTelling; at = bytes.IndexOfAny(telling), count++)
        {
            var start = bytes[..at].LastIndexOfAny(" \t\r\n"u8) + 1;
            var word = Word(bytes[start..]);
            sample.AddRange(word);
            sample.Add((byte)' ');
            bytes = bytes[(start + word.Length)..];
        }

        return [.. sample];
    }

    private static ReadOnlySpan<byte> Word(ReadOnlySpan<byte> bytes)
    {
        var length = bytes.IndexOfAny(" \t\r\n"u8);
        return length < 0 ? bytes : bytes[..length];
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
