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

    public static bool IsBinary(ReadOnlySpan<byte> bytes) =>
        CountControls(bytes) > Math.Max(3, Math.Min(bytes.Length, SampleBytes) / BytesPerControl);

    public static ArticleRejectedException Rejection(ReadOnlySpan<byte> bytes) =>
        new(
            RejectionCodes.Undecodable,
            $"The file is no text: {CountControls(bytes)} of its first {Math.Min(bytes.Length, SampleBytes)} bytes are control bytes. "
                + $"Drop the article as text, Markdown, HTML or JSON."
        );

    private static int CountControls(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, SampleBytes)];
        var controls = 0;
        for (var at = sample.IndexOfAny(Controls); at >= 0; at = sample.IndexOfAny(Controls))
        {
            controls++;
            sample = sample[(at + 1)..];
        }

        return controls;
    }
}
