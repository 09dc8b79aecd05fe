using System.Buffers;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Intake;

/// <summary>Tells text from bytes that are none.</summary>
internal static class BinaryGuard
{
    private const int SampleBytes = 64 * 1024;

    /// <summary>
    /// Control bytes that no text file uses. VISCII and VPS put letters on a few of them, which their own check allows for.
    /// </summary>
    private static readonly SearchValues<byte> Controls = SearchValues.Create([
        0,
        1,
        2,
        3,
        4,
        5,
        6,
        7,
        8,
        0x0E,
        0x0F,
        0x10,
        0x11,
        0x12,
        0x13,
        0x14,
        0x15,
        0x16,
        0x17,
        0x18,
        0x19,
        0x1C,
        0x1D,
        0x1E,
        0x1F,
    ]);

    /// <summary>One control byte in this many is a scrape's dirt; more is no text.</summary>
    private const int BytesPerControl = 50;

    /// <exception cref="ArticleRejectedException"><see cref="RejectionCodes.Undecodable"/>.</exception>
    public static void ThrowIfBinary(ReadOnlySpan<byte> bytes)
    {
        if (IsBinary(bytes))
        {
            throw Rejection(bytes);
        }
    }

    /// <param name="controls">Those of the sample that count.</param>
    /// <exception cref="ArticleRejectedException"><see cref="RejectionCodes.Undecodable"/>.</exception>
    public static void ThrowIfMany(ReadOnlySpan<byte> bytes, int controls)
    {
        if (AreMany(bytes, controls))
        {
            throw Rejection(bytes);
        }
    }

    public static bool IsBinary(ReadOnlySpan<byte> bytes) => AreMany(bytes, CountControls(bytes));

    /// <summary>The part of a file by which it is judged.</summary>
    public static ReadOnlySpan<byte> Sample(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, SampleBytes)];

    public static ArticleRejectedException Rejection(ReadOnlySpan<byte> bytes) =>
        new(
            RejectionCodes.Undecodable,
            $"The file is no text: {CountControls(bytes)} of its first {Sample(bytes).Length} bytes are control bytes. "
                + $"Drop the article as text, Markdown, HTML or JSON."
        );

    private static bool AreMany(ReadOnlySpan<byte> bytes, int controls) => controls > Math.Max(3, Sample(bytes).Length / BytesPerControl);

    private static int CountControls(ReadOnlySpan<byte> bytes)
    {
        var sample = Sample(bytes);
        var controls = 0;
        for (var at = sample.IndexOfAny(Controls); at >= 0; at = sample.IndexOfAny(Controls))
        {
            controls++;
            sample = sample[(at + 1)..];
        }

        return controls;
    }
}
